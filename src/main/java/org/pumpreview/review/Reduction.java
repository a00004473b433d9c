package org.pumpreview.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// By how much something fell, as exact fractions; a range where the numbers are ranges. It
/// compares without dividing, and no text of it is ever rounded up.
///
/// @param least the smallest fall that the numbers allow
/// @param most the largest; the same as the smallest where the numbers are exact
public record Reduction(Fall least, Fall most) {

  /// From one number to another.
  ///
  /// @param before greater than zero
  public record Fall(BigDecimal before, BigDecimal after) {
    public Fall {
      if (before.signum() <= 0) {
        throw new IllegalArgumentException("nothing falls from zero");
      }
    }

    /// Whether at least half is gone.
    public boolean halved() {
      return before.subtract(after).multiply(TWO).compareTo(before) >= 0;
    }

    /// The fall in percent, cut after two decimals and marked where more follow: "50", "49.99",
    /// "42.85…".
    public String percent() {
      BigDecimal hundredfold = before.subtract(after).multiply(HUNDRED);
      BigDecimal cut = hundredfold.divide(before, 2, RoundingMode.FLOOR);
      boolean exact = cut.multiply(before).compareTo(hundredfold) == 0;
      return Amount.plain(cut) + (exact ? "" : "\u2026");
    }
  }

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// The fall from one amount to another; empty where the amounts set it no limits: nothing falls
  /// from zero, and a number that is only exceeded has no end.
  static Optional<Reduction> of(Amount.Span before, Amount.Span after) {
    if (before.low().signum() == 0 || before.high().isEmpty() || after.high().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reduction(
            new Fall(before.low(), after.high().get()),
            new Fall(before.high().get(), after.low())));
  }

  /// The sum of several amounts.
  static Amount.Span sum(List<Amount.Span> amounts) {
    BigDecimal low = BigDecimal.ZERO;
    Optional<BigDecimal> high = Optional.of(BigDecimal.ZERO);
    for (Amount.Span amount : amounts) {
      low = low.add(amount.low());
      Optional<BigDecimal> sum = high;
      high = amount.high().flatMap(end -> sum.map(end::add));
    }
    return new Amount.Span(low, false, high);
  }

  /// Whether it is half or more, whichever of the numbers is true.
  public boolean halved() {
    return least.halved();
  }

  /// Whether it is less than half, whichever of the numbers is true.
  public boolean belowHalf() {
    return !most.halved();
  }

  public boolean exact() {
    return least.before().compareTo(most.before()) == 0
        && least.after().compareTo(most.after()) == 0;
  }
}
