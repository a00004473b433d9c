package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TODAY;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Refusal.Reason;

/// A request for information asks for everything at once, says of each gap what would satisfy it,
/// and runs inside the clock.
class InformationRequestTest {
  private final TestedCase lacking =
      Cases.approvable(TRIAL_NONMALIGNANT)
          .does(NURSE, Cases.answered("I.A.2.c", Answer.NOT_DOCUMENTED))
          .does(NURSE, Cases.answered("I.B.3", Answer.NOT_ADDRESSED));

  @Test
  void asksForAllAtOnceAndLeavesTheClockAsItIs() {
    TestedCase asked = lacking.does(NURSE, Cases.asked("I.A.2.c", "I.B.3"));
    assertEquals(CaseStatus.WAITING_FOR_INFORMATION, asked.status());
    assertEquals(Optional.of(Cases.DUE_AT), asked.assessment().due().map(DueTime::at));
  }

  @Test
  void endsWhenTheInformationComes() {
    TestedCase asked = lacking.does(NURSE, Cases.asked("I.A.2.c", "I.B.3"));
    TestedCase came = asked.does(OTHER_NURSE, Cases.informed());
    assertEquals(CaseStatus.IN_REVIEW, came.status());
    assertEquals(Optional.of(Cases.DUE_AT), came.assessment().due().map(DueTime::at));
    assertEquals(Set.of(Reason.NOTHING_ASKED_YET), came.reasons(NURSE, Act.RECORD_INFORMATION));
    assertEquals(
        CaseStatus.WAITING_FOR_INFORMATION,
        came.does(NURSE, Cases.asked("I.A.2.c", "I.B.3")).status());
  }

  /// Who asked is not who waits: the case stays with its director.
  @Test
  void aDirectorWaitsWithTheCaseInHand() {
    TestedCase asked =
        Cases.found(TRIAL_NONMALIGNANT)
            .does(DIRECTOR, Cases.found("I.A.2.c", Answer.NOT_DOCUMENTED))
            .does(DIRECTOR, Cases.asked("I.A.2.c"));
    assertEquals(CaseStatus.WITH_DIRECTOR, asked.status());
    assertTrue(Card.of(asked.assessment()).is(Card.Flag.WAITING));
    TestedCase came = asked.does(NURSE, Cases.informed());
    assertEquals(CaseStatus.WITH_DIRECTOR, came.status());
    assertFalse(Card.of(came.assessment()).is(Card.Flag.WAITING));
  }

  @Test
  void saysWhatCameAndNotLaterThanNow() {
    TestedCase asked = lacking.does(NURSE, Cases.asked("I.A.2.c", "I.B.3"));
    assertEquals(
        Set.of(Reason.WORDS_MISSING, Reason.TIME_IN_FUTURE),
        asked.reasons(
            NURSE, new CaseEvent.InformationReceived(Cases.NOW.plusSeconds(60), Channel.FAX, " ")));
  }

  @Test
  void leavesNoGapOut() {
    assertEquals(
        List.of(new Refusal(Reason.GAPS_LEFT_OUT, Step.DECISION, List.of("I.B.3"))),
        lacking.refusals(NURSE, Cases.asked("I.A.2.c")));
  }

  @Test
  void mayAskForMoreThanWhatIsNotDocumented() {
    lacking.does(NURSE, Cases.asked("I.A.2.c", "I.B.3", "I.A.2.e", "A signed order"));
  }

  /// An implant names the contraindications II.B.n and takes I.B.n as the same.
  @Test
  void knowsAGapByEitherParagraph() {
    Cases.approvable(IMPLANT_MALIGNANT)
        .does(NURSE, Cases.answered("II.B.3", Answer.NOT_ADDRESSED))
        .does(NURSE, Cases.asked("I.B.3"));
  }

  /// What failed or waits for a physician is not for the provider to mend.
  @Test
  void asksForNothingThatIsOnRecord() {
    Cases.approvable(TRIAL_NONMALIGNANT)
        .does(NURSE, Cases.answered("I.A.2.b", Answer.NOT_MET))
        .does(NURSE, Cases.answered("I.A.2.d", Answer.NEEDS_PHYSICIAN))
        .does(NURSE, Cases.answered("I.A.2.c", Answer.NOT_DOCUMENTED))
        .does(NURSE, Cases.asked("I.A.2.c"));
  }

  @Test
  void saysOfEachGapWhatItIsAndWhatWouldSatisfyIt() {
    for (Gap gap : List.of(new Gap("I.A.2.e", " "), new Gap("", "Notes"))) {
      List<Gap> gaps = List.of(new Gap("I.A.2.c", "Notes"), new Gap("I.B.3", "Notes"), gap);
      assertEquals(Set.of(Reason.NOTHING_ASKED), reasons(gaps, TODAY));
    }
    assertEquals(
        Set.of(Reason.NOTHING_ASKED),
        Cases.approvable(TRIAL_NONMALIGNANT).reasons(NURSE, Cases.asked()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, RETURN_DATE_PAST",
    "2026-11-17, ",
    "2026-11-19, ",
    "2026-11-20, RETURN_DATE_LATE"
  })
  void isAnsweredFromTodayToTheDayBeforeItIsDue(LocalDate day, Reason reason) {
    List<Gap> gaps = List.of(new Gap("I.A.2.c", "Notes"), new Gap("I.B.3", "Notes"));
    assertEquals(reason == null ? Set.of() : Set.of(reason), reasons(gaps, day));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, ", "2026-11-21, RETURN_DATE_LATE"})
  void isAnsweredTheSameDayWhereItIsDueToday(LocalDate day, Reason reason) {
    TestedCase dueToday = lacking.at(Cases.DUE_AT.minus(Duration.ofMinutes(1)));
    List<Gap> gaps = List.of(new Gap("I.A.2.c", "Notes"), new Gap("I.B.3", "Notes"));
    assertEquals(
        reason == null ? Set.of() : Set.of(reason),
        dueToday.reasons(NURSE, new CaseEvent.InformationRequested(gaps, day)));
  }

  @Test
  void isNoLongerANursesActOnceTheClockHasRun() {
    assertEquals(
        Set.of(Reason.CLOCK_EXPIRED),
        lacking.at(Cases.DUE_AT).reasons(NURSE, Act.REQUEST_INFORMATION));
  }

  @Test
  void isADirectorsActWhileTheCaseLiesWithHim() {
    TestedCase routed = lacking.does(NURSE, Cases.routed());
    assertEquals(Set.of(Reason.WITH_DIRECTOR), routed.reasons(NURSE, Act.REQUEST_INFORMATION));
    TestedCase found = routed.does(DIRECTOR, Cases.found("I.A.2.e", Answer.NOT_DOCUMENTED));
    assertEquals(
        List.of(new Refusal(Reason.GAPS_LEFT_OUT, Step.DECISION, List.of("I.A.2.e"))),
        found.refusals(DIRECTOR, Cases.asked("I.A.2.c")));
    TestedCase asked = found.does(DIRECTOR, Cases.asked("I.A.2.e"));
    assertEquals(CaseStatus.WITH_DIRECTOR, asked.status());
    assertEquals(Set.of(), asked.at(Cases.DUE_AT).reasons(DIRECTOR, Act.REQUEST_INFORMATION));
  }

  /// The letter is addressed from the request.
  @Test
  void needsARequestThatCanBeRead() {
    TestedCase unread = lacking.does(NURSE, Cases.field(RequestField.REQUESTING_NAME, ""));
    assertEquals(
        List.of(new Refusal(Reason.REQUEST_INCOMPLETE, Step.REQUEST, List.of("REQUESTING_NAME"))),
        unread.refusals(NURSE, Act.REQUEST_INFORMATION));
  }

  private Set<Reason> reasons(List<Gap> gaps, LocalDate returnBy) {
    return lacking.reasons(NURSE, new CaseEvent.InformationRequested(gaps, returnBy));
  }
}
