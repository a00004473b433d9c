package org.pumpreview.desktop.letter;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The pages, and at their side what is to be known about the letter, with the acts always in sight
/// below it. Where the width does not suffice for both, the side lies below the pages and the acts
/// scroll with it. The style sheet says how much is enough.
final class LetterPanes extends BorderPane {
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
  private static final double PART_BELOW = 0.5;

  private final PagesPane pages;
  private final Node acts;
  private final VBox content;
  private final ScrollPane scroll;
  private final BorderPane side;

  LetterPanes(PagesPane pages, Node facts, Node acts) {
    this.pages = pages;
    this.acts = acts;
    getStyleClass().add("two-panes");
    content = new VBox(facts);
    content.getStyleClass().add("column");
    scroll = new ScrollPane(content);
    scroll.getStyleClass().add("facts-pane");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side = new BorderPane(scroll);
    side.getStyleClass().add("side-pane");
    side.setBottom(acts);
    setCenter(pages);
    setRight(side);
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() > 0) {
      arrange(getWidth() >= pages.prefWidth(-1) + side.prefWidth(-1));
    }
    super.layoutChildren();
  }

  private void arrange(boolean beside) {
    side.pseudoClassStateChanged(BELOW, !beside);
    side.setMaxHeight(beside ? Double.MAX_VALUE : getHeight() * PART_BELOW);
    if (beside == (getRight() == side)) {
      return;
    }
    setRight(null);
    setBottom(null);
    side.setBottom(null);
    content.getChildren().remove(acts);
    if (beside) {
      side.setBottom(acts);
      setRight(side);
    } else {
      content.getChildren().add(acts);
      setBottom(side);
    }
    pages.setThumbnails(beside);
  }

  void toTop() {
    scroll.setVvalue(0);
  }
}
