package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls by the shortest way until a node is in sight: for a focus that was set and not reached
/// by the Tab key, which scrolls by itself.
public final class Reveal {
  private Reveal() {}

  public static void in(ScrollPane pane, Node node) {
    layOut(pane);
    var content = pane.getContent();
    var bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    var view = pane.getViewportBounds().getHeight();
    var hidden = content.getBoundsInLocal().getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    var top = pane.getVvalue() * hidden;
    if (bounds.getMinY() < top || bounds.getHeight() > view) {
      pane.setVvalue(Math.clamp(bounds.getMinY() / hidden, 0.0, 1.0));
    } else if (bounds.getMaxY() > top + view) {
      pane.setVvalue(Math.clamp((bounds.getMaxY() - view) / hidden, 0.0, 1.0));
    }
  }

  /// Moves what a change has yet to move: in the whole scene, because a pane that was never given a
  /// size would lay its words out in none.
  public static void layOut(Node node) {
    if (node.getScene() != null) {
      node.getScene().getRoot().applyCss();
      node.getScene().getRoot().layout();
    }
  }
}
