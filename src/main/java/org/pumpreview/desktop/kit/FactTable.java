package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pumpreview.words.Words;

/// A small table of facts that is read and not edited: rows of words, findings and links, some of
/// them tinted. All of it is on the screen; nothing in it scrolls or sorts.
public final class FactTable extends GridPane {
  private static final Words WORDS = Words.of("kit");

  /// One column.
  ///
  /// @param grows whether the column takes the width that is left; its words wrap
  public record Column(String title, boolean grows) {
    public static Column fit(String title) {
      return new Column(title, false);
    }

    public static Column grow(String title) {
      return new Column(title, true);
    }
  }

  private final List<Column> columns;
  private int rows;

  public FactTable(Column... columns) {
    this.columns = List.of(columns);
    getStyleClass().add("fact-table");
    for (var column : columns) {
      var constraints = new ColumnConstraints();
      constraints.setHgrow(column.grows() ? Priority.ALWAYS : Priority.NEVER);
      // A column that fits keeps its words whole; one that grows gives way and wraps.
      constraints.setMinWidth(column.grows() ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
      constraints.setFillWidth(true);
      getColumnConstraints().add(constraints);
    }
    clear();
  }

  /// Takes away all rows but the header.
  public void clear() {
    getChildren().clear();
    rows = 0;
    ground("header");
    for (int i = 0; i < columns.size(); i++) {
      var title = words(columns.get(i).title());
      title.getStyleClass().add("column-title");
      add(cell(title, i), i, rows);
    }
    rows++;
  }

  /// Adds a plain row; there are as many cells as columns.
  public void addRow(Node... cells) {
    addRow(Tone.NEUTRAL, cells);
  }

  /// Adds a row on the tint of `tone`.
  public void addRow(Tone tone, Node... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + columns.size() + " columns");
    }
    var ground = ground("row");
    if (tone != Tone.NEUTRAL) {
      ground.getStyleClass().add("toned");
      tone.on(ground);
    }
    ground.setAccessibleRole(AccessibleRole.TEXT);
    ground.setAccessibleText(
        IntStream.range(0, cells.length)
            .mapToObj(i -> WORDS.text("table.cell", columns.get(i).title(), wordsOf(cells[i])))
            .collect(Collectors.joining(". ")));
    for (int i = 0; i < cells.length; i++) {
      if (tone != Tone.NEUTRAL) {
        cells[i].getStyleClass().add("in-toned-row");
      }
      add(cell(cells[i], i), i, rows);
    }
    rows++;
  }

  /// Adds a line over the whole width that opens a group of rows.
  public void addGroup(Sentence sentence) {
    ground("group");
    var text = new SentenceText(sentence);
    add(cell(text, 0), 0, rows, columns.size(), 1);
    rows++;
  }

  /// A cell of plain words, which wrap where the column lets them.
  public static Label words(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  public static Label strong(String text) {
    var label = words(text);
    label.getStyleClass().add("strong");
    return label;
  }

  public static Label quiet(String text) {
    var label = words(text);
    label.getStyleClass().add("quiet");
    return label;
  }

  /// A cell of several lines, as a fact and below it why it is so.
  public static Node lines(Node... lines) {
    var cell = new VBox(lines);
    cell.getStyleClass().add("lines");
    return cell;
  }

  /// A cell of links or chips that wraps.
  public static Node links(Node... links) {
    var cell = new WrapLine(links);
    cell.getStyleClass().add("links");
    return cell;
  }

  private Region ground(String kind) {
    var ground = new Region();
    ground.getStyleClass().addAll("ground", kind);
    add(ground, 0, rows, columns.size(), 1);
    return ground;
  }

  private Node cell(Node node, int column) {
    var cell = new VBox(node);
    cell.getStyleClass().addAll("cell", column == 0 ? "first" : "other");
    if (!columns.get(column).grows() && node instanceof Region region) {
      region.setMinWidth(USE_PREF_SIZE);
    }
    return cell;
  }

  private static String wordsOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case SentenceText text -> text.sentence().words();
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream()
              .map(FactTable::wordsOf)
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", "));
      default -> "";
    };
  }
}
