package org.pumpreview.desktop.kit;

import java.util.List;

/// The steps by which pages are made larger and smaller.
///
/// @param parts of the size on paper, ascending
public record ZoomSteps(List<Double> parts) {
  /// At 100 % a point of the page is as large as on paper, at 96 px an inch.
  private static final double FULL = 96.0 / 72;

  /// Two scales closer than this are one.
  private static final double ALIKE = 0.01;

  public ZoomSteps {
    parts = List.copyOf(parts);
  }

  /// The next step above the scale in use, or the largest.
  ///
  /// @param used px for each point of a page
  public double larger(double used) {
    return parts.stream()
        .map(step -> step * FULL)
        .filter(step -> step > used + ALIKE)
        .findFirst()
        .orElse(parts.getLast() * FULL);
  }

  /// The next step below the scale in use, or the smallest.
  ///
  /// @param used px for each point of a page
  public double smaller(double used) {
    return parts.reversed().stream()
        .map(step -> step * FULL)
        .filter(step -> step < used - ALIKE)
        .findFirst()
        .orElse(parts.getFirst() * FULL);
  }

  /// A scale in percent of the size on paper.
  ///
  /// @param used px for each point of a page
  public static int percent(double used) {
    return (int) Math.round(used / FULL * 100);
  }
}
