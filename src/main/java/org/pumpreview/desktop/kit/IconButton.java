package org.pumpreview.desktop.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;

/// A button that shows only an icon; its word is the tooltip and what a screen reader says.
public final class IconButton extends Button {
  public IconButton(Ikon icon, String word, Runnable act) {
    getStyleClass().add("icon-button");
    setGraphic(new Icon(icon));
    setAccessibleText(word);
    setTooltip(new Tooltip(word));
    setOnAction(_ -> act.run());
  }
}
