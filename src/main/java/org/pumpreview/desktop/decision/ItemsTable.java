package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.CitedPages;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// Every item with its finding and its pages; what an approval lacks is tinted and says why.
final class ItemsTable extends StackPane {
  private static final Words WORDS = Words.of("decision");

  private final BiConsumer<ItemRow, List<Evidence>> onPages;
  private List<ItemRow> shown = List.of();

  /// @param onPages shows pieces of an item in the record
  ItemsTable(BiConsumer<ItemRow, List<Evidence>> onPages) {
    this.onPages = onPages;
  }

  void show(List<ItemRow> rows) {
    setVisible(!rows.isEmpty());
    setManaged(!rows.isEmpty());
    if (!rows.equals(shown)) {
      shown = rows;
      getChildren().setAll(table(rows));
    }
  }

  private FactTable table(List<ItemRow> rows) {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("column.item")),
            FactTable.Column.grow(WORDS.text("column.in-short")),
            FactTable.Column.fit(WORDS.text("column.finding")),
            FactTable.Column.fit(WORDS.text("column.evidence")));
    rows.forEach(row ->
        table.addRow(
            tone(row),
            FactTable.strong(row.paragraph()),
            inShort(row),
            finding(row),
            evidence(row)));
    return table;
  }

  private static Tone tone(ItemRow row) {
    return row.lacks()
        .map(kind ->
            switch (kind) {
              case UNANSWERED, UNEVIDENCED, FACTS, OTHER_DATE, CONTRADICTED, SILENT -> Tone.CAUTION;
              case PHYSICIAN, TO_WEIGH -> Tone.PHYSICIAN;
              case FAILING -> Tone.BAD;
            })
        .orElse(Tone.NEUTRAL);
  }

  private static Node inShort(ItemRow row) {
    Label label =
        row.lacks().isPresent() ? FactTable.strong(row.label()) : FactTable.words(row.label());
    return row.why().isEmpty() ? label : FactTable.lines(label, FactTable.quiet(row.why()));
  }

  private static StatusBadge finding(ItemRow row) {
    return row.answer()
        .map(Findings::choice)
        .map(choice -> StatusBadge.flat(choice.tone(), choice.icon(), choice.word()))
        .orElseGet(() ->
            StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, WORDS.text("finding.none")));
  }

  private Node evidence(ItemRow row) {
    if (row.pages().isEmpty()) {
      return FactTable.quiet(WORDS.text("evidence.none"));
    }
    return FactTable.lines(
        row.pages().stream().map(cited -> link(cited, row)).toArray(Node[]::new));
  }

  private Hyperlink link(CitedPages cited, ItemRow row) {
    var link = new Hyperlink(cited.brief());
    link.setOnAction(_ -> {
      link.setVisited(false);
      onPages.accept(row, cited.pieces());
    });
    link.setAccessibleText(WORDS.text("evidence.of", cited.words(), row.paragraph()));
    return link;
  }
}
