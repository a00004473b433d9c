package org.pumpreview.desktop.chart;

import java.util.List;
import org.pumpreview.desktop.kit.ZoomSteps;

/// How large pages are shown: as wide as the pane, with or without their margins, as large as fits
/// whole, or by a fixed step.
///
/// @param scale px for each point of a page; 0 where it follows the pane
/// @param beside the margins that are left out
record Zoom(Fit fit, double scale, Margins beside) {
  enum Fit {
    WIDTH,
    TEXT,
    PAGE,
    NONE
  }

  static final Zoom WIDTH = new Zoom(Fit.WIDTH, 0, Margins.NONE);
  static final Zoom PAGE = new Zoom(Fit.PAGE, 0, Margins.NONE);

  /// Below this nothing can be told from anything else.
  private static final double LEAST = 0.05;

  private static final ZoomSteps STEPS =
      new ZoomSteps(List.of(0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0));

  static Zoom fixed(double scale) {
    return new Zoom(Fit.NONE, scale, Margins.NONE);
  }

  /// As wide as the words are. What stands beside them can be scrolled to.
  static Zoom text(Margins beside) {
    return new Zoom(Fit.TEXT, 0, beside);
  }

  /// The same with the margins in sight.
  Zoom withMargins() {
    return fit == Fit.TEXT ? WIDTH : this;
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
          case TEXT -> wide / beside.between();
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
