package org.pumpreview.chart.reader;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The part of a page to which painting is held.
///
/// @param paths all of which a point has to lie in; the list of a graphics state, which may grow
/// @param size of the list when it was looked at
/// @param bounds around all that lies in every path
/// @param straight whether that is all within the bounds
record Clip(List<Path2D> paths, int size, Rectangle2D bounds, boolean straight) {
  /// Points by which the corners of a rectangle may be off.
  private static final double SLACK = 0.01;

  static Clip of(List<Path2D> paths) {
    Rectangle2D bounds = paths.getFirst().getBounds2D();
    boolean straight = true;
    for (Path2D path : paths) {
      Rectangle2D own = path.getBounds2D();
      straight &= fills(path, own);
      Rectangle2D.intersect(bounds, own, bounds);
    }
    return new Clip(paths, paths.size(), bounds, straight);
  }

  private static boolean fills(Path2D path, Rectangle2D bounds) {
    double width = bounds.getWidth() - 2 * SLACK;
    double height = bounds.getHeight() - 2 * SLACK;
    return width <= 0
        || height <= 0
        || path.contains(bounds.getX() + SLACK, bounds.getY() + SLACK, width, height);
  }

  /// Whether it was made of these, without comparing outlines.
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(List<Path2D> now) {
    return paths == now && size == now.size();
  }

  boolean contains(double x, double y) {
    return bounds.contains(x, y)
        && (straight || paths.stream().limit(size).allMatch(path -> path.contains(x, y)));
  }

  /// Whether certainly all of a rectangle lies within.
  boolean contains(Rectangle2D place) {
    return straight && bounds.contains(place);
  }
}
