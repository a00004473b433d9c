package org.pumpreview.desktop.request;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// A line that a reviewer relies on: what it asks for, to be read; how it was changed; and the two
/// acts that change it on the record.
final class FixedLine extends VBox {
  private static final Words WORDS = Words.of("request");
  private static final List<LineField> SHOWN =
      List.of(LineField.CODE, LineField.MODIFIER, LineField.QUANTITY, LineField.FROM, LineField.TO);

  private final FlowPane facts = new FlowPane();
  private final VBox changes = new VBox();
  private final FeeBox fee;

  FixedLine(String line, RequestViewModel model, Layers layers, FeeBox fee) {
    this.fee = fee;
    getStyleClass().add("fixed-line");
    facts.getStyleClass().add("fields");
    var correct =
        new KeyedButton(WORDS.text("correct"))
            .small()
            .onPress(() -> new LineDialogs(model.correction(line)).correct(layers));
    var takeBack =
        new KeyedButton(WORDS.text("take-back"))
            .small()
            .onPress(() -> new LineDialogs(model.correction(line)).takeBack(layers));
    getChildren().setAll(facts, changes, new WrapLine(correct, takeBack));
  }

  void show(RequestViewModel.Line line) {
    facts.getChildren().clear();
    for (LineField field : SHOWN) {
      String text = text(line.texts(), field);
      if (!text.isEmpty()) {
        facts.getChildren().add(fact(Wording.of(field), text));
      }
    }
    facts.getChildren().add(fee);
    changes.getChildren().setAll(line.changes().stream().map(FixedLine::quiet).toList());
    changes.setVisible(!line.changes().isEmpty());
    changes.setManaged(!line.changes().isEmpty());
  }

  private static String text(Map<LineField, String> texts, LineField field) {
    return texts.getOrDefault(field, "").strip();
  }

  private static VBox fact(String name, String value) {
    var label = new Label(name);
    label.getStyleClass().add("field-label");
    var words = new Label(value);
    words.getStyleClass().add("value");
    return new VBox(label, words);
  }

  private static Label quiet(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("quiet", "second-rank");
    label.setWrapText(true);
    return label;
  }
}
