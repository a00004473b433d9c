package org.pumpreview.desktop.kit;

import javafx.scene.Node;

/// The size that a node wants, held between the least and the most that it can be: what every
/// layout has to ask for, because a node's own preference leaves both out.
final class Sizes {
  private Sizes() {}

  static double width(Node node) {
    return held(node.minWidth(-1), node.prefWidth(-1), node.maxWidth(-1));
  }

  static double height(Node node, double width) {
    return held(node.minHeight(width), node.prefHeight(width), node.maxHeight(width));
  }

  private static double held(double min, double preferred, double max) {
    return Math.max(min, Math.min(preferred, Math.max(min, max)));
  }
}
