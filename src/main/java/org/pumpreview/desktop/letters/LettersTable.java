package org.pumpreview.desktop.letters;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.RowCell;
import org.pumpreview.desktop.kit.RowTable;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// The letters, the newest first. Several can be chosen.
final class LettersTable extends RowTable<RegisteredLetter, Column> {
  private static final Words WORDS = Words.of("letters");
  private static final int DIGEST_SHOWN = 12;

  LettersTable(LettersViewModel model, People people, Runnable onOpen) {
    super(
        WORDS.text("title"),
        model.shown(),
        List.of(Column.values()),
        column -> WORDS.of("column", column),
        column -> cell(column, model, people),
        onOpen);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  private static RowCell<RegisteredLetter> cell(
      Column column, LettersViewModel model, People people) {
    return switch (column) {
      case LETTER ->
          new Lines(
              row -> row.letter().number(), row -> LettersViewModel.kind(row.letter().kind()));
      case MEMBER -> new Lines(row -> row.card().member(), row -> row.card().number());
      case SIGNED ->
          new Lines(
              row -> model.when(row.letter().at()), row -> people.signature(row.letter().by()));
      case SENT -> new Sent(model);
      case CORRECTION ->
          new Lines(
              row -> row.letter().replaces().map(old -> other("replaces.short", old)).orElse(""),
              row ->
                  row.letter().replacedBy().map(next -> other("replaced.short", next)).orElse(""));
      case DIGEST -> new Lines(row -> row.letter().sha256().substring(0, DIGEST_SHOWN), row -> "");
    };
  }

  private static String other(@Key String words, IssuedLetter.Other letter) {
    return WORDS.text(words, letter.number());
  }

  /// What a row shows in a place.
  private interface Text {
    String of(RegisteredLetter letter);
  }

  /// Two lines, the second one quiet.
  private static final class Lines extends RowCell<RegisteredLetter> {
    private final Text upper;
    private final Text lower;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox lines = new VBox(first, second);

    Lines(Text upper, Text lower) {
      this.upper = upper;
      this.lower = lower;
      second.getStyleClass().addAll("quiet", "second-rank");
      lines.getStyleClass().add("two-lines");
    }

    @Override
    protected VBox show(RegisteredLetter letter) {
      first.setText(upper.of(letter));
      second.setText(lower.of(letter));
      settle(first);
      settle(second);
      return lines;
    }

    private static void settle(Label line) {
      line.setVisible(!line.getText().isEmpty());
      line.setManaged(!line.getText().isEmpty());
    }
  }

  private static final class Sent extends RowCell<RegisteredLetter> {
    private final LettersViewModel model;
    private final StatusBadge badge =
        StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.ENVELOPE, WORDS.text("sent.none"));

    Sent(LettersViewModel model) {
      this.model = model;
    }

    @Override
    protected StatusBadge show(RegisteredLetter letter) {
      badge.show(
          letter.isSent() ? Tone.GOOD : Tone.CAUTION,
          letter.isSent() ? Icons.GOOD : BootstrapIcons.ENVELOPE,
          model.sent(letter));
      return badge;
    }
  }
}
