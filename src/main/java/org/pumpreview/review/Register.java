package org.pumpreview.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.PackRef;

/// How a plan reads what policies leave open, over time. Of one open point of one revision at most
/// one interpretation is in force: the latest that has begun. It takes the place of an earlier one
/// for good, so that ending it brings none back unseen.
///
/// @param interpretations ended ones too, in any order
/// @param today in the plan's zone
public record Register(List<Interpretation> interpretations, LocalDate today, ZoneId zone) {
  private static final Comparator<Interpretation> IN_TIME =
      Comparator.comparing(Interpretation::from).thenComparing(Interpretation::at);

  /// Where an interpretation stands today.
  public enum State {
    IN_FORCE,
    /// It begins on a day to come.
    COMING,
    /// A later one has begun.
    REPLACED,
    /// A medical director ended it.
    ENDED
  }

  /// One interpretation with what became of it.
  ///
  /// @param until the day from which it was followed no more
  /// @param replaced the one whose place it took, or will take
  public record Line(
      Interpretation interpretation,
      State state,
      Optional<LocalDate> until,
      Optional<Interpretation> replaced) {}

  public Register {
    interpretations = List.copyOf(interpretations);
  }

  /// The interpretation of an open point of that very revision that can be followed today.
  public Optional<Interpretation> inForce(PackRef policy, String ambiguity) {
    return interpretations.stream()
        .filter(found -> found.isOf(policy) && found.ambiguity().equals(ambiguity))
        .filter(this::hasBegun)
        .max(IN_TIME)
        .filter(found -> found.ending().isEmpty());
  }

  /// All of them, the latest first.
  public List<Line> lines() {
    return interpretations.stream().sorted(IN_TIME.reversed()).map(this::line).toList();
  }

  private Line line(Interpretation one) {
    Optional<LocalDate> replacedOn =
        beside(one)
            .filter(other -> hasBegun(other) && IN_TIME.compare(other, one) > 0)
            .min(IN_TIME)
            .map(Interpretation::from);
    Optional<LocalDate> until =
        Stream.concat(replacedOn.stream(), ended(one).stream()).min(Comparator.naturalOrder());
    return new Line(one, state(one, replacedOn), until, replaced(one));
  }

  private State state(Interpretation one, Optional<LocalDate> replacedOn) {
    if (one.ending().isPresent()) {
      return State.ENDED;
    }
    if (one.from().isAfter(today)) {
      return State.COMING;
    }
    return replacedOn.isPresent() ? State.REPLACED : State.IN_FORCE;
  }

  private Optional<Interpretation> replaced(Interpretation one) {
    return beside(one)
        .filter(other -> IN_TIME.compare(other, one) < 0)
        .max(IN_TIME)
        .filter(other -> ended(other).map(day -> day.isAfter(one.from())).orElse(true));
  }

  /// The others of the same open point that ever began or still can.
  private Stream<Interpretation> beside(Interpretation one) {
    return interpretations.stream()
        .filter(other -> !other.id().equals(one.id()))
        .filter(other -> other.isAbout(one))
        .filter(other -> !wasCalledOff(other));
  }

  private boolean hasBegun(Interpretation one) {
    return !one.from().isAfter(today) && !wasCalledOff(one);
  }

  /// Ended before its first day, it was never in force.
  private boolean wasCalledOff(Interpretation one) {
    return ended(one).map(day -> day.isBefore(one.from())).orElse(false);
  }

  private Optional<LocalDate> ended(Interpretation one) {
    return one.ending().map(ending -> LocalDate.ofInstant(ending.at(), zone));
  }
}
