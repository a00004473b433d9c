package org.pumpreview.desktop.unlock;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.WorkPane;

/// One card in the middle of the window, which scrolls where it is taller. It keeps its place when
/// the scroll bar comes and goes.
final class CardPane extends BorderPane {
  private final WorkPane pane = new WorkPane();

  CardPane() {
    getStyleClass().add("set-up");
    getStylesheets().add("/theme/unlock.css");
    pane.setFocusTraversable(false);
    pane.column()
        .translateXProperty()
        .bind(pane.widthProperty().subtract(viewportWidth(pane)).divide(2));
    setCenter(pane);
  }

  private static ObservableNumberValue viewportWidth(ScrollPane pane) {
    return Bindings.createDoubleBinding(
        () -> pane.getViewportBounds().getWidth(), pane.viewportBoundsProperty());
  }

  void show(SectionCard card) {
    card.getStyleClass().add("set-up-card");
    pane.column().getChildren().setAll(card);
    pane.setVvalue(0);
    focusFirst();
  }

  /// Puts the focus into the first field that takes text, or else on the first button.
  void focusFirst() {
    pane.applyCss();
    pane.layout();
    pane.column().lookupAll(".text-field").stream()
        .filter(node -> node instanceof TextField field && field.isEditable())
        .findFirst()
        .or(() -> pane.column().lookupAll(".button").stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  void reveal(Node part) {
    Reveal.in(pane, part);
  }
}
