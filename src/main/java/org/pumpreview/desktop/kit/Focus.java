package org.pumpreview.desktop.kit;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the focus into a part of the screen.
final class Focus {
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
