package org.pumpreview.desktop.kit;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the focus can be, and how it comes into a part of the screen.
public final class Focus {
  private Focus() {}

  /// The first node in `part` that the Tab key would come to.
  static Optional<Node> first(Node part) {
    return stops(part).findFirst();
  }

  /// Puts the focus on that node; false when there is none.
  static boolean into(Node part) {
    var first = first(part);
    first.ifPresent(Node::requestFocus);
    return first.isPresent();
  }

  /// Whether `node` can have the focus now: it is in a window, in sight and not disabled.
  public static boolean canBeAt(Node node) {
    return node.getScene() != null
        && !node.isDisabled()
        && Stream.<Node>iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
  }

  /// Whether the focus lies in `part`.
  static boolean isIn(Node part) {
    return part.isFocusWithin();
  }

  private static Stream<Node> stops(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    var own = node.isFocusTraversable() ? Stream.of(node) : Stream.<Node>empty();
    return node instanceof Parent parent
        ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(Focus::stops))
        : own;
  }
}
