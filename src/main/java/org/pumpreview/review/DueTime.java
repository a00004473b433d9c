package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a request has to be decided, and the rule that says so. Nothing pauses it. It falls on a
/// whole minute, so that every view tells the very instant at which it has passed.
///
/// @param from when the binding clock began: the receipt, or the upgrade to expedited
/// @param rule which clock binds
/// @param amount days of a standard clock or of an extension, hours of the expedited one
/// @param extension the one extension, whether it moves the due time or not
public record DueTime(
    Instant from, Instant at, Rule rule, int amount, Optional<Extended> extension) {

  /// Which clock binds.
  public enum Rule {
    /// Calendar days from receipt.
    STANDARD,
    /// Hours from receipt.
    EXPEDITED,
    /// Hours from when the request became expedited on its way.
    UPGRADED,
    /// Calendar days more than the clock before it.
    EXTENDED
  }

  /// What an extension does to the due time.
  ///
  /// @param from the due time that it moves
  /// @param to where it moves it
  /// @param inForce whether the member was told of it before the old due time
  public record Extended(int days, Instant from, Instant to, boolean inForce) {

    /// Whether the member can still be told in time.
    public boolean pending(Instant now) {
      return !inForce && now.isBefore(from);
    }
  }

  public DueTime(Instant from, Instant at, Rule rule, int amount) {
    this(from, at, rule, amount, Optional.empty());
  }

  DueTime with(Extended extended) {
    return new DueTime(from, at, rule, amount, Optional.of(extended));
  }

  /// Whether `now` is the very minute at which it is due, or later.
  public boolean expired(Instant now) {
    return !now.isBefore(at);
  }

  /// By how much a determination was late; empty when it was in time, or is not made yet.
  Optional<Duration> late(Optional<Instant> answered) {
    return answered.filter(this::expired).map(moment -> Duration.between(at, moment));
  }

  /// The part of the clock that has run, 0 to 1.
  public double elapsed(Instant now) {
    double whole = Duration.between(from, at).toMillis();
    double run = Duration.between(from, now).toMillis();
    return Math.clamp(run / whole, 0.0, 1.0);
  }
}
