package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/// When a request has to be decided, and the rule that says so. Nothing pauses it.
///
/// @param rule which clock binds
/// @param amount days of the standard clock, hours of the expedited one
public record DueTime(Instant received, Instant at, Urgency rule, int amount) {

  /// The standard clock counts calendar days to the same hour in the plan's zone; the expedited one
  /// counts hours, so that daylight saving does not move it (42 CFR 438.210(d)).
  public static DueTime of(Instant received, Urgency urgency, Plan plan) {
    ZonedDateTime local = received.atZone(plan.zone());
    return switch (urgency) {
      case STANDARD -> {
        int days = plan.standardDays(local.toLocalDate());
        yield new DueTime(received, local.plusDays(days).toInstant(), urgency, days);
      }
      case EXPEDITED ->
          new DueTime(
              received,
              received.plus(Duration.ofHours(plan.expeditedHours())),
              urgency,
              plan.expeditedHours());
    };
  }

  public boolean expired(Instant now) {
    return !now.isBefore(at);
  }

  /// The part of the clock that has run, 0 to 1.
  public double elapsed(Instant now) {
    double whole = Duration.between(received, at).toMillis();
    double run = Duration.between(received, now).toMillis();
    return Math.clamp(run / whole, 0.0, 1.0);
  }
}
