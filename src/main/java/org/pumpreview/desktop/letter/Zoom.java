package org.pumpreview.desktop.letter;

import java.util.List;

/// How large a page is shown: as large as fits, or by a fixed step.
///
/// @param scale px for each point of the page; 0 for as large as fits
record Zoom(double scale) {
  static final Zoom FIT = new Zoom(0);

  /// At 100 % a point of the page is as large as on paper, at 96 px an inch.
  private static final double FULL = 96.0 / 72;

  private static final List<Double> STEPS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0);

  /// Two scales closer than this are one.
  private static final double ALIKE = 0.01;

  boolean fits() {
    return scale == 0;
  }

  /// The scale in use where the whole page fits at `fitting`.
  double in(double fitting) {
    return fits() ? fitting : scale;
  }

  /// The next step above the scale in use, or the largest.
  static Zoom larger(double used) {
    return new Zoom(
        STEPS.stream()
            .map(step -> step * FULL)
            .filter(step -> step > used + ALIKE)
            .findFirst()
            .orElse(STEPS.getLast() * FULL));
  }

  /// The next step below the scale in use, or the smallest.
  static Zoom smaller(double used) {
    return new Zoom(
        STEPS.reversed().stream()
            .map(step -> step * FULL)
            .filter(step -> step < used - ALIKE)
            .findFirst()
            .orElse(STEPS.getFirst() * FULL));
  }

  /// In percent of the size on paper.
  static int percent(double used) {
    return (int) Math.round(used / FULL * 100);
  }
}
