package org.pumpreview.desktop.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.pumpreview.words.Words;

/// A sentence that takes two lines at the most, or one, and a button that unfolds the rest: for
/// what stands above the work and must not push it out of the window. A link that the keyboard
/// reaches below the fold unfolds it by itself.
final class FoldedText extends Region {
  private static final Words WORDS = Words.of("kit");
  private static final int LINES = 2;

  /// Wider than any window: the width of one line.
  private static final double ONE_LINE = 1e6;

  /// Room for the ring around a focused link, in px.
  private static final double RING = 4;

  private final SentenceText text = new SentenceText();
  private final KeyedButton toggle = new KeyedButton("").quiet().small();
  private boolean open;
  private int lines = LINES;

  /// How the text lies at one width.
  private record Fold(boolean needed, double textWidth, double height) {}

  FoldedText() {
    getStyleClass().add("folded-text");
    toggle.setOnAction(_ -> setOpen(!open));
    getChildren().setAll(text, toggle);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::onFocus);
    setOpen(false);
  }

  Sentence sentence() {
    return text.sentence();
  }

  /// Shows another sentence, folded; a change of the words is announced.
  void show(Sentence sentence) {
    var changed = !text.sentence().words().equals(sentence.words());
    text.show(sentence);
    if (changed) {
      setOpen(false);
      Announce.text(text, sentence.words());
    }
    requestLayout();
  }

  /// One line is enough where the window has no height for more.
  void setSlim(boolean slim) {
    int most = slim ? 1 : LINES;
    if (lines != most) {
      lines = most;
      requestLayout();
    }
  }

  private void setOpen(boolean newOpen) {
    open = newOpen;
    toggle.setText(WORDS.text(open ? "fold.less" : "fold.more"));
    requestLayout();
  }

  private void onFocus(@Nullable Node owner) {
    if (owner != null
        && owner.getParent() == text
        && owner.getBoundsInParent().getMaxY() > folded() + RING) {
      setOpen(true);
    }
  }

  private double folded() {
    return snapSizeY(lines * text.prefHeight(ONE_LINE));
  }

  private Fold fold(double width) {
    var whole = snapSizeY(text.prefHeight(width));
    if (whole <= folded() + 1) {
      return new Fold(false, width, whole);
    }
    var textWidth = Math.max(0, width - snapSizeX(Sizes.width(toggle)));
    return new Fold(true, textWidth, open ? snapSizeY(text.prefHeight(textWidth)) : folded());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Sizes.width(toggle);
  }

  @Override
  protected double computePrefWidth(double height) {
    return text.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return fold(width < 0 ? ONE_LINE : width).height();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var fold = fold(getWidth());
    text.resizeRelocate(0, 0, fold.textWidth(), snapSizeY(text.prefHeight(fold.textWidth())));
    text.setClip(fold.needed() && !open ? window(fold) : null);
    toggle.setVisible(fold.needed());
    var height = Math.min(snapSizeY(Sizes.height(toggle, -1)), fold.height());
    toggle.resizeRelocate(
        snapPositionX(fold.textWidth()),
        snapPositionY(fold.height() - height),
        snapSizeX(Sizes.width(toggle)),
        height);
  }

  private static Rectangle window(Fold fold) {
    return new Rectangle(-RING, -RING, fold.textWidth() + 2 * RING, fold.height() + RING + 1);
  }
}
