package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Fields in as many columns of one width as there is room for, row by row.
public final class FieldGrid extends Pane {
  private static final String WIDE = FieldGrid.class.getName();
  private static final double COLUMN_EM = 16;
  private static final double BROAD_COLUMN_EM = 22;
  private static final double GAP_EM = 1;
  private static final double ROW_GAP_EM = 0.86;

  /// A field in its place.
  private record Cell(Node node, double x, double width) {}

  /// How many columns there are, whatever the room; 0 for as many as fit.
  private final int fixedColumns;

  /// The least width of a column.
  private final double columnEm;

  public FieldGrid(Node... nodes) {
    this(0, COLUMN_EM, nodes);
  }

  private FieldGrid(int fixedColumns, double columnEm, Node... nodes) {
    super(nodes);
    this.fixedColumns = fixedColumns;
    this.columnEm = columnEm;
    getStyleClass().add("field-grid");
  }

  /// All nodes in one row, of the same width and height.
  public static FieldGrid row(Node... nodes) {
    return new FieldGrid(nodes.length, COLUMN_EM, nodes);
  }

  /// For what needs more room than a field, as an act with its sentence.
  public static FieldGrid broad(Node... nodes) {
    return new FieldGrid(0, BROAD_COLUMN_EM, nodes);
  }

  /// Lets a field take two columns where there are two.
  public static <N extends Node> N wide(N node) {
    node.getProperties().put(WIDE, true);
    return node;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double em() {
    return getScene() == null ? Theme.BASE_SIZE : Theme.em(getScene()).get();
  }

  private double gap() {
    return snapSpaceX(GAP_EM * em());
  }

  private List<List<Cell>> rows(double width) {
    int columns = fixedColumns > 0 ? fixedColumns : columns(width);
    double column = (width - (columns - 1) * gap()) / columns;
    var rows = new ArrayList<List<Cell>>();
    var row = new ArrayList<Cell>();
    int at = 0;
    for (var node : getManagedChildren()) {
      int span = span(node, columns, column);
      if (at + span > columns) {
        rows.add(List.copyOf(row));
        row.clear();
        at = 0;
      }
      row.add(
          new Cell(node, snapPositionX(at * (column + gap())), span * (column + gap()) - gap()));
      at += span;
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  /// How many columns a field takes: as many as it wants, and as it cannot do without.
  private int span(Node node, int columns, double column) {
    int span = node.getProperties().containsKey(WIDE) ? Math.min(2, columns) : 1;
    if (fixedColumns == 0) {
      double least = node.minWidth(-1);
      while (span < columns && span * (column + gap()) - gap() < least) {
        span++;
      }
    }
    return span;
  }

  private int columns(double width) {
    return (int) Math.max(1, Math.floor((width + gap()) / (columnEm * em() + gap())));
  }

  private double height(List<Cell> row) {
    return snapSizeY(
        row.stream().mapToDouble(cell -> Sizes.height(cell.node(), cell.width())).max().orElse(0));
  }

  private double rowGap() {
    return snapSpaceY(ROW_GAP_EM * em());
  }

  @Override
  protected double computeMinWidth(double height) {
    return columnEm * em();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 3 * columnEm * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    var rows = rows(width < 0 ? prefWidth(-1) : width);
    return rows.stream().mapToDouble(this::height).sum() + Math.max(0, rows.size() - 1) * rowGap();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (var row : rows(getWidth())) {
      for (var cell : row) {
        var height = fixedColumns > 0 ? height(row) : Sizes.height(cell.node(), cell.width());
        cell.node().resizeRelocate(cell.x(), y, snapSizeX(cell.width()), height);
      }
      y += height(row) + rowGap();
    }
  }
}
