package org.pumpreview.desktop.kit;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// The children of a pane, brought to what is wanted without taking out what stays: a node that
/// leaves the screen, be it for a moment, loses the focus.
public final class Nodes {
  private Nodes() {}

  /// Brings the children to what is wanted.
  ///
  /// @param wanted each node once, in order
  public static void settle(ObservableList<Node> children, List<? extends Node> wanted) {
    children.removeIf(child -> !wanted.contains(child));
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i >= children.size() || children.get(i) != node) {
        children.remove(node);
        children.add(i, node);
      }
    }
  }
}
