package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Form;
import org.pumpreview.review.ParticularWording;
import org.pumpreview.review.Sheet;
import org.pumpreview.words.Words;

/// One fact of a form. What is typed is saved as it is; whether it can be read is said below it
/// once the field is left.
sealed interface FactCell {
  Words WORDS = Words.of("items");

  /// The cell of a field.
  ///
  /// @param onFact takes what was entered; blank takes it back
  /// @param onKeyed told which option before it is chosen by its digit
  static FactCell of(
      Form.Field field, Consumer<String> onFact, BiConsumer<FactCell, String> onKeyed) {
    return switch (field.type()) {
      case CHOICE -> new Chosen(field, onFact, onKeyed);
      case DATE -> new Typed(field, new DateField(), onFact);
      case RANGE -> new Typed(field, withPrompt(WORDS.text("fact.range")), onFact);
      case TEXT, NUMBER -> new Typed(field, new TextField(), onFact);
    };
  }

  private static TextField withPrompt(String words) {
    var field = new TextField();
    field.setPromptText(words);
    return field;
  }

  Form.Field field();

  Region node();

  /// Shows what the case holds.
  void show(String text);

  void focus();

  boolean isFocused();

  default void flush() {}

  /// A fact that is typed.
  final class Typed implements FactCell {
    private final Form.Field field;
    private final TextInputControl input;
    private final FormField node;
    private final AutoSave saving;

    private Typed(Form.Field field, Control control, Consumer<String> onFact) {
      this.field = field;
      input = control instanceof DateField date ? date.getEditor() : (TextInputControl) control;
      node = new FormField(field.label(), control).setOptional(!field.required());
      node.getStyleClass().addAll("fact", field.type().name().toLowerCase(Locale.ROOT));
      input.setAccessibleText(field.label());
      if (field.type() == Form.Type.TEXT) {
        HBox.setHgrow(node, Priority.ALWAYS);
      }
      saving = AutoSave.of(input, onFact);
      input.focusedProperty().subscribe(this::onFocus);
    }

    private void onFocus(boolean focused) {
      if (!focused) {
        check();
      }
    }

    private void check() {
      node.setError(
          Sheet.unreadable(field, input.getText()).map(ParticularWording::of).or(this::tooEarly));
    }

    private Optional<String> tooEarly() {
      return Optional.of(WORDS.text("fact.too_early"))
          .filter(_ -> Sheet.isTooEarly(field, input.getText()));
    }

    @Override
    public Form.Field field() {
      return field;
    }

    @Override
    public Region node() {
      return node;
    }

    @Override
    public void show(String text) {
      saving.show(text);
      if (!input.isFocused()) {
        check();
      }
    }

    @Override
    public void focus() {
      input.requestFocus();
      input.end();
    }

    @Override
    public boolean isFocused() {
      return input.isFocused();
    }

    @Override
    public void flush() {
      saving.flush();
    }
  }

  /// A fact that is one of a few. The digit keys choose while the focus is in it.
  final class Chosen implements FactCell {
    private final Form.Field field;
    private final AnswerBar<String> bar;
    private final VBox node;
    private final BiConsumer<FactCell, String> onKeyed;

    private Chosen(
        Form.Field field, Consumer<String> onFact, BiConsumer<FactCell, String> onKeyed) {
      this.field = field;
      this.onKeyed = onKeyed;
      bar = new AnswerBar<>(field.label(), field.options().stream().map(Chosen::choice).toList());
      bar.getStyleClass().add("quiet-digits");
      bar.setOnAnswer(answer -> onFact.accept(answer.orElse("")));
      bar.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
      var title = new Label(field.label());
      title.getStyleClass().add("field-label");
      var top = new HBox(title);
      top.getStyleClass().add("top");
      node = new VBox(top, bar);
      node.getStyleClass().addAll("form-field", "fact", "choice");
    }

    private static Choice<String> choice(Form.Option option) {
      return new Choice<>(option.id(), option.label(), BootstrapIcons.CHECK2, Tone.ACCENT);
    }

    private void onKey(KeyEvent event) {
      boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
      int digit = event.getCode().isDigitKey() ? digit(event) : 0;
      if (plain && digit >= 1 && digit <= field.options().size()) {
        onKeyed.accept(this, field.options().get(digit - 1).id());
        bar.press(digit - 1);
        event.consume();
      }
    }

    private static int digit(KeyEvent event) {
      String name = event.getCode().getName();
      return name.charAt(name.length() - 1) - '0';
    }

    @Override
    public Form.Field field() {
      return field;
    }

    @Override
    public Region node() {
      return node;
    }

    @Override
    public void show(String text) {
      var shown = Optional.of(text).filter(option -> known().contains(option));
      if (!shown.equals(bar.shown())) {
        bar.show(shown);
        if (bar.isFocusWithin()) {
          bar.focusAnswer();
        }
      }
    }

    private List<String> known() {
      return field.options().stream().map(Form.Option::id).toList();
    }

    @Override
    public void focus() {
      bar.focusAnswer();
    }

    @Override
    public boolean isFocused() {
      return bar.isFocusWithin();
    }
  }
}
