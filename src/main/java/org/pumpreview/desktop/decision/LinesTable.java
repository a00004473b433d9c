package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// Every requested line with what bears on it, each fact apart: scope, star, age, fee schedule.
/// Where there is little width the three of coverage share a column with the scope.
final class LinesTable extends StackPane {
  private static final Words WORDS = Words.of("decision");

  private final Consumer<Place> go;
  private List<LineRow> shown = List.of();
  private Optional<FactTable> wide = Optional.empty();
  private Optional<FactTable> narrow = Optional.empty();

  LinesTable(Consumer<Place> go) {
    this.go = go;
  }

  void show(List<LineRow> rows) {
    setVisible(!rows.isEmpty());
    setManaged(!rows.isEmpty());
    if (!rows.equals(shown)) {
      shown = rows;
      wide = Optional.of(wideTable()).filter(_ -> !rows.isEmpty());
      narrow = Optional.of(narrowTable()).filter(_ -> !rows.isEmpty());
      getChildren().setAll(Stream.of(wide, narrow).flatMap(Optional::stream).toList());
    }
  }

  // ---- one of the two tables, as the width has it

  /// The wide one as long as its words need not wrap into more height than in the narrow one.
  private Optional<FactTable> fitting(double width) {
    return wide.filter(table -> width < 0 || fits(table, width)).or(() -> narrow);
  }

  private boolean fits(FactTable table, double width) {
    return table.minWidth(-1) <= width
        && narrow.map(other -> table.prefHeight(width) <= other.prefHeight(width)).orElse(true);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return narrow.map(table -> table.minWidth(-1)).orElse(0.0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return fitting(width).map(table -> table.prefHeight(width)).orElse(0.0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Optional<FactTable> fits = fitting(getWidth());
    Stream.of(wide, narrow)
        .flatMap(Optional::stream)
        .forEach(table -> table.setVisible(fits.equals(Optional.of(table))));
    fits.ifPresent(table -> table.resizeRelocate(0, 0, getWidth(), getHeight()));
  }

  private FactTable wideTable() {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("column.line")),
            FactTable.Column.grow(WORDS.text("column.what")),
            FactTable.Column.grow(WORDS.text("column.scope")),
            FactTable.Column.fit(WORDS.text("column.star")),
            FactTable.Column.fit(WORDS.text("column.age")),
            FactTable.Column.fit(WORDS.text("column.fee")));
    shown.forEach(row ->
        table.addRow(
            tone(row),
            FactTable.strong(row.code()),
            what(row),
            fact(row.scope(), Icons.TICK),
            fact(row.star(), BootstrapIcons.STAR_FILL),
            fact(row.age(), Icons.INFORMATION),
            fee(row)));
    return table;
  }

  private FactTable narrowTable() {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("column.line")),
            FactTable.Column.grow(WORDS.text("column.what")),
            FactTable.Column.grow(WORDS.text("column.coverage")));
    shown.forEach(row ->
        table.addRow(
            tone(row),
            FactTable.strong(row.code()),
            what(row),
            FactTable.lines(
                fact(row.scope(), Icons.TICK),
                fact(row.star(), BootstrapIcons.STAR_FILL),
                fact(epsdt(row.age()), Icons.INFORMATION),
                fee(row))));
    return table;
  }

  /// Without a column of its own it has to say what it is about.
  private static LineRow.Fact epsdt(LineRow.Fact age) {
    return new LineRow.Fact(age.bearing(), WORDS.text("line.epsdt", age.words()), age.below());
  }

  private static Tone tone(LineRow row) {
    var bearings = List.of(row.scope().bearing(), row.star().bearing(), row.fee().bearing());
    if (bearings.contains(LineRow.Bearing.PHYSICIAN)) {
      return Tone.PHYSICIAN;
    }
    return row.fee().bearing() == LineRow.Bearing.ASKS ? Tone.CAUTION : Tone.NEUTRAL;
  }

  private static Node what(LineRow row) {
    var what = FactTable.lines(FactTable.words(row.what()), FactTable.quiet(row.amount()));
    // No word of it is broken.
    what.getStyleClass().add("what");
    return what;
  }

  private static Node fact(LineRow.Fact fact, Ikon icon) {
    Label words =
        switch (fact.bearing()) {
          case NEUTRAL -> FactTable.quiet(fact.words());
          case HOLDS -> StatusBadge.flat(Tone.GOOD, icon, fact.words());
          case ASKS -> StatusBadge.flat(Tone.CAUTION, icon, fact.words());
          case PHYSICIAN ->
              StatusBadge.flat(
                  Tone.PHYSICIAN,
                  icon == BootstrapIcons.STAR_FILL ? icon : Icons.PHYSICIAN,
                  fact.words());
        };
    return fact.below().isEmpty() ? words : FactTable.lines(words, below(fact.below()));
  }

  private static Label below(String words) {
    var label = FactTable.quiet(words);
    label.getStyleClass().add("second-rank");
    return label;
  }

  /// A check that is missing is made where the line is entered.
  private Node fee(LineRow row) {
    if (row.fee().bearing() != LineRow.Bearing.ASKS) {
      return fact(row.fee(), Icons.GOOD);
    }
    var link = new Hyperlink(row.fee().below());
    link.setOnAction(_ -> {
      link.setVisited(false);
      go.accept(row.place());
    });
    return FactTable.lines(StatusBadge.flat(Tone.CAUTION, Icons.WARNING, row.fee().words()), link);
  }
}
