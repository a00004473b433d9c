package org.pumpreview.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pumpreview.words.Words;

/// Something to read above the screen. It asks nothing: Esc or its button closes it.
public final class Sheet extends VBox {
  private static final Words WORDS = Words.of("kit");

  private final KeyedButton close = new KeyedButton(WORDS.text("sheet.close"));

  /// @param body fills the sheet and scrolls by itself where it is too tall
  public Sheet(String title, Node body) {
    getStyleClass().addAll("confirm", "reading-sheet");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    var heading = new Label(title);
    heading.getStyleClass().add("screen-title");
    heading.setWrapText(true);
    close.key(WORDS.text("sheet.close-key"));
    var buttons = new HBox(close);
    buttons.getStyleClass().add("buttons");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(heading, body, buttons);
  }

  public void open(Layers layers) {
    close.setOnAction(_ -> layers.close());
    layers.open(this, () -> {});
    close.requestFocus();
  }
}
