package org.pumpreview.chart.reader;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// What letters are written on, beside white paper: black ink on a black box shows no word.
final class Grounds {
  /// Of 255, by which ink has to differ from its ground for nobody to doubt that it is seen.
  private static final double APART = 64;

  /// Of 255; nothing is lighter but paper.
  private static final double WHITE = 254;

  /// Points; on a narrower ground no letter stands.
  private static final double BROAD = 3;

  /// On a page with more of them every letter is doubtful.
  private static final int MOST = 1_000;

  private final List<Ground> grounds = new ArrayList<>();

  /// @param luminance of 255; not a number where it has several or nobody knows
  private record Ground(Shape shape, Rectangle2D bounds, Clip clip, double luminance) {
    boolean isBelow(double x, double y) {
      return bounds.contains(x, y) && shape.contains(x, y) && clip.contains(x, y);
    }
  }

  /// Something is painted.
  ///
  /// @param luminance of 255; not a number where it has several, nobody knows, or one sees through
  void add(Shape shape, Clip clip, double luminance) {
    Rectangle2D bounds = shape.getBounds2D();
    boolean onPaper = grounds.isEmpty() && luminance >= WHITE;
    if (bounds.getWidth() >= BROAD
        && bounds.getHeight() >= BROAD
        && !onPaper
        && grounds.size() <= MOST) {
      grounds.add(new Ground(new Path2D.Double(shape), bounds, clip, luminance));
    }
  }

  /// Whether a letter may not stand out from what it is written on.
  ///
  /// @param luminance of its ink, of 255
  boolean isLike(Rectangle2D letter, double luminance) {
    double x = letter.getCenterX();
    double y = letter.getCenterY();
    for (Ground ground : grounds.reversed()) {
      if (ground.isBelow(x, y)) {
        return !(Math.abs(luminance - ground.luminance()) >= APART);
      }
    }
    return grounds.size() > MOST;
  }
}
