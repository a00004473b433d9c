package org.pumpreview.desktop.kit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Control;
import org.controlsfx.tools.ValueExtractor;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/// The checks of one form. ControlsFX says when to look; what is wrong then is shown by the
/// [FormField] itself, but not before the person has left that field or asked for the form's act.
public final class Checks {
  private final ValidationSupport support = new ValidationSupport();
  private final Map<Control, Check> checks = new LinkedHashMap<>();
  private final Set<Control> touched = new HashSet<>();

  /// @param fault what is wrong with the field as it stands now
  private record Check(FormField field, Supplier<Optional<String>> fault) {}

  static {
    ValueExtractor.addObservableValueExtractor(
        SegmentedChoice.class::isInstance,
        control -> ((SegmentedChoice<?>) control).shownProperty());
  }

  public Checks() {
    support.setValidationDecorator(new FieldDecoration());
  }

  /// Adds a check of `field`.
  ///
  /// @param fault what is wrong with the value of the field's control, or empty when nothing is
  public <V> void add(FormField field, Function<V, Optional<String>> fault) {
    var control = field.control();
    checks.put(control, new Check(field, () -> look(control, fault)));
    support.<V>registerValidator(
        control,
        false,
        (_, value) ->
            fault
                .apply(value)
                .map(words -> ValidationResult.fromError(control, words))
                .orElseGet(ValidationResult::new));
    control.focusWithinProperty().subscribe((was, is) -> onFocus(control, was && !is));
  }

  public ReadOnlyBooleanProperty invalidProperty() {
    return support.invalidProperty();
  }

  /// True when nothing is wrong; else shows all that is wrong and puts the focus on the first
  /// faulty field.
  ///
  /// It asks the checks themselves: ControlsFX looks at a change only some time after it.
  public boolean passOrShow() {
    touched.addAll(checks.keySet());
    support.initInitialDecoration();
    checks.values().forEach(check -> check.field().setError(check.fault().get()));
    var faulty =
        checks.values().stream()
            .map(Check::field)
            .filter(field -> field.error().isPresent())
            .findFirst();
    faulty.ifPresent(field -> field.control().requestFocus());
    return faulty.isEmpty();
  }

  /// Looks again at every field that shows what is wrong: a fault may lie in how two fields go
  /// together, or in what cannot be a value of the control at all.
  public void recheck() {
    touched.forEach(this::show);
  }

  /// Shows what is wrong with a field although the person was not in it yet.
  public void reveal(FormField field) {
    touched.add(field.control());
    show(field.control());
  }

  /// Forgets a field that is no longer on the form.
  public void remove(FormField field) {
    checks.remove(field.control());
    touched.remove(field.control());
  }

  private void show(Control control) {
    var check = checks.get(control);
    if (check != null) {
      check.field().setError(touched.contains(control) ? check.fault().get() : Optional.empty());
    }
  }

  private static <V> Optional<String> look(Control control, Function<V, Optional<String>> fault) {
    // The caller of add() says what the control's value is, as it does to ControlsFX.
    @SuppressWarnings("unchecked")
    V value = (V) ValueExtractor.getValue(control);
    return fault.apply(value);
  }

  private void onFocus(Control control, boolean left) {
    if (left && touched.add(control)) {
      support.initInitialDecoration();
      show(control);
    }
  }

  /// Lets the fields show what is wrong instead of drawing marks over their corners. What
  /// ControlsFX found may be old by now: it keeps a finding as long as the control has the same
  /// value, which a date has through everything that is typed and is none, and it takes all marks
  /// away while a form is out of the window.
  private final class FieldDecoration implements ValidationDecoration {
    @Override
    public void removeDecorations(Control target) {
      show(target);
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
      show(message.getTarget());
    }

    @Override
    public void applyRequiredDecoration(Control target) {
      // A field that may stay empty says so; one that may not needs no mark.
    }
  }
}
