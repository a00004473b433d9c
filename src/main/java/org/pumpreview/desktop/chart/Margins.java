package org.pumpreview.desktop.chart;

import java.util.List;
import org.pumpreview.chart.PageText;

/// What pages leave empty beside their words, as parts of their width.
record Margins(double left, double right) {
  static final Margins NONE = new Margins(0, 0);

  /// Of a page without a word. Together with those of any other page they are the other's.
  static final Margins ALL = new Margins(1, 1);

  /// Kept beside the words.
  private static final double AIR = 0.015;

  /// Narrower words are not brought up to the whole width: they would be shouted.
  private static final double MOST = 0.2;

  /// Less is not worth a page that does not show its edges.
  private static final double WORTH = 0.06;

  /// @param width of the page in points
  static Margins of(PageText text, double width) {
    var areas = text.words().stream().map(word -> word.area()).toList();
    double left = areas.stream().mapToDouble(area -> area.left()).min().orElse(width);
    double right = areas.stream().mapToDouble(area -> area.right()).max().orElse(0);
    return new Margins(part(left / width), part(1 - right / width));
  }

  private static double part(double empty) {
    return Math.clamp(empty, 0, 1);
  }

  /// What all of them leave empty.
  static Margins common(List<Margins> pages) {
    return new Margins(
        pages.stream().mapToDouble(Margins::left).min().orElse(0),
        pages.stream().mapToDouble(Margins::right).min().orElse(0));
  }

  /// What can be left out without touching a word.
  Margins toLeaveOut() {
    return new Margins(held(left), held(right));
  }

  private static double held(double empty) {
    return Math.clamp(empty - AIR, 0, MOST);
  }

  boolean isWorth() {
    return left + right >= WORTH;
  }

  /// The part of the width that is not margin.
  double between() {
    return 1 - left - right;
  }
}
