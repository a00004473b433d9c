package org.pumpreview.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;

/// One glyph of the icon font. Its size is in em and its colour is the tone around it.
///
/// Ikonli's own node keeps its size in px and rewrites its inline style, so that it neither grows
/// with the font nor follows a tone; the glyphs and the font are still Ikonli's. An icon is silent
/// for a screen reader: the word beside it is what is read.
public final class Icon extends Text {
  private Ikon glyph;

  public Icon(Ikon glyph) {
    Fonts.load();
    this.glyph = glyph;
    getStyleClass().add("icon");
    setAccessibleRole(AccessibleRole.NODE);
    setGlyph(glyph);
  }

  public Ikon glyph() {
    return glyph;
  }

  public void setGlyph(Ikon glyph) {
    this.glyph = glyph;
    setText(Character.toString(glyph.getCode()));
  }
}
