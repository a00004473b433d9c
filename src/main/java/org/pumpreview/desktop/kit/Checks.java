package org.pumpreview.desktop.kit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Control;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/// The checks of one form. ControlsFX runs them; what is wrong is shown by the [FormField] itself,
/// but not before the person has left that field or asked for the form's act.
public final class Checks {
  private final ValidationSupport support = new ValidationSupport();
  private final Map<Control, FormField> fields = new LinkedHashMap<>();
  private final Set<Control> touched = new HashSet<>();

  public Checks() {
    support.setValidationDecorator(new FieldDecoration());
  }

  /// Adds a check of `field`.
  ///
  /// @param fault what is wrong with the field's value, or empty when nothing is
  public <V> void add(FormField field, Function<V, Optional<String>> fault) {
    var control = field.control();
    fields.put(control, field);
    support.<V>registerValidator(
        control,
        false,
        (_, value) ->
            fault
                .apply(value)
                .map(words -> ValidationResult.fromError(control, words))
                .orElseGet(ValidationResult::new));
    control.focusedProperty().subscribe((was, is) -> onFocus(control, was && !is));
  }

  public ReadOnlyBooleanProperty invalidProperty() {
    return support.invalidProperty();
  }

  /// True when nothing is wrong; else shows all that is wrong and puts the focus on the first
  /// faulty field.
  public boolean passOrShow() {
    touched.addAll(fields.keySet());
    support.revalidate();
    support.redecorate();
    var faulty =
        fields.keySet().stream().filter(c -> support.getHighestMessage(c).isPresent()).findFirst();
    faulty.ifPresent(Control::requestFocus);
    return faulty.isEmpty();
  }

  private void onFocus(Control control, boolean left) {
    if (left && touched.add(control)) {
      support.redecorate();
    }
  }

  /// Hands ControlsFX' findings to the fields instead of drawing marks over their corners.
  private final class FieldDecoration implements ValidationDecoration {
    @Override
    public void removeDecorations(Control target) {
      show(target, Optional.empty());
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
      if (touched.contains(message.getTarget())) {
        show(message.getTarget(), Optional.of(message.getText()));
      }
    }

    @Override
    public void applyRequiredDecoration(Control target) {
      // A field that may stay empty says so; one that may not needs no mark.
    }

    private void show(Control target, Optional<String> words) {
      var field = fields.get(target);
      if (field != null) {
        field.setError(words);
      }
    }
  }
}
