package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A column of work that scrolls: whatever in it gets the focus comes into sight.
public final class WorkPane extends ScrollPane {
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
      reveal(owner);
    }
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
    // What the change that led here will move has to have moved.
    applyCss();
    layout();
    var bounds = column.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    var view = getViewportBounds().getHeight();
    var hidden = column.getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    var top = getVvalue() * hidden;
    if (bounds.getMinY() < top || bounds.getHeight() > view) {
      setVvalue(Math.clamp(bounds.getMinY() / hidden, 0.0, 1.0));
    } else if (bounds.getMaxY() > top + view) {
      setVvalue(Math.clamp((bounds.getMaxY() - view) / hidden, 0.0, 1.0));
    }
  }
}
