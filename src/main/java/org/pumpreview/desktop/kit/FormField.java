package org.pumpreview.desktop.kit;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pumpreview.words.Words;

/// A field with its label above it, and below it a hint or, in its place, what is wrong.
public final class FormField extends VBox {
  private static final Words WORDS = Words.of("kit");
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final Control control;
  private final Icon icon = new Icon(Icons.WARNING);
  private final Label message = new Label();
  private final HBox below = new HBox(icon, message);
  private final Label title;
  private final Label optional = new Label(WORDS.text("field.optional"));
  private String hint = "";
  private Optional<String> error = Optional.empty();

  public FormField(String label, Control control) {
    this(label, control, control);
  }

  /// A field whose control has company, as an eye or a button.
  ///
  /// @param input what stands below the label, with `control` in it
  public FormField(String label, Control control, Node input) {
    this.control = control;
    if (control instanceof TextInputControl field) {
      Brevity.of(field);
    }
    getStyleClass().add("form-field");
    title = new Label(label);
    title.getStyleClass().add("field-label");
    title.setLabelFor(control);
    title.setWrapText(true);
    control.setAccessibleText(label);
    if (!(control instanceof SegmentedChoice<?>)) {
      control.setMaxWidth(Double.MAX_VALUE);
    }
    optional.getStyleClass().add("optional");
    optional.setMinWidth(USE_PREF_SIZE);
    setOptional(false);
    var top = new HBox(title, optional);
    top.getStyleClass().add("top");
    below.getStyleClass().add("field-message");
    message.setWrapText(true);
    HBox.setHgrow(message, Priority.ALWAYS);
    getChildren().setAll(top, input, below);
    showMessage();
  }

  /// Takes the message out of the field, to stand where its words do not move the fields beside it.
  /// It is led by the field's name there.
  public Node messageAside() {
    var name = new Label(title.getText());
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    getChildren().remove(below);
    below.getChildren().add(1, name);
    return below;
  }

  public Control control() {
    return control;
  }

  /// Says beside the label that the field may stay empty.
  public FormField setOptional(boolean isOptional) {
    optional.setVisible(isOptional);
    optional.setManaged(isOptional);
    return this;
  }

  public FormField setHint(String words) {
    hint = words;
    showMessage();
    return this;
  }

  public Optional<String> error() {
    return error;
  }

  /// Shows what is wrong and says it to a screen reader; empty brings the hint back.
  public void setError(Optional<String> words) {
    if (!error.equals(words)) {
      error = words;
      showMessage();
    }
  }

  private void showMessage() {
    var words = error.orElse(hint);
    message.setText(words);
    icon.setVisible(error.isPresent());
    icon.setManaged(error.isPresent());
    below.setVisible(!words.isEmpty());
    below.setManaged(!words.isEmpty());
    pseudoClassStateChanged(FAULTY, error.isPresent());
    (error.isPresent() ? Tone.BAD : Tone.NEUTRAL).on(below);
    Announce.help(control, words);
    Announce.text(message, words);
  }
}
