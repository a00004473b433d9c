package org.pumpreview.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.review.Sheet.Row;

/// Reads the doses of several opioids, each a row, in one unit. What is only planned counts as not
/// weaned.
final class WeaningReading {
  private static final String BASELINE = "baseline";
  private static final String CURRENT = "current";

  private WeaningReading() {}

  static FormReading of(List<Row> rows) {
    FormReading doubtful =
        FormReading.says(Flag.BASELINE_UNKNOWN, anyUnknown(rows, BASELINE))
            .and(Flag.DOSE_UNKNOWN, anyUnknown(rows, CURRENT))
            .and(Flag.DOSES_OUT_OF_ORDER, rows.stream().anyMatch(WeaningReading::reversed));
    Optional<List<Amount.Span>> before = spans(rows, row -> BASELINE);
    Optional<List<Amount.Span>> after = spans(rows, row -> planned(row) ? BASELINE : CURRENT);
    if (rows.isEmpty() || before.isEmpty() || after.isEmpty()) {
      return doubtful;
    }
    if (Reduction.sum(before.get()).zero()) {
      return doubtful.and(Flag.BASELINE_ZERO, true);
    }
    boolean planned = rows.stream().anyMatch(WeaningReading::planned);
    FormReading reading =
        FormReading.half(
            Arithmetic.of(before.get(), after.get(), planned),
            planned ? Flag.WEANING_PLANNED : Flag.WEANING_BELOW_HALF,
            Flag.WEANING_SPANS_HALF);
    for (Flag flag : doubtful.flags()) {
      reading = reading.and(flag, true);
    }
    return reading;
  }

  private static boolean planned(Row row) {
    return row.is("status", "planned");
  }

  private static boolean anyUnknown(List<Row> rows, String field) {
    return rows.stream()
        .flatMap(row -> row.amount(field).stream())
        .anyMatch(Amount.Unknown.class::isInstance);
  }

  private static boolean reversed(Row row) {
    Optional<LocalDate> then = row.date("baseline_on");
    Optional<LocalDate> now = row.date("current_on");
    return then.isPresent() && now.isPresent() && now.get().isBefore(then.get());
  }

  /// The numbers of every row; empty where one cannot be read.
  private static Optional<List<Amount.Span>> spans(List<Row> rows, Function<Row, String> field) {
    List<Amount.Span> spans = new ArrayList<>();
    for (Row row : rows) {
      if (!(row.amount(field.apply(row)).orElse(null) instanceof Amount.Span span)) {
        return Optional.empty();
      }
      spans.add(span);
    }
    return Optional.of(spans);
  }
}
