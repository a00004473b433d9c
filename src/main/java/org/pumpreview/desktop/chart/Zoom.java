package org.pumpreview.desktop.chart;

import java.util.List;
import org.pumpreview.desktop.kit.ZoomSteps;

/// How large pages are shown: as wide as the pane, as large as fits whole, or by a fixed step.
///
/// @param scale px for each point of a page; 0 where it follows the pane
record Zoom(Fit fit, double scale) {
  enum Fit {
    WIDTH,
    PAGE,
    NONE
  }

  static final Zoom WIDTH = new Zoom(Fit.WIDTH, 0);
  static final Zoom PAGE = new Zoom(Fit.PAGE, 0);

  /// Below this nothing can be told from anything else.
  private static final double LEAST = 0.05;

  private static final ZoomSteps STEPS =
      new ZoomSteps(List.of(0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0));

  static Zoom fixed(double scale) {
    return new Zoom(Fit.NONE, scale);
  }

  /// The scale of a page.
  ///
  /// @param width of the page as it is shown, in points
  /// @param room px beside each other that a page may take
  double of(double width, double height, double room, double roomBelow) {
    double wide = room / width;
    double used =
        switch (fit) {
          case WIDTH -> wide;
          case PAGE -> Math.min(wide, roomBelow / height);
          case NONE -> scale;
        };
    return Math.max(used, LEAST);
  }

  /// The next step above the scale in use, or the largest.
  static Zoom larger(double used) {
    return fixed(STEPS.larger(used));
  }

  /// The next step below the scale in use, or the smallest.
  static Zoom smaller(double used) {
    return fixed(STEPS.smaller(used));
  }
}
