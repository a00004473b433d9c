package org.pumpreview.desktop.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What a dialog holds, as wide as the dialog and as tall as its words need there. It scrolls only
/// where the window is lower than that.
///
/// A plain scroll pane asks its content for a height without telling it the width, gets that of
/// words in one line, and scrolls in a dialog that could have been taller.
public final class TallPane extends ScrollPane {

  public TallPane() {
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  public TallPane(Node content) {
    this();
    setContent(content);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    return super.computePrefHeight(width < 0 ? width : Math.max(0, inner));
  }
}
