package org.pumpreview.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Somebody whom a decision has to reach. A facility gets its copy, and no rule asks for that.
///
/// @param limit the last day for it, where a rule sets one
/// @param told how it reached them; empty while nothing is on record
public record NoticeDue(Addressee addressee, Optional<Limit> limit, Optional<Notice> told) {

  /// The last day on which a notice is in time.
  public record Limit(LocalDate by, Rule rule) {
    /// What sets the day.
    public enum Rule {
      /// A clock that has run counts as a denial: 42 CFR 438.404(c)(5).
      DAY_OF_EXPIRY,
      /// A denial reaches the requesting provider within business days: La. R.S. 46:460.74.B.
      BUSINESS_DAYS
    }
  }

  /// Whom the determination of a case has to reach, or the notice that a clock without one has run.
  public static List<NoticeDue> of(Assessment assessment) {
    if (assessment.file().progress().decision().isPresent()) {
      return Stream.of(
              Addressee.MEMBER, Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER)
          .map(whom -> of(assessment, whom))
          .toList();
    }
    return assessment.overdue()
        ? List.of(new NoticeDue(Addressee.MEMBER, expiry(assessment), Optional.empty()))
        : List.of();
  }

  private static NoticeDue of(Assessment assessment, Addressee whom) {
    CaseFile.Dated<CaseEvent.Determined> determined =
        assessment.file().last(CaseEvent.Determined.class).orElseThrow();
    Optional<Notice> told =
        Notice.of(assessment.file()).stream()
            .filter(notice -> notice.follows(assessment.file(), determined.seq()))
            .filter(notice -> notice.is(NoticeKind.DECISION, whom))
            .findFirst();
    return new NoticeDue(whom, limit(assessment, determined, whom), told);
  }

  private static Optional<Limit> limit(
      Assessment assessment, CaseFile.Dated<CaseEvent.Determined> determined, Addressee whom) {
    return switch (whom) {
      case MEMBER -> assessment.late().isPresent() ? expiry(assessment) : Optional.empty();
      case REQUESTING_PROVIDER ->
          determined.event().determination().outcome().isAdverse()
              ? Optional.of(businessDays(determined.at(), assessment.plan()))
              : Optional.empty();
      case TREATING_PRACTITIONER, FACILITY -> Optional.empty();
    };
  }

  private static Optional<Limit> expiry(Assessment assessment) {
    ZoneId zone = assessment.plan().zone();
    return assessment
        .due()
        .map(due -> new Limit(LocalDate.ofInstant(due.at(), zone), Limit.Rule.DAY_OF_EXPIRY));
  }

  /// Counted from the day after the decision, Monday to Friday. Holidays are counted as well: that
  /// sets the day earlier, never later, than the law does.
  private static Limit businessDays(Instant decided, Plan plan) {
    LocalDate first = LocalDate.ofInstant(decided, plan.zone()).plusDays(1);
    Predicate<LocalDate> business = day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    LocalDate last =
        first
            .datesUntil(LocalDate.MAX)
            .filter(business)
            .limit(plan.noticeBusinessDays())
            .reduce(first, (_, day) -> day);
    return new Limit(last, Limit.Rule.BUSINESS_DAYS);
  }

  /// Whether it is still open, or was done too late.
  ///
  /// @param zone the plan's
  public boolean missed(Instant now, ZoneId zone) {
    Instant reached = told.map(Notice::at).orElse(now);
    return limit.map(set -> LocalDate.ofInstant(reached, zone).isAfter(set.by())).orElse(false);
  }
}
