package org.pumpreview.desktop.kit;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A column of work that scrolls: whatever in it gets the focus comes into sight.
public final class WorkPane extends ScrollPane {
  private static final String WHOLE = WorkPane.class.getName();

  private final VBox column = new VBox();

  public WorkPane(Node... nodes) {
    getStyleClass().add("work-pane");
    column.getStyleClass().add("column");
    column.getChildren().setAll(nodes);
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  public VBox column() {
    return column;
  }

  private void follow(@Nullable Node owner) {
    if (owner != null && isIn(owner)) {
      reveal(whole(owner));
    }
  }

  /// Lets `part` come into sight as a whole when anything in it gets the focus.
  public static void keepWhole(Node part) {
    part.getProperties().put(WHOLE, true);
  }

  /// A field with its label above and its message below, or a part that is kept whole.
  private static Node whole(Node owner) {
    return Stream.<Node>iterate(owner, at -> at != null, Node::getParent)
        .filter(at -> at instanceof FormField || at.getProperties().containsKey(WHOLE))
        .reduce((_, outer) -> outer)
        .orElse(owner);
  }

  private boolean isIn(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at == column) {
        return true;
      }
    }
    return false;
  }

  /// Scrolls by the shortest way until `node` is in sight.
  public void reveal(Node node) {
    Reveal.in(this, node);
  }
}
