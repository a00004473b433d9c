package org.pumpreview.desktop.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.FactTable.Column;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.policy.Background;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.Literature;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.Revision;
import org.pumpreview.words.Words;

/// What a pack tells, laid out to be read.
public final class PolicyWords {
  private static final Words WORDS = Words.of("policy");

  private PolicyWords() {}

  /// What one paragraph asks, or every one of them.
  static Node requirement(Policy policy, Optional<String> paragraph) {
    List<Item> items = paragraph.map(at -> List.of(policy.item(at))).orElse(policy.items());
    FactTable table =
        new FactTable(
            Column.fit(WORDS.text("column.paragraph")),
            Column.grow(WORDS.text("column.statement")),
            Column.grow(WORDS.text("column.evidence")));
    for (Item item : items) {
      table.addRow(
          FactTable.strong(String.join(", ", item.paragraphs())),
          FactTable.words(item.statement()),
          FactTable.words(item.evidence()));
    }
    return table;
  }

  static Node background(Policy policy) {
    FactTable table =
        new FactTable(
            Column.fit(WORDS.text("column.topic")),
            Column.grow(WORDS.text("column.fact")),
            Column.fit(WORDS.text("column.sources")));
    for (Background fact : policy.background()) {
      table.addRow(
          FactTable.strong(fact.topic()),
          FactTable.words(fact.fact()),
          FactTable.quiet(
              fact.sources().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    VBox limits = new VBox();
    limits.getStyleClass().add("limits");
    limits.getChildren().add(FactTable.strong(WORDS.text("limits")));
    policy.limits().forEach(limit -> limits.getChildren().add(new SentenceText(limit)));
    VBox both = new VBox(new SentenceText(WORDS.text("background.never-asked")), table, limits);
    both.getStyleClass().add("background");
    return both;
  }

  /// The revision log, newest first.
  public static FactTable revisions(Policy policy) {
    FactTable table =
        new FactTable(
            Column.fit(WORDS.text("revised")),
            Column.fit(WORDS.text("approved")),
            Column.fit(WORDS.text("effective")),
            Column.grow(WORDS.text("changes")));
    for (Revision revision : policy.revisions().reversed()) {
      table.addRow(
          FactTable.strong(revision.revised().toString()),
          FactTable.words(day(revision.approved())),
          FactTable.words(day(revision.effective())),
          FactTable.lines(revision.facts().stream().map(FactTable::words).toArray(Node[]::new)));
    }
    return table;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(Moments::date).orElse(WORDS.text("no-day"));
  }

  /// The reference list.
  public static FactTable references(Policy policy) {
    FactTable table =
        new FactTable(
            Column.fit(WORDS.text("number")),
            Column.grow(WORDS.text("author")),
            Column.fit(WORDS.text("year")),
            Column.grow(WORDS.text("source")));
    for (Literature entry : policy.literature()) {
      table.addRow(
          FactTable.quiet(Integer.toString(entry.number())),
          FactTable.words(entry.author()),
          FactTable.words(Integer.toString(entry.year())),
          FactTable.words(
              entry
                  .doi()
                  .map(doi -> WORDS.text("source-doi", entry.source(), doi))
                  .orElse(entry.source())));
    }
    return table;
  }
}
