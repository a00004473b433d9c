package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the time to decide a request runs by, under 42 CFR 438.210(d).
///
/// @param upgraded when a standard request became expedited on its way
public record Clock(
    Receipt receipt,
    Urgency urgency,
    Optional<Instant> upgraded,
    Optional<Extension> extension,
    Plan plan) {

  /// Something that would move the due time.
  ///
  /// @param to where to, if it happened now; for an extension of all the days there are; empty when
  ///   that depends on what is entered
  public record Move(Kind kind, Optional<Instant> to) {
    /// What can move a due time.
    public enum Kind {
      /// The request becomes expedited.
      UPGRADE,
      /// The clock is extended, and the member told of it.
      EXTENSION,
      /// The member is told of the extension that is on record.
      EXTENSION_NOTICE,
      /// The time of receipt turns out to be another.
      RECEIPT_CORRECTION
    }
  }

  /// When the request is due.
  ///
  /// Of the standard clock and an upgrade's the earlier binds, so that an upgrade never moves the
  /// due time out. An extension moves the due time that was in force when it was granted; an
  /// upgrade after it binds where it comes earlier.
  public DueTime due() {
    DueTime plain = plain(upgraded);
    if (extension.isEmpty()) {
      return plain;
    }
    Extension granted = extension.get();
    DueTime before = plain(upgraded.filter(at -> !at.isAfter(granted.granted())));
    DueTime.Extended extended = extended(before.at(), granted);
    if (!extended.inForce()) {
      return plain.with(extended);
    }
    DueTime moved =
        new DueTime(
            before.from(),
            extended.to(),
            DueTime.Rule.EXTENDED,
            granted.days(),
            Optional.of(extended));
    return upgraded
        .filter(at -> at.isAfter(granted.granted()))
        .map(at -> earlier(hours(at, DueTime.Rule.UPGRADED).with(extended), moved))
        .orElse(moved);
  }

  /// The due time without an extension.
  private DueTime plain(Optional<Instant> upgradedAt) {
    if (upgradedAt.isPresent()) {
      return earlier(hours(upgradedAt.get(), DueTime.Rule.UPGRADED), standard());
    }
    boolean expedited = urgency == Urgency.EXPEDITED && upgraded.isEmpty();
    return expedited ? hours(receipt.at(), DueTime.Rule.EXPEDITED) : standard();
  }

  private static DueTime earlier(DueTime one, DueTime other) {
    return other.at().isBefore(one.at()) ? other : one;
  }

  /// Calendar days to the same hour in the plan's zone.
  private DueTime standard() {
    ZonedDateTime local = receipt.at().atZone(plan.zone());
    int days = plan.standardDays(local.toLocalDate());
    Instant at = local.plusDays(days).toInstant();
    return new DueTime(receipt.at(), minute(at), DueTime.Rule.STANDARD, days);
  }

  /// Hours, so that daylight saving does not move it.
  private DueTime hours(Instant from, DueTime.Rule rule) {
    int hours = plan.expeditedHours();
    return new DueTime(from, minute(from.plus(Duration.ofHours(hours))), rule, hours);
  }

  private DueTime.Extended extended(Instant old, Extension granted) {
    Instant to = old.atZone(plan.zone()).plusDays(granted.days()).toInstant();
    boolean inForce = granted.told().map(told -> told.isBefore(old)).orElse(false);
    return new DueTime.Extended(granted.days(), old, to, inForce);
  }

  /// Seconds are shown nowhere, so they are never given.
  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  /// What would move the due time while the clock runs.
  public List<Move> moves(Instant now) {
    List<Move> moves = new ArrayList<>();
    if (due().expired(now)) {
      return moves;
    }
    if (urgency == Urgency.STANDARD) {
      add(moves, Move.Kind.UPGRADE, upgradedAt(now));
    }
    if (extension.isEmpty()) {
      Extension most = new Extension(plan.extensionDays(), now, Optional.of(now));
      add(moves, Move.Kind.EXTENSION, with(most));
    } else {
      add(moves, Move.Kind.EXTENSION_NOTICE, with(extension.get().toldAt(now)));
    }
    moves.add(new Move(Move.Kind.RECEIPT_CORRECTION, Optional.empty()));
    return moves;
  }

  private void add(List<Move> moves, Move.Kind kind, Clock other) {
    Instant to = other.due().at();
    if (!to.equals(due().at())) {
      moves.add(new Move(kind, Optional.of(to)));
    }
  }

  private Clock upgradedAt(Instant now) {
    return new Clock(receipt, Urgency.EXPEDITED, Optional.of(now), extension, plan);
  }

  private Clock with(Extension other) {
    return new Clock(receipt, urgency, upgraded, Optional.of(other), plan);
  }
}
