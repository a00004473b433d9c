package org.pumpreview.desktop.letters;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// The letters, the newest first. Several can be chosen. Only the rows in sight exist.
final class LettersTable extends TableView<RegisteredLetter> {
  private static final Words WORDS = Words.of("letters");

  /// What the scroll bar takes, in em.
  private static final double SCROLL_BAR = 0.9;

  private static final int DIGEST_SHOWN = 12;

  private final Map<Column, TableColumn<RegisteredLetter, RegisteredLetter>> columns =
      new EnumMap<>(Column.class);

  LettersTable(LettersViewModel model, People people, Runnable onOpen) {
    super(model.shown());
    setAccessibleText(WORDS.text("title"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    for (Column column : Column.values()) {
      TableColumn<RegisteredLetter, RegisteredLetter> part =
          new TableColumn<>(WORDS.of("column", column));
      part.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      part.setCellFactory(_ -> cell(column, model, people));
      // One order only: the newest first. A header cannot be pressed by the keyboard.
      part.setSortable(false);
      part.setReorderable(false);
      part.setResizable(false);
      columns.put(column, part);
      getColumns().add(part);
    }
    setRowFactory(_ -> row(onOpen));
    widthProperty().subscribe(this::fit);
    sceneProperty().flatMap(Theme::em).subscribe(this::fit);
  }

  private static TableRow<RegisteredLetter> row(Runnable onOpen) {
    TableRow<RegisteredLetter> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY
          && event.getClickCount() == 2
          && row.getItem() != null) {
        onOpen.run();
      }
    });
    return row;
  }

  private static Cell cell(Column column, LettersViewModel model, People people) {
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

  /// One cell, whose nodes are made once and shown again with another letter.
  private abstract static class Cell extends TableCell<RegisteredLetter, RegisteredLetter> {
    Cell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setAlignment(Pos.CENTER_LEFT);
    }

    abstract Node show(RegisteredLetter letter);

    @Override
    protected void updateItem(@Nullable RegisteredLetter letter, boolean empty) {
      super.updateItem(letter, empty);
      setGraphic(empty || letter == null ? null : show(letter));
    }
  }

  /// Two lines, the second one quiet.
  private static final class Lines extends Cell {
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
    VBox show(RegisteredLetter letter) {
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

  private static final class Sent extends Cell {
    private final LettersViewModel model;
    private final StatusBadge badge =
        StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.ENVELOPE, WORDS.text("sent.none"));

    Sent(LettersViewModel model) {
      this.model = model;
    }

    @Override
    StatusBadge show(RegisteredLetter letter) {
      badge.show(
          letter.isSent() ? Tone.GOOD : Tone.CAUTION,
          letter.isSent() ? Icons.GOOD : BootstrapIcons.ENVELOPE,
          model.sent(letter));
      return badge;
    }
  }

  private void fit() {
    if (getScene() == null || getWidth() <= 0) {
      return;
    }
    double em = Theme.em(getScene()).get();
    double room = getWidth() / em - SCROLL_BAR;
    Set<Column> shown = Column.fitting(room);
    double left = Math.max(0, room - Column.needed(shown));
    int shares = Math.max(1, shown.stream().mapToInt(Column::grows).sum());
    columns.forEach((column, part) -> {
      part.setVisible(shown.contains(column));
      part.setPrefWidth((column.width() + left * column.grows() / shares) * em);
    });
  }
}
