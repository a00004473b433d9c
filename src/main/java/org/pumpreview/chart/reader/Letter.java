package org.pumpreview.chart.reader;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// A letter where it was written, and what became of it afterwards. Of points spread over it those
/// are kept that lie outside of its clip, or that something was painted over.
final class Letter {
  /// Points across the letter, and as many up from its line to the height of a capital.
  private static final int POINTS = 5;

  /// Of all points; a letter of which more are gone is not there to be read.
  private static final int MOST_GONE = POINTS * POINTS * 3 / 5;

  /// Of the height that a font is written in; what it says of its capitals may be wrong by any
  /// amount.
  private static final double LOWEST = 0.3;

  private static final double HIGHEST = 0.75;

  private final TextPosition position;
  private final boolean bare;
  private final double x;
  private final double y;
  private final double alongX;
  private final double alongY;
  private final double upX;
  private final double upY;
  private final Rectangle2D bounds;
  private boolean doubtful;
  private int gone;
  private int veiled;

  /// @param crop the part of the page's own coordinates that is shown
  /// @param bare whether it was written without any ink
  Letter(TextPosition position, PDRectangle crop, boolean bare) {
    this.position = position;
    this.bare = bare;
    Matrix start = position.getTextMatrix();
    x = start.getTranslateX() + crop.getLowerLeftX();
    y = start.getTranslateY() + crop.getLowerLeftY();
    alongX = position.getEndX() - start.getTranslateX();
    alongY = position.getEndY() - start.getTranslateY();
    double length = Math.hypot(start.getScaleX(), start.getShearY());
    double height = height(position, start);
    upX = length == 0 ? 0 : -height * start.getShearY() / length;
    upY = length == 0 ? height : height * start.getScaleX() / length;
    bounds = new Rectangle2D.Double(x, y, 0, 0);
    bounds.add(x + alongX, y + alongY);
    bounds.add(x + upX, y + upY);
    bounds.add(x + alongX + upX, y + alongY + upY);
  }

  private static double height(TextPosition position, Matrix start) {
    double told = position.getHeight();
    if (position.getFont() instanceof PDType3Font) {
      return told;
    }
    double written = Math.hypot(start.getValue(1, 0), start.getValue(1, 1));
    return Math.min(Math.max(told, LOWEST * written), HIGHEST * written);
  }

  TextPosition position() {
    return position;
  }

  Rectangle2D bounds() {
    return bounds;
  }

  boolean isBare() {
    return bare;
  }

  /// Nothing is seen of it but what lies within.
  void hold(Clip clip) {
    if (!clip.contains(bounds)) {
      for (int point = 0; point < POINTS * POINTS; point++) {
        if (!clip.contains(x(point), y(point))) {
          gone |= 1 << point;
        }
      }
    }
  }

  /// Something was painted over the page.
  ///
  /// @param opaque whether nothing below can be seen any more
  void cover(Shape shape, Clip clip, boolean opaque) {
    for (int point = 0; point < POINTS * POINTS; point++) {
      double atX = x(point);
      double atY = y(point);
      if ((gone & 1 << point) == 0 && shape.contains(atX, atY) && clip.contains(atX, atY)) {
        if (opaque) {
          gone |= 1 << point;
        } else {
          veiled |= 1 << point;
        }
      }
    }
  }

  /// Only the drawn page tells if it is seen.
  void doubt() {
    doubtful = true;
  }

  boolean isGone() {
    return Integer.bitCount(gone) >= MOST_GONE;
  }

  /// Whether only the drawn page tells if it is seen.
  boolean isDoubtful() {
    return doubtful || Integer.bitCount(gone | veiled) >= MOST_GONE;
  }

  private double x(int point) {
    return x + alongX * part(point % POINTS) + upX * part(point / POINTS);
  }

  private double y(int point) {
    return y + alongY * part(point % POINTS) + upY * part(point / POINTS);
  }

  private static double part(int step) {
    return (step + 0.5) / POINTS;
  }
}
