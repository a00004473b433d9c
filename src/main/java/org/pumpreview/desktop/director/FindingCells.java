package org.pumpreview.desktop.director;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The cells of one row of the findings: the item, then three cells whose widths the style sheet
/// gives. Where that leaves too little for the item it stands above them.
final class FindingCells extends Pane {
  private final Node item;
  private final List<Node> others;

  FindingCells(Node item, Node nurse, Node own, Node evidence) {
    this.item = item;
    this.others = List.of(nurse, own, evidence);
    getStyleClass().add("finding-cells");
    nurse.getStyleClass().add("nurse-cell");
    own.getStyleClass().add("own-cell");
    evidence.getStyleClass().add("evidence-cell");
    item.getStyleClass().add("item-cell");
    getChildren().add(item);
    getChildren().addAll(others);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double insetsWidth() {
    return snappedLeftInset() + snappedRightInset();
  }

  private double othersWidth() {
    return others.stream().mapToDouble(cell -> snapSizeX(cell.prefWidth(-1))).sum();
  }

  /// The width that is left for the item, or all of it where that is too little.
  private double itemWidth(double inner) {
    double left = inner - othersWidth();
    return left >= item.minWidth(-1) ? left : inner;
  }

  private boolean isStacked(double inner) {
    return inner - othersWidth() < item.minWidth(-1);
  }

  private double othersHeight() {
    return others.stream()
        .mapToDouble(cell -> snapSizeY(cell.prefHeight(cell.prefWidth(-1))))
        .max()
        .orElse(0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return insetsWidth() + Math.max(item.minWidth(-1), othersWidth());
  }

  @Override
  protected double computePrefWidth(double height) {
    return insetsWidth() + item.minWidth(-1) + othersWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? prefWidth(-1) : width) - insetsWidth();
    double own = snapSizeY(item.prefHeight(itemWidth(inner)));
    double all = isStacked(inner) ? own + othersHeight() : Math.max(own, othersHeight());
    return snappedTopInset() + all + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - insetsWidth();
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    boolean stacked = isStacked(inner);
    double first = stacked ? snapSizeY(item.prefHeight(inner)) : height;
    item.resizeRelocate(snappedLeftInset(), top, itemWidth(inner), first);
    double x = snappedLeftInset() + (stacked ? 0 : itemWidth(inner));
    double y = stacked ? top + first : top;
    double line = stacked ? height - first : height;
    for (Node cell : others) {
      double width = snapSizeX(cell.prefWidth(-1));
      cell.resizeRelocate(snapPositionX(x), y, width, line);
      x += width;
    }
  }
}
