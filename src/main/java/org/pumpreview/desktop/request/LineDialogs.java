package org.pumpreview.desktop.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks what of a line is to be another, or that the provider takes it back: who asked for it, and
/// why. Nobody makes a request smaller without saying so.
final class LineDialogs {
  private static final Words WORDS = Words.of("request");

  private final LineCorrection correction;
  private final TextField by = new TextField();
  private final ProseArea reason = new ProseArea(2);
  private final Label faults = new Label();

  LineDialogs(LineCorrection correction) {
    this.correction = correction;
    faults.setWrapText(true);
    faults.getStyleClass().add("second-rank");
  }

  void correct(Layers layers) {
    Map<LineField, TextInputControl> inputs = new EnumMap<>(LineField.class);
    FormField[] fields = {
      field(inputs, LineField.CODE, new TextField()),
      field(inputs, LineField.MODIFIER, new TextField()).setOptional(true),
      field(inputs, LineField.QUANTITY, new TextField()),
      field(inputs, LineField.FROM, new DateField()),
      field(inputs, LineField.TO, new DateField()).setOptional(true)
    };
    var confirm =
        new Confirm(WORDS.text("correct.question", code()), WORDS.text("correct.act"))
            .add(new SentenceText(WORDS.text("correct.consequence")), new FieldGrid(fields));
    Supplier<List<String>> wrong =
        () ->
            correction.changes(texts(inputs))
                ? correction.faults(texts(inputs), by.getText(), reason.getText())
                : List.of(WORDS.text("correct.nothing"));
    inputs.values().forEach(input -> input.textProperty().subscribe(() -> look(confirm, wrong)));
    ask(confirm, wrong);
    confirm.open(layers, () -> correction.record(texts(inputs), by.getText(), reason.getText()));
  }

  void takeBack(Layers layers) {
    var confirm =
        new Confirm(WORDS.text("take-back.question", code()), WORDS.text("take-back.act"))
            .add(new SentenceText(WORDS.text("take-back.consequence")));
    ask(confirm, () -> correction.faults(by.getText(), reason.getText()));
    confirm.open(layers, () -> correction.takeBack(by.getText(), reason.getText()));
  }

  private String code() {
    return correction.stored(LineField.CODE);
  }

  private FormField field(
      Map<LineField, TextInputControl> inputs, LineField field, Control control) {
    TextInputControl input =
        control instanceof DateField date ? date.getEditor() : (TextField) control;
    input.setText(correction.stored(field));
    inputs.put(field, input);
    return new FormField(Wording.of(field), control);
  }

  private void ask(Confirm confirm, Supplier<List<String>> wrong) {
    confirm.add(
        new FormField(WORDS.text("correct.by"), by).setHint(WORDS.text("correct.by-hint")),
        new FormField(WORDS.text("correct.reason"), reason),
        faults);
    by.textProperty().subscribe(() -> look(confirm, wrong));
    reason.textProperty().subscribe(() -> look(confirm, wrong));
    look(confirm, wrong);
  }

  private void look(Confirm confirm, Supplier<List<String>> wrong) {
    List<String> found = wrong.get();
    confirm.setReady(found.isEmpty());
    faults.setText(String.join(" ", found));
  }

  private static Map<LineField, String> texts(Map<LineField, TextInputControl> inputs) {
    Map<LineField, String> texts = new EnumMap<>(LineField.class);
    inputs.forEach((field, input) -> texts.put(field, input.getText()));
    return texts;
  }
}
