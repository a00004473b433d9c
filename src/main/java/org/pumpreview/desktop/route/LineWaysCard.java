package org.pumpreview.desktop.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.LineWay;
import org.pumpreview.words.Words;

/// The requested lines and what decides each. It is read; a line that is not plain is spoken of.
final class LineWaysCard extends VBox {
  private static final Words WORDS = Words.of("route");

  private final LineWays model;
  private final Layers layers;
  private final VBox rows = new VBox();
  private Optional<LineWays.Shown> shown = Optional.empty();

  LineWaysCard(LineWays model, Layers layers) {
    this.model = model;
    this.layers = layers;
    rows.getStyleClass().add("line-ways");
    getChildren().setAll(new SectionCard(WORDS.text("lines.title"), rows));
    model.shownProperty().subscribe(this::show);
  }

  private void show(LineWays.Shown now) {
    if (shown.equals(Optional.of(now))) {
      return;
    }
    shown = Optional.of(now);
    rows.getChildren().setAll(now.rows().stream().map(row -> row(row, now.open())).toList());
    setVisible(!now.rows().isEmpty());
    setManaged(!now.rows().isEmpty());
  }

  private Node row(LineWays.Row row, boolean open) {
    var name = new Label(LineWays.name(row.line()));
    name.getStyleClass().add("strong");
    name.setWrapText(true);
    var end = new WrapLine(badge(row));
    if (open && model.ways(row.line()).size() > 1) {
      end.getChildren().add(change(row));
    }
    var node = new VBox(new Spread(name, end));
    if (!row.told().isEmpty()) {
      var told = new Label(row.told());
      told.setWrapText(true);
      told.getStyleClass().addAll("quiet", "second-rank");
      node.getChildren().add(told);
    }
    node.getStyleClass().add("line-way");
    return node;
  }

  private static StatusBadge badge(LineWays.Row row) {
    if (row.asks()) {
      return StatusBadge.flat(
          Tone.CAUTION, Icons.OPEN_QUESTION, WORDS.text("lines.asks", row.words()));
    }
    return row.line().way() == LineWay.CRITERIA
        ? StatusBadge.flat(Tone.GOOD, Icons.TICK, row.words())
        : StatusBadge.flat(Tone.PHYSICIAN, Icons.PHYSICIAN, row.words());
  }

  private KeyedButton change(LineWays.Row row) {
    var word = WORDS.text(row.asks() ? "lines.confirm" : "lines.change");
    var button =
        new KeyedButton(word, BootstrapIcons.SIGNPOST_SPLIT)
            .small()
            .onPress(() -> new LineWayDialog(model, row.line()).open(layers));
    button.setAccessibleText(WORDS.text("lines.change.of", word, row.line().name()));
    return button;
  }

  /// Puts the focus on the first line that a person has to speak of; false when there is none.
  boolean focusOpen() {
    List<LineWays.Row> now = shown.map(LineWays.Shown::rows).orElse(List.of());
    Optional<Node> open =
        IntStream.range(0, now.size())
            .filter(i -> now.get(i).asks())
            .mapToObj(rows.getChildren()::get)
            .flatMap(row -> button(row).stream())
            .findFirst();
    open.ifPresent(Node::requestFocus);
    return open.isPresent();
  }

  /// Puts the focus on such a line, or on the first that can be spoken of.
  void focusFirst() {
    if (!focusOpen()) {
      rows.getChildren().stream()
          .flatMap(row -> button(row).stream())
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private static Optional<Node> button(Node row) {
    return row.lookupAll(".button").stream().filter(KeyedButton.class::isInstance).findFirst();
  }
}
