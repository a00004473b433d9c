package org.pumpreview.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A card with a title, for what belongs together on a screen.
public final class SectionCard extends VBox {
  private final Label title = new Label();
  private final Label aside = new Label();
  private final VBox body = new VBox();

  public SectionCard(String words, Node... nodes) {
    getStyleClass().add("section-card");
    title.setText(words);
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    aside.getStyleClass().add("aside");
    aside.setWrapText(true);
    body.getStyleClass().add("body");
    body.getChildren().setAll(nodes);
    getChildren().setAll(new Spread(title, aside), body);
    setAside("");
  }

  public void setTitle(String words) {
    title.setText(words);
  }

  /// A quiet remark at the right of the title.
  public SectionCard setAside(String words) {
    aside.setText(words);
    aside.setVisible(!words.isEmpty());
    aside.setManaged(!words.isEmpty());
    return this;
  }

  public List<Node> body() {
    return body.getChildren();
  }
}
