package org.pumpreview.desktop.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks what decides a line, and why. What is suggested stands first to be confirmed.
final class LineWayDialog {
  private static final Words WORDS = Words.of("route");

  private final LineWays model;
  private final RequestedLine line;
  private final Map<RadioButton, LineWays.Way> ways = new LinkedHashMap<>();
  private final ProseArea reason = new ProseArea(2);
  private final CheckBox alike = new CheckBox();
  private final List<RequestedLine> others;
  private final Label missing = new Label();
  private final Confirm confirm;

  LineWayDialog(LineWays model, RequestedLine line) {
    this.model = model;
    this.line = line;
    others = model.alike(line);
    confirm = new Confirm(WORDS.text("lines.question", line.name()), WORDS.text("lines.record"));
    missing.setWrapText(true);
    missing.getStyleClass().add("second-rank");
    alike.setText(
        WORDS.text("lines.alike", Wording.list(others.stream().map(RequestedLine::name).toList())));
    alike.setWrapText(true);
    alike.setSelected(!others.isEmpty());
    alike.setVisible(!others.isEmpty());
    alike.setManaged(!others.isEmpty());
    confirm.add(
        choices(),
        new FormField(WORDS.text("lines.reason"), reason).setHint(WORDS.text("lines.reason-hint")),
        alike,
        missing);
    reason.textProperty().subscribe(this::look);
  }

  private VBox choices() {
    var group = new ToggleGroup();
    var column = new VBox();
    column.getStyleClass().add("kinds");
    for (LineWays.Way way : model.ways(line)) {
      var button =
          new RadioButton(WORDS.text("lines.way", LineWays.words(way), model.meaning(way)));
      button.setToggleGroup(group);
      button.setWrapText(true);
      button.setSelected(way.equals(LineWays.Way.of(line.route())));
      ways.put(button, way);
      column.getChildren().add(button);
    }
    group.selectedToggleProperty().subscribe(this::look);
    return column;
  }

  private Optional<LineWays.Way> chosen() {
    return ways.entrySet().stream()
        .filter(entry -> entry.getKey().isSelected())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void look() {
    Optional<String> words =
        chosen()
            .map(way -> model.missing(line, way, reason.getText()))
            .orElseGet(() -> Optional.of(WORDS.text("lines.unchosen")));
    missing.setText(words.orElse(""));
    confirm.setReady(words.isEmpty());
  }

  void open(Layers layers) {
    look();
    confirm.open(layers, () -> chosen().ifPresent(this::record));
    if (line.way() == LineWay.REFERRED) {
      reason.requestFocus();
    }
  }

  private void record(LineWays.Way way) {
    Stream<RequestedLine> also = alike.isSelected() ? others.stream() : Stream.of();
    model.onChoose(Stream.concat(Stream.of(line), also).toList(), way, reason.getText());
  }
}
