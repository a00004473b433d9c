package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// What stands where nothing is: why it is empty, and what can be done.
public final class EmptyState extends VBox {
  public EmptyState(Ikon glyph, String title, Sentence sentence, Node... actions) {
    getStyleClass().add("empty-state");
    var heading = new Label(title);
    heading.getStyleClass().add("section-title");
    heading.setWrapText(true);
    var text = new SentenceText(sentence);
    text.setTextAlignment(TextAlignment.CENTER);
    var row = new WrapLine(actions);
    row.getStyleClass().add("actions");
    getChildren().setAll(new Icon(glyph), heading, text);
    if (actions.length > 0) {
      getChildren().add(row);
    }
  }
}
