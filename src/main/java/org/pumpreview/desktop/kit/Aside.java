package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is known of the chosen rows of a list, and what can be done with them. The acts stand under
/// what is known, or beside it where all of it lies below the list.
public class Aside extends BorderPane {
  private final VBox facts = new VBox();
  private final VBox acts = new VBox();

  protected Aside() {
    getStyleClass().add("list-aside");
    setCenter(scroll(facts));
    setBottom(acts);
  }

  /// Where what is known stands.
  protected final VBox facts() {
    return facts;
  }

  /// Where the acts stand.
  protected final VBox acts() {
    return acts;
  }

  /// A pane as wide as its content may be, which scrolls up and down.
  protected static ScrollPane scroll(Node content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  /// What holds the acts where they stand beside what is known.
  protected Node beside(Region acts) {
    return acts;
  }

  final void setBelow(boolean below) {
    setRight(null);
    setBottom(null);
    if (below) {
      setRight(beside(acts));
    } else {
      setBottom(acts);
    }
  }
}
