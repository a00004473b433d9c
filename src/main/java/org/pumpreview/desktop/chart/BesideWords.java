package org.pumpreview.desktop.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;

/// Where something floats beside marked words: above them, in the margin, or below, wherever it
/// covers least. What is marked has to be read, and who reads goes on with the line below.
final class BesideWords {
  /// What it costs to cover a marked line, a word that follows, and one that was read already.
  private static final int MARKED = 1000;

  private static final int AFTER = 10;
  private static final int BEFORE = 1;

  private final Dimension2D view;
  private final double gap;

  /// @param view what is in sight, from its own corner
  /// @param gap between the marked words and what floats
  BesideWords(Dimension2D view, double gap) {
    this.view = view;
    this.gap = gap;
  }

  /// The place of something as large as that; wholly in sight wherever there is room.
  ///
  /// @param marked a box for each marked line, at least one
  /// @param words those around them
  Bounds place(Dimension2D size, List<Bounds> marked, List<Bounds> words) {
    Bounds first = marked.getFirst();
    Bounds last = marked.getLast();
    double left = marked.stream().mapToDouble(Bounds::getMinX).min().orElseThrow();
    double right = marked.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow();
    double top = marked.stream().mapToDouble(Bounds::getMinY).min().orElseThrow();
    double bottom = marked.stream().mapToDouble(Bounds::getMaxY).max().orElseThrow();
    double middle = last.getCenterY() - size.getHeight() / 2;
    var others =
        words.stream().filter(word -> marked.stream().noneMatch(word::intersects)).toList();
    double above = top - gap - size.getHeight();
    return Stream.of(
            at(first.getMinX(), above, size),
            at(first.getMaxX() - size.getWidth(), above, size),
            at(right + 2 * gap, middle, size),
            at(left - 2 * gap - size.getWidth(), middle, size),
            at(last.getMinX(), bottom + gap, size))
        .min(Comparator.comparingInt(place -> cost(place, marked, others)))
        .orElseThrow();
  }

  private Bounds at(double x, double y, Dimension2D size) {
    return new BoundingBox(
        Math.clamp(x, 0, Math.max(0, view.getWidth() - size.getWidth())),
        Math.clamp(y, 0, Math.max(0, view.getHeight() - size.getHeight())),
        size.getWidth(),
        size.getHeight());
  }

  private static int cost(Bounds place, List<Bounds> marked, List<Bounds> others) {
    double middle = marked.getFirst().getCenterY();
    int cost = 0;
    for (Bounds line : marked) {
      cost += line.intersects(place) ? MARKED : 0;
    }
    for (Bounds word : others) {
      if (word.intersects(place)) {
        cost += word.getCenterY() > middle ? AFTER : BEFORE;
      }
    }
    return cost;
  }
}
