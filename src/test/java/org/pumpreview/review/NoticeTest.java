package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.DUE_AT;
import static org.pumpreview.review.Cases.LOUISIANA;
import static org.pumpreview.review.Cases.NOW;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.NoticeDue.Limit;
import org.pumpreview.review.Refusal.Reason;

/// Each notification has its own time, channel and addressee. They are audit data: a correction is
/// appended with who, when, why, the old and the new time.
class NoticeTest {
  private final TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
  private final TestedCase approved = shown.does(NURSE, Cases.determined(Cases.approval(shown)));
  private final TestedCase told =
      approved.does(NURSE, Cases.notified(NoticeKind.DECISION, Addressee.MEMBER, NOW));

  @Nested
  class Recorded {
    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void tellsOfSomethingThatIsOnRecord(NoticeKind kind) {
      CaseEvent notice = Cases.notified(kind, Addressee.MEMBER, NOW);
      assertEquals(Set.of(Reason.NOTHING_TO_NOTIFY), shown.reasons(NURSE, notice));
      CaseEvent cause =
          switch (kind) {
            case DECISION -> Cases.determined(Cases.approval(shown));
            case EXTENSION -> Cases.extended(5);
            case INFORMATION_REQUEST -> Cases.asked("I.A.2.c");
            case WITHDRAWAL -> Cases.withdrawn();
          };
      shown.does(NURSE, cause).does(OTHER_NURSE, notice);
    }

    @Test
    void isNeitherInTheFutureNorBeforeItsCause() {
      TestedCase later = approved.later(Duration.ofHours(2));
      assertEquals(Set.of(), later.reasons(NURSE, decision(NOW)));
      assertEquals(Set.of(), later.reasons(NURSE, decision(later.now())));
      assertEquals(
          Set.of(Reason.TIME_IN_FUTURE),
          later.reasons(NURSE, decision(later.now().plusSeconds(1))));
      assertEquals(
          Set.of(Reason.TIME_BEFORE_CAUSE), later.reasons(NURSE, decision(NOW.minusSeconds(60))));
    }

    /// A time is typed to the minute: the minute of the decision is not before it.
    @Test
    void mayBeOfTheVeryMinuteOfItsCause() {
      TestedCase decided =
          shown.later(Duration.ofSeconds(40)).does(NURSE, Cases.determined(Cases.approval(shown)));
      decided.does(NURSE, decision(NOW));
    }

    private static CaseEvent decision(Instant at) {
      return Cases.notified(NoticeKind.DECISION, Addressee.MEMBER, at);
    }
  }

  /// Told by a letter: the record that it left.
  @Nested
  class Sent {
    private static final String NUMBER = "PR-2026-1184-1";

    private final TestedCase issued =
        approved.later(Duration.ofHours(1)).does(NURSE, Cases.letter(NUMBER, LetterKind.APPROVAL));
    private final TestedCase later = issued.later(Duration.ofHours(1));

    private static CaseEvent sent(Instant at) {
      return Cases.sent(NUMBER, NoticeKind.DECISION, Addressee.MEMBER, at);
    }

    @Test
    void namesALetterThatWasIssuedOnTheCase() {
      assertEquals(Set.of(Reason.LETTER_NOT_ISSUED), approved.reasons(NURSE, sent(NOW)));
      TestedCase left = later.does(OTHER_NURSE, sent(later.now()));
      assertEquals(NUMBER, Notice.of(left.file()).getFirst().letter());
    }

    @Test
    void tellsWhatStandsInTheLetter() {
      assertEquals(
          Set.of(Reason.LETTER_TELLS_OTHERWISE),
          later.reasons(
              NURSE, Cases.sent(NUMBER, NoticeKind.EXTENSION, Addressee.MEMBER, later.now())));
    }

    @Test
    void isNeitherInTheFutureNorBeforeTheLetterWasIssued() {
      assertEquals(Set.of(), later.reasons(NURSE, sent(issued.now())));
      assertEquals(
          Set.of(Reason.TIME_BEFORE_CAUSE),
          later.reasons(NURSE, sent(issued.now().minusSeconds(60))));
      assertEquals(
          Set.of(Reason.TIME_IN_FUTURE), later.reasons(NURSE, sent(later.now().plusSeconds(1))));
    }

    @Test
    void isRecordedByADirectorAsWell() {
      later.does(DIRECTOR, sent(later.now()));
    }

    @Test
    void isCorrectedAndNeverOverwritten() {
      TestedCase left = later.does(NURSE, sent(later.now()));
      CaseEvent correction =
          new CaseEvent.NotificationCorrected(
              left.file().seq(), later.now(), issued.now(), "The mail log says so");
      Notice notice = Notice.of(left.does(NURSE, correction).file()).getFirst();
      assertEquals(issued.now(), notice.at());
      assertEquals(List.of(correction), notice.corrections());
      assertEquals(
          Set.of(Reason.TIME_BEFORE_CAUSE),
          left.reasons(
              NURSE,
              new CaseEvent.NotificationCorrected(
                  left.file().seq(), later.now(), NOW, "The mail log says so")));
    }

    /// The letter of a determination that was corrected since tells nobody of the corrected one.
    @Test
    void ofAnOlderDeterminationDoesNotTellOfTheCorrectedOne() {
      TestedCase again = later.does(DIRECTOR, Cases.reopened());
      for (var item : Cases.items(TRIAL_NONMALIGNANT)) {
        String paragraph = item.paragraph();
        again = again.does(DIRECTOR, Cases.found(paragraph, Cases.supporting(paragraph)));
      }
      TestedCase corrected =
          again
              .does(DIRECTOR, Cases.determined(Cases.adverse(again, Determination.COVERAGE)))
              .does(NURSE, sent(issued.now()));
      assertEquals(Optional.empty(), NoticeDue.of(corrected.assessment()).getFirst().told());
    }
  }

  @Nested
  class Corrected {
    private final TestedCase later = told.later(Duration.ofHours(3));
    private final Instant right = NOW.plus(Duration.ofHours(1));

    @Test
    void keepsBothTimesAndCountsTheNewOne() {
      TestedCase corrected = later.does(OTHER_NURSE, correction(NOW, right));
      Notice notice = Notice.of(corrected.file()).getFirst();
      assertEquals(right, notice.at());
      assertEquals(List.of(correction(NOW, right)), notice.corrections());
      assertEquals(NURSE.userId(), notice.by());
    }

    @Test
    void namesTheTimeThatCounts() {
      assertEquals(
          Set.of(Reason.NOTICE_CHANGED_MEANWHILE), later.reasons(NURSE, correction(right, NOW)));
      TestedCase once = later.does(NURSE, correction(NOW, right));
      assertEquals(
          Set.of(Reason.NOTICE_CHANGED_MEANWHILE), once.reasons(NURSE, correction(NOW, right)));
      once.does(NURSE, correction(right, NOW));
    }

    @Test
    void namesANoticeThatIsOnRecord() {
      assertEquals(
          Set.of(Reason.NOTHING_NOTIFIED),
          later.reasons(NURSE, new CaseEvent.NotificationCorrected(1, NOW, right, "Call log")));
    }

    @Test
    void saysWhyAndLiesBetweenTheCauseAndNow() {
      assertEquals(
          Set.of(Reason.REASON_MISSING),
          later.reasons(
              NURSE, new CaseEvent.NotificationCorrected(told.file().seq(), NOW, right, " ")));
      assertEquals(
          Set.of(Reason.TIME_IN_FUTURE),
          later.reasons(NURSE, correction(NOW, later.now().plusSeconds(1))));
      assertEquals(
          Set.of(Reason.TIME_BEFORE_CAUSE),
          later.reasons(NURSE, correction(NOW, NOW.minusSeconds(60))));
    }

    /// A notice of an earlier request is held against that request, not against the newest.
    @Test
    void isHeldAgainstItsOwnCause() {
      TestedCase asked =
          shown
              .does(NURSE, Cases.asked("I.A.2.c"))
              .does(NURSE, Cases.notified(NoticeKind.INFORMATION_REQUEST, Addressee.MEMBER, NOW));
      long entry = asked.file().seq();
      asked
          .later(Duration.ofHours(5))
          .does(NURSE, Cases.asked("I.A.2.c"))
          .does(NURSE, new CaseEvent.NotificationCorrected(entry, NOW, right, "Call log"));
    }

    @Test
    void countsOnlySignedAndFromTheTimeThatCounts() {
      assertEquals(
          List.of(Fault.Kind.UNSIGNED),
          kinds(later.forced(NURSE, correction(NOW, right), Optional.empty())));
      TestedCase forced = later.forced(NURSE, correction(right, NOW));
      assertEquals(List.of(Fault.Kind.NOT_ALLOWED), kinds(forced));
      assertEquals(NOW, Notice.of(forced.file()).getFirst().at());
      assertEquals(
          List.of(Fault.Kind.NOT_ALLOWED),
          kinds(later.forced(NURSE, new CaseEvent.NotificationCorrected(1, NOW, right, "Log"))));
    }

    private CaseEvent correction(Instant old, Instant corrected) {
      return new CaseEvent.NotificationCorrected(
          told.file().seq(), old, corrected, "The call log says so");
    }
  }

  /// La. R.S. 46:460.74.B: a written denial within 3 business days of the decision. 42 CFR
  /// 438.404(c)(5): an expired clock is a denial, with its notice due on the day of expiry.
  @Nested
  class Due {
    @Test
    void reachesEverybodyOfEveryDecision() {
      assertEquals(
          List.of(
              new NoticeDue(
                  Addressee.MEMBER, Optional.empty(), Notice.of(told.file()).stream().findFirst()),
              new NoticeDue(Addressee.REQUESTING_PROVIDER, Optional.empty(), Optional.empty()),
              new NoticeDue(Addressee.TREATING_PRACTITIONER, Optional.empty(), Optional.empty())),
          NoticeDue.of(told.assessment()));
    }

    @Test
    void isNotAskedForBeforeADecision() {
      assertEquals(List.of(), NoticeDue.of(shown.assessment()));
      assertEquals(
          List.of(), NoticeDue.of(shown.does(NURSE, Cases.withdrawn()).at(DUE_AT).assessment()));
    }

    @ParameterizedTest(name = "decided {0}: by {1}")
    @CsvSource({
      "2026-11-16T10:00, 2026-11-19",
      "2026-11-17T10:00, 2026-11-20",
      "2026-11-18T10:00, 2026-11-23",
      "2026-11-20T10:00, 2026-11-25",
      // Decided on a weekend, or late in the evening in Louisiana, when it is the next day in UTC.
      "2026-11-14T10:00, 2026-11-18",
      "2026-11-15T10:00, 2026-11-18",
      "2026-11-17T23:30, 2026-11-20"
    })
    void ofADenialReachesTheProviderInThreeBusinessDays(String decided, LocalDate by) {
      Instant at = LocalDateTime.parse(decided).atZone(LOUISIANA).toInstant();
      TestedCase adverse = adverse(at);
      assertEquals(
          Optional.of(new Limit(by, Limit.Rule.BUSINESS_DAYS)),
          limit(adverse, Addressee.REQUESTING_PROVIDER));
      assertEquals(Optional.empty(), limit(adverse, Addressee.TREATING_PRACTITIONER));
    }

    @Test
    void ofAPartialApprovalReachesTheProviderAsWell() {
      TestedCase found = Cases.withoutTrial();
      Determination partial = Cases.partial(Cases.adverse(found, Cases.TRIAL_RESULT));
      TestedCase decided = found.does(DIRECTOR, Cases.determined(Cases.declined(partial)));
      assertEquals(
          Optional.of(new Limit(LocalDate.of(2026, 11, 20), Limit.Rule.BUSINESS_DAYS)),
          limit(decided, Addressee.REQUESTING_PROVIDER));
    }

    @Test
    void ofAnExpiredClockIsTheDayOfExpiry() {
      assertEquals(List.of(), NoticeDue.of(shown.at(DUE_AT.minusSeconds(1)).assessment()));
      NoticeDue due =
          new NoticeDue(
              Addressee.MEMBER,
              Optional.of(new Limit(LocalDate.of(2026, 11, 20), Limit.Rule.DAY_OF_EXPIRY)),
              Optional.empty());
      assertEquals(List.of(due), NoticeDue.of(shown.at(DUE_AT).assessment()));
    }

    /// A late decision does not take the day of expiry away from the member's notice.
    @Test
    void ofALateDecisionIsTheDayOfExpiry() {
      TestedCase late = adverse(DUE_AT.plus(Duration.ofHours(2)));
      assertEquals(
          Optional.of(new Limit(LocalDate.of(2026, 11, 20), Limit.Rule.DAY_OF_EXPIRY)),
          limit(late, Addressee.MEMBER));
    }

    @Test
    void isMissedFromTheNextDayOn() {
      NoticeDue due = NoticeDue.of(shown.at(DUE_AT).assessment()).getFirst();
      Instant midnight = LocalDateTime.parse("2026-11-21T00:00").atZone(LOUISIANA).toInstant();
      assertFalse(due.missed(midnight.minusSeconds(1), LOUISIANA));
      assertTrue(due.missed(midnight, LOUISIANA));
    }

    @Test
    void isNotMissedWhenItWasGivenInTime() {
      TestedCase late = adverse(DUE_AT.plus(Duration.ofHours(2)));
      TestedCase given =
          late.does(NURSE, Cases.notified(NoticeKind.DECISION, Addressee.MEMBER, late.now()));
      NoticeDue due = NoticeDue.of(given.assessment()).getFirst();
      assertFalse(due.missed(DUE_AT.plus(Duration.ofDays(90)), LOUISIANA));
    }

    private static TestedCase adverse(Instant at) {
      TestedCase found = Cases.found(TRIAL_NONMALIGNANT).at(at);
      return found.does(DIRECTOR, Cases.determined(Cases.adverse(found, Determination.COVERAGE)));
    }

    private static Optional<Limit> limit(TestedCase tested, Addressee whom) {
      assertEquals(
          List.copyOf(EnumSet.complementOf(EnumSet.of(Addressee.FACILITY))),
          NoticeDue.of(tested.assessment()).stream().map(NoticeDue::addressee).toList());
      return NoticeDue.of(tested.assessment()).get(whom.ordinal()).limit();
    }
  }

  private static List<Fault.Kind> kinds(TestedCase tested) {
    return tested.faults().stream().map(Fault::kind).toList();
  }
}
