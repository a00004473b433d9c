package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When a request has to be decided, and the rule that says so. Nothing pauses it.
///
/// @param from when the binding clock began: the receipt, or the upgrade to expedited
/// @param rule which clock binds
/// @param amount days of the standard clock, hours of the expedited one
public record DueTime(Instant from, Instant at, Urgency rule, int amount) {

  /// When a request is due under 42 CFR 438.210(d).
  ///
  /// @param upgraded when a standard request became expedited on its way; the earlier of both
  ///   clocks binds then, so that an upgrade never moves the due time out
  public static DueTime of(
      Instant received, Urgency urgency, Optional<Instant> upgraded, Plan plan) {
    return switch (urgency) {
      case STANDARD -> standard(received, plan);
      case EXPEDITED -> {
        DueTime expedited = expedited(upgraded.orElse(received), plan);
        DueTime standard = standard(received, plan);
        yield standard.at.isBefore(expedited.at) ? standard : expedited;
      }
    };
  }

  /// Calendar days to the same hour in the plan's zone.
  private static DueTime standard(Instant received, Plan plan) {
    ZonedDateTime local = received.atZone(plan.zone());
    int days = plan.standardDays(local.toLocalDate());
    return new DueTime(received, local.plusDays(days).toInstant(), Urgency.STANDARD, days);
  }

  /// Hours, so that daylight saving does not move it.
  private static DueTime expedited(Instant from, Plan plan) {
    int hours = plan.expeditedHours();
    return new DueTime(from, from.plus(Duration.ofHours(hours)), Urgency.EXPEDITED, hours);
  }

  public boolean expired(Instant now) {
    return !now.isBefore(at);
  }

  /// The part of the clock that has run, 0 to 1.
  public double elapsed(Instant now) {
    double whole = Duration.between(from, at).toMillis();
    double run = Duration.between(from, now).toMillis();
    return Math.clamp(run / whole, 0.0, 1.0);
  }
}
