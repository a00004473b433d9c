package org.pumpreview.command.bench;

import java.util.Arrays;
import java.util.Locale;
import org.pumpreview.words.Words;

/// What was measured of one thing.
///
/// @param median half of the measurements are at most this
/// @param most 99 of 100 are at most this
public record Figure(Measure measure, double median, double most) {
  private static final Words WORDS = Words.of("command");
  private static final double ALMOST_ALL = 0.99;

  /// Something to measure, in the order of the report.
  ///
  /// The bounds are those that the program is built to on two cores without a graphics card.
  public enum Measure {
    WRITTEN_PAGE(Unit.MILLISECONDS, 120),
    FAXED_PAGE(Unit.MILLISECONDS, 120),
    INDEXING(Unit.MILLISECONDS, 6_000),
    INDEXING_STEP(Unit.MILLISECONDS, 50),
    SEARCH(Unit.MILLISECONDS, 100),
    RECOGNITION(Unit.MILLISECONDS, 2_000),
    ATTACHING(Unit.MILLISECONDS, 3_000),
    ATTACHING_HEAP(Unit.MEGABYTES, 100),
    FRAME(Unit.MILLISECONDS, ChartBench.FRAME_AT_60),
    LATE_FRAMES(Unit.FRAMES, 0),
    LEAFING(Unit.MILLISECONDS, 50),
    LONGEST_STALL(Unit.MILLISECONDS, 50),
    HEAP(Unit.MEGABYTES, 150);

    private final Unit unit;
    private final double bound;

    Measure(Unit unit, double bound) {
      this.unit = unit;
      this.bound = bound;
    }
  }

  private enum Unit {
    MILLISECONDS,
    MEGABYTES,
    FRAMES
  }

  /// @param all at least one
  static Figure of(Measure measure, double... all) {
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    return new Figure(measure, at(sorted, 0.5), at(sorted, ALMOST_ALL));
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  /// Whether the bound is kept.
  public boolean holds() {
    return most <= measure.bound;
  }

  /// The figure as a line of the report.
  public String sentence() {
    return WORDS.text(
        "bench.figure",
        WORDS.of("bench", measure),
        amount(median),
        amount(most),
        amount(measure.bound),
        WORDS.text(holds() ? "bench.holds" : "bench.broken"));
  }

  private String amount(double value) {
    String number = String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    return WORDS.of("bench.unit", measure.unit, number);
  }
}
