package org.pumpreview.desktop.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;

/// A state in a tone, with its icon and its word.
public final class StatusBadge extends Label {
  private final Icon icon;

  private StatusBadge(Tone tone, Ikon glyph, String word, String kind) {
    super(word);
    icon = new Icon(glyph);
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().addAll("status-badge", kind);
    tone.on(this);
  }

  /// On a tinted pill: the state of a case or of a whole list.
  public static StatusBadge tinted(Tone tone, Ikon icon, String word) {
    return new StatusBadge(tone, icon, word, "tinted");
  }

  /// Without a ground: the finding in a row of a table or on a folded card.
  public static StatusBadge flat(Tone tone, Ikon icon, String word) {
    return new StatusBadge(tone, icon, word, "flat");
  }

  public void show(Tone tone, Ikon glyph, String word) {
    tone.on(this);
    icon.setGlyph(glyph);
    setText(word);
  }
}
