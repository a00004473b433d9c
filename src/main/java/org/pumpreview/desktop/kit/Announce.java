package org.pumpreview.desktop.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

/// Tells a screen reader what changed without moving the focus.
final class Announce {
  private Announce() {}

  static void text(Node node, String words) {
    node.setAccessibleText(words);
    node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  static void help(Node node, String words) {
    node.setAccessibleHelp(words);
    node.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
  }
}
