package org.pumpreview.desktop.proceedings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.HistoryLine;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.words.Words;

/// What happened around the review, newest first, and the way to record more.
final class LogCard extends VBox {
  private static final Words WORDS = Words.of("proceedings");

  /// The card shows the newest of them; the sheet shows all.
  private static final int SHOWN = 5;

  private final Layers layers;
  private final FactTable table = table();
  private final Label none = new Label(WORDS.text("log.none"));
  private final KeyedButton all = new KeyedButton("").quiet().small();
  private final KeyedButton record =
      new KeyedButton(WORDS.text("log.record"), BootstrapIcons.JOURNAL_PLUS)
          .small()
          .key(WORDS.text("log.record-key"));

  /// @param onRecord opens what can be recorded
  LogCard(Layers layers, Runnable onRecord) {
    this.layers = layers;
    record.setOnAction(_ -> onRecord.run());
    record.setMinWidth(USE_PREF_SIZE);
    var title = new Label(WORDS.text("log.title"));
    title.getStyleClass().add("section-title");
    none.getStyleClass().add("quiet");
    none.setWrapText(true);
    getStyleClass().addAll("section-card", "log-card");
    getChildren().setAll(new Spread(title, record), none, table, all);
    show(List.of());
  }

  private static FactTable table() {
    return new FactTable(
        FactTable.Column.fit(WORDS.text("log.when")),
        FactTable.Column.grow(WORDS.text("log.what")));
  }

  void show(List<HistoryLine> lines) {
    fill(table, lines.stream().limit(SHOWN).toList());
    setShown(table, !lines.isEmpty());
    setShown(none, lines.isEmpty());
    setShown(all, lines.size() > SHOWN);
    all.setText(WORDS.text("log.all", lines.size()));
    all.setOnAction(_ -> open(lines));
  }

  private static void fill(FactTable table, List<HistoryLine> lines) {
    table.clear();
    lines.forEach(line ->
        table.addRow(
            FactTable.words(line.when()),
            FactTable.lines(FactTable.words(line.what()), FactTable.quiet(line.who()))));
  }

  private void open(List<HistoryLine> lines) {
    var whole = table();
    fill(whole, lines);
    var scroll = new TallPane(whole);
    scroll.setAccessibleText(WORDS.text("log.title"));
    new Sheet(WORDS.text("log.title"), scroll).open(layers);
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
