package org.pumpreview.desktop.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A text or a field that takes the width, and at its right what goes with it. Where that would
/// leave it less than a readable width it goes below, so that no words are ever squeezed into a
/// column.
public final class TextBeside extends Pane {
  private static final double READABLE_EM = 20;
  private static final double GAP_EM = 0.86;

  private final Region text;
  private final Region beside;

  public TextBeside(Region text, Region beside) {
    super(text, beside);
    this.text = text;
    this.beside = beside;
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

  private boolean isAlone() {
    return !beside.isManaged() || Sizes.width(beside) <= 0;
  }

  /// Whether both stand in one line.
  private boolean fits(double width) {
    var left = width - Sizes.width(beside) - gap();
    return left >= Math.min(READABLE_EM * em(), Sizes.width(text)) - 1;
  }

  private double textWidth(double width) {
    return isAlone() || !fits(width) ? width : width - snapSizeX(Sizes.width(beside)) - gap();
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(Sizes.width(text), READABLE_EM * em());
  }

  @Override
  protected double computePrefWidth(double height) {
    return Sizes.width(text) + (isAlone() ? 0 : gap() + Sizes.width(beside));
  }

  @Override
  protected double computePrefHeight(double width) {
    var inner = width < 0 ? prefWidth(-1) : width;
    var words = height(text, textWidth(inner));
    if (isAlone()) {
      return words;
    }
    return fits(inner)
        ? Math.max(words, height(beside, Sizes.width(beside)))
        : words + gap() / 2 + height(beside, inner);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth();
    var words = textWidth(width);
    var wordsHeight = height(text, words);
    if (isAlone()) {
      place(text, 0, 0, words, wordsHeight);
    } else if (fits(width)) {
      var own = snapSizeX(Sizes.width(beside));
      var ownHeight = height(beside, own);
      place(text, 0, middle(wordsHeight), words, wordsHeight);
      place(beside, width - own, middle(ownHeight), own, ownHeight);
    } else {
      var own = snapSizeX(Math.min(width, Sizes.width(beside)));
      place(text, 0, 0, words, wordsHeight);
      place(beside, 0, wordsHeight + gap() / 2, own, height(beside, own));
    }
  }

  private double middle(double height) {
    return Math.max(0, (getHeight() - height) / 2);
  }

  private double height(Node node, double width) {
    return snapSizeY(Sizes.height(node, width));
  }

  private void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
  }
}
