package org.pumpreview.chart.reader;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.TextPosition;

/// What the glyphs of fonts leave on a page. A font may give a glyph without an outline the name of
/// any letter.
final class Outlines {
  /// Of the height that a font is written in; a letter that moves the line on by less, and is no
  /// mark above another, was squeezed until nobody sees it.
  private static final double NARROWEST = 0.1;

  /// What is left, in the order of how much can be relied on it.
  enum Trace {
    /// Nothing at all.
    NONE,
    /// Only the drawn page tells.
    DOUBTFUL,
    SURE
  }

  private final IdentityHashMap<PDFont, Map<Integer, Trace>> known = new IdentityHashMap<>();

  /// What a letter leaves that is no blank.
  Trace of(TextPosition letter) {
    if (breadth(letter) < NARROWEST) {
      return Trace.DOUBTFUL;
    }
    var glyphs = known.computeIfAbsent(letter.getFont(), _ -> new HashMap<>());
    var all = Trace.NONE;
    for (int code : letter.getCharacterCodes()) {
      var one = glyphs.computeIfAbsent(code, _ -> trace(letter.getFont(), code));
      all = one.compareTo(all) > 0 ? one : all;
    }
    return all;
  }

  /// How far a letter moves on along its line, of the height that it is written in.
  static double breadth(TextPosition letter) {
    var start = letter.getTextMatrix();
    double along =
        Math.hypot(
            letter.getEndX() - start.getTranslateX(), letter.getEndY() - start.getTranslateY());
    double height = Math.hypot(start.getValue(1, 0), start.getValue(1, 1));
    // A font that draws its own letters has a measure of its own.
    return letter.getFont() instanceof PDType3Font || height == 0 ? 1 : along / height;
  }

  private static Trace trace(PDFont font, int code) {
    if (!(font instanceof PDVectorFont vector)) {
      return Trace.DOUBTFUL;
    }
    try {
      GeneralPath outline = vector.getPath(code);
      Rectangle2D bounds = outline.getBounds2D();
      return bounds.getWidth() > 0 && bounds.getHeight() > 0 ? Trace.SURE : Trace.NONE;
    } catch (IOException | RuntimeException unreadable) {
      return Trace.DOUBTFUL;
    }
  }
}
