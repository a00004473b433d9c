package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Polygon;
import org.pumpreview.review.PageArea;

/// The line around what is marked on a page: one around all lines of a passage that hang together,
/// one each where they do not.
final class Outline {
  /// Around the words, in points of the page.
  private static final double AIR = 2.5;

  /// Lines further apart than this, in heights of a line, are not of one piece.
  private static final double TOGETHER = 1.6;

  private Outline() {}

  /// @param scale px for each point
  static List<Polygon> of(List<PageArea> areas, double scale, String styleClass) {
    var shapes = new ArrayList<Polygon>();
    var piece = new ArrayList<PageArea>();
    for (PageArea area : areas) {
      if (!piece.isEmpty() && !follows(piece.getLast(), area)) {
        shapes.add(shape(piece, scale, styleClass));
        piece.clear();
      }
      piece.add(area);
    }
    if (!piece.isEmpty()) {
      shapes.add(shape(piece, scale, styleClass));
    }
    return shapes;
  }

  private static boolean follows(PageArea above, PageArea below) {
    boolean near =
        below.top() >= above.top()
            && below.top() - above.top() <= TOGETHER * Math.max(above.height(), below.height());
    return near && below.left() < above.right() && above.left() < below.right();
  }

  private static Polygon shape(List<PageArea> lines, double scale, String styleClass) {
    var points = new ArrayList<Double>();
    for (int i = 0; i < lines.size(); i++) {
      double right = (lines.get(i).right() + AIR) * scale;
      add(points, right, top(lines, i) * scale);
      add(points, right, bottom(lines, i) * scale);
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      double left = (lines.get(i).left() - AIR) * scale;
      add(points, left, bottom(lines, i) * scale);
      add(points, left, top(lines, i) * scale);
    }
    var shape = new Polygon();
    shape.getPoints().setAll(points);
    shape.getStyleClass().add(styleClass);
    shape.setMouseTransparent(true);
    return shape;
  }

  /// Neighbouring lines meet halfway.
  private static double top(List<PageArea> lines, int i) {
    return i == 0 ? lines.get(0).top() - AIR : (lines.get(i - 1).bottom() + lines.get(i).top()) / 2;
  }

  private static double bottom(List<PageArea> lines, int i) {
    return i == lines.size() - 1
        ? lines.get(i).bottom() + AIR
        : (lines.get(i).bottom() + lines.get(i + 1).top()) / 2;
  }

  private static void add(List<Double> points, double x, double y) {
    points.add(x);
    points.add(y);
  }
}
