package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How near the end of its clock a request is.
public enum Reminder {
  /// 24 hours or less are left.
  LAST_DAY,
  /// 4 hours or less are left.
  LAST_HOURS,
  /// The time has passed: a physician has to act, and a notice is due today.
  EXPIRED;

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HOURS = Duration.ofHours(4);

  /// The one that applies at a moment; none while more time is left.
  public static Optional<Reminder> of(DueTime due, Instant now) {
    if (due.expired(now)) {
      return Optional.of(EXPIRED);
    }
    Duration left = Duration.between(now, due.at());
    if (left.compareTo(HOURS) <= 0) {
      return Optional.of(LAST_HOURS);
    }
    return left.compareTo(DAY) <= 0 ? Optional.of(LAST_DAY) : Optional.empty();
  }
}
