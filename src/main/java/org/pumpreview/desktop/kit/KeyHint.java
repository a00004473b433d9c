package org.pumpreview.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// The small boxed name of a key, as in "Next open item [N]".
public final class KeyHint extends Label {
  public KeyHint(String key) {
    super(key);
    getStyleClass().add("key-hint");
    setMinWidth(USE_PREF_SIZE);
    // The control that the key belongs to says its key itself.
    setAccessibleRole(AccessibleRole.NODE);
  }
}
