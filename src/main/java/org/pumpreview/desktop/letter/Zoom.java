package org.pumpreview.desktop.letter;

import java.util.List;
import org.pumpreview.desktop.kit.ZoomSteps;

/// How large a page is shown: as large as fits, or by a fixed step.
///
/// @param scale px for each point of the page; 0 for as large as fits
record Zoom(double scale) {
  static final Zoom FIT = new Zoom(0);

  private static final ZoomSteps STEPS =
      new ZoomSteps(List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0));

  boolean fits() {
    return scale == 0;
  }

  /// The scale in use where the whole page fits at `fitting`.
  double in(double fitting) {
    return fits() ? fitting : scale;
  }

  /// The next step above the scale in use, or the largest.
  static Zoom larger(double used) {
    return new Zoom(STEPS.larger(used));
  }

  /// The next step below the scale in use, or the smallest.
  static Zoom smaller(double used) {
    return new Zoom(STEPS.smaller(used));
  }
}
