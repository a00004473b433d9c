package org.pumpreview.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as a record states it: exact, a range, only exceeded, or said to be unknown.
public sealed interface Amount {

  /// The record does not know it.
  record Unknown() implements Amount {}

  /// From `low` to `high`, both never below zero.
  ///
  /// @param beyond whether `low` itself is left out, as in "more than 3"
  /// @param high empty where only the lower end is stated
  record Span(BigDecimal low, boolean beyond, Optional<BigDecimal> high) implements Amount {

    /// Whether it is one number.
    public boolean exact() {
      return high.isPresent() && high.get().compareTo(low) == 0;
    }

    public boolean zero() {
      return high.isPresent() && high.get().signum() == 0;
    }

    /// Whether every number in it is over `limit`; the limit itself is not.
    public boolean over(BigDecimal limit) {
      int order = low.compareTo(limit);
      return order > 0 || (order == 0 && beyond);
    }

    /// Whether no number in it is over `limit`.
    public boolean within(BigDecimal limit) {
      return high.isPresent() && high.get().compareTo(limit) <= 0;
    }
  }

  /// What was typed: `120`, `90-120`, `>3`, `6+` or `unknown`; empty when it is none of these.
  static Optional<Amount> read(String text) {
    String typed = text.strip();
    if (Notation.UNKNOWN.matcher(typed).matches()) {
      return Optional.of(new Unknown());
    }
    Matcher range = Notation.RANGE.matcher(typed);
    if (range.matches()) {
      BigDecimal low = new BigDecimal(range.group(1));
      BigDecimal high = range.group(2) == null ? low : new BigDecimal(range.group(2));
      return Optional.<Amount>of(new Span(low, false, Optional.of(high)))
          .filter(read -> low.compareTo(high) <= 0);
    }
    Matcher over = Notation.OVER.matcher(typed);
    if (over.matches()) {
      return Optional.of(new Span(new BigDecimal(over.group(1)), true, Optional.empty()));
    }
    Matcher least = Notation.LEAST.matcher(typed);
    return least.matches()
        ? Optional.of(new Span(new BigDecimal(least.group(1)), false, Optional.empty()))
        : Optional.empty();
  }

  /// A number in digits, without zeros that say nothing.
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// How amounts are written.
  final class Notation {
    private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,6})?)";
    private static final Pattern UNKNOWN = Pattern.compile("\\?|unknown", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE =
        Pattern.compile(NUMBER + "(?:\\s*(?:-|\u2013|to)\\s*" + NUMBER + ")?");
    private static final Pattern OVER = Pattern.compile(">\\s*" + NUMBER);
    private static final Pattern LEAST = Pattern.compile(NUMBER + "\\s*\\+");

    private Notation() {}
  }
}
