package org.pumpreview.desktop.kit;

import javafx.scene.control.Label;

/// A person's initials in a circle.
public final class Avatar extends Label {
  public Avatar(String initials, String name) {
    super(initials);
    getStyleClass().add("avatar");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleText(name);
  }
}
