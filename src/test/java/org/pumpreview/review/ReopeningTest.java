package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.DUE_AT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Refusal.Reason;

/// A medical director takes a determination up again, a nurse's approval as well; a corrected one
/// follows, and a letter of its own. The old one and its letter stay on record.
class ReopeningTest {
  private final TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
  private final TestedCase approved =
      shown
          .does(NURSE, Cases.determined(Cases.approval(shown)))
          .does(NURSE, Cases.letter(LetterKind.APPROVAL));
  private final TestedCase reopened =
      approved.later(Duration.ofDays(10)).does(DIRECTOR, Cases.reopened());
  private final TestedCase found = foundByDirector(reopened);
  private final TestedCase corrected =
      found.does(DIRECTOR, Cases.determined(Cases.adverse(found, Determination.COVERAGE)));

  private static TestedCase foundByDirector(TestedCase tested) {
    TestedCase found = tested;
    for (var item : Cases.items(TRIAL_NONMALIGNANT)) {
      String paragraph = item.paragraph();
      found = found.does(DIRECTOR, Cases.found(paragraph, Cases.supporting(paragraph)));
    }
    return found;
  }

  @Test
  void laysTheCaseBeforeAMedicalDirectorWithTheReason() {
    assertEquals(CaseStatus.WITH_DIRECTOR, reopened.status());
    assertEquals(
        Optional.of("The scan came after the decision"),
        reopened.file().progress().question().map(CaseFile.Question::text));
    assertEquals(Set.of(Reason.WITH_DIRECTOR), reopened.reasons(NURSE, Act.APPROVE));
    assertEquals(Set.of(Reason.DIRECTOR_ITEMS_UNANSWERED), reopened.reasons(DIRECTOR, Act.APPROVE));
  }

  @Test
  void keepsTheOldDeterminationOnRecord() {
    assertEquals(
        Optional.of(Outcome.APPROVED),
        reopened.file().reopened().map(old -> old.event().determination().outcome()));
    assertEquals(
        Optional.of(Outcome.APPROVED),
        corrected.file().reopened().map(old -> old.event().determination().outcome()));
    assertEquals(
        Optional.of(Outcome.ADVERSE),
        corrected.file().progress().decision().map(now -> now.determination().outcome()));
    assertEquals(Optional.empty(), approved.file().reopened());
    assertTrue(Card.of(corrected.assessment()).is(Card.Flag.REOPENED));
  }

  @Test
  void isAMedicalDirectorsAct() {
    assertEquals(Set.of(Reason.NOT_A_DIRECTOR), approved.reasons(NURSE, Act.REOPEN));
    assertEquals(List.of(Fault.Kind.ROLE_LACKING), kinds(approved.forced(NURSE, Cases.reopened())));
    assertEquals(
        List.of(Fault.Kind.UNSIGNED),
        kinds(approved.forced(DIRECTOR, Cases.reopened(), Optional.empty())));
    assertEquals(
        Set.of(Reason.WORDS_MISSING), approved.reasons(DIRECTOR, new CaseEvent.Reopened("")));
  }

  @Test
  void isForADeterminationThatIsInForce() {
    assertEquals(Set.of(Reason.NOT_DECIDED), reopened.reasons(DIRECTOR, Act.REOPEN));
    assertEquals(
        List.of(Fault.Kind.NOT_ALLOWED), kinds(reopened.forced(DIRECTOR, Cases.reopened())));
    corrected.does(OTHER_DIRECTOR, Cases.reopened());
  }

  @Test
  void asksForALetterOfTheCorrectedDetermination() {
    assertEquals(Set.of(Reason.NOT_DETERMINED), found.reasons(DIRECTOR, Act.ISSUE_LETTER));
    assertTrue(Card.of(corrected.assessment()).awaitsLetter());
    TestedCase told = corrected.does(DIRECTOR, Cases.letter(LetterKind.ADVERSE));
    assertFalse(Card.of(told.assessment()).awaitsLetter());
    assertEquals(2, told.file().progress().letters().size());
  }

  /// Even where it decides the same: the letter that is out tells the reopened one.
  @Test
  void asksForALetterEvenWhereNothingElseChanged() {
    TestedCase same = found.does(DIRECTOR, Cases.determined(Cases.approval(found)));
    assertTrue(Card.of(same.assessment()).awaitsLetter());
    same.does(DIRECTOR, Cases.letter(LetterKind.APPROVAL));
  }

  @Test
  void asksForItsNoticesAnew() {
    TestedCase told =
        approved.does(NURSE, Cases.notified(NoticeKind.DECISION, Addressee.MEMBER, Cases.NOW));
    assertTrue(NoticeDue.of(told.assessment()).getFirst().told().isPresent());
    TestedCase again = foundByDirector(told.does(DIRECTOR, Cases.reopened()));
    TestedCase decided = again.does(DIRECTOR, Cases.determined(Cases.approval(again)));
    assertTrue(NoticeDue.of(decided.assessment()).stream().allMatch(due -> due.told().isEmpty()));
  }

  /// The clock was answered in time, and a correction weeks later does not make that late.
  @Test
  void leavesTheClockAnswered() {
    assertTrue(reopened.now().isAfter(DUE_AT));
    for (TestedCase tested : List.of(reopened, corrected)) {
      assertFalse(tested.assessment().overdue());
      assertEquals(Optional.empty(), tested.assessment().reminder());
      assertEquals(Optional.empty(), tested.assessment().late());
      assertEquals(List.of(), tested.assessment().moves());
      assertFalse(Card.of(tested.assessment()).overdue(tested.now()));
    }
  }

  /// The member was told of a determination; a withdrawal would make it disappear.
  @Test
  void doesNotEndInAWithdrawal() {
    assertEquals(Set.of(Reason.REOPENED), reopened.reasons(NURSE, Act.RECORD_WITHDRAWAL));
    assertEquals(List.of(Fault.Kind.NOT_ALLOWED), kinds(reopened.forced(NURSE, Cases.withdrawn())));
  }

  @Test
  void waitsForNothingThatWasAskedBefore() {
    TestedCase asked = shown.does(NURSE, Cases.asked("I.A.2.c"));
    TestedCase again =
        asked.does(NURSE, Cases.determined(Cases.approval(asked))).does(DIRECTOR, Cases.reopened());
    assertEquals(Optional.empty(), again.file().progress().asked());
    assertEquals(List.of(), LetterDue.of(again.file()));
  }

  // ---- appeals

  @Test
  void anAppealIsAboutAnAdverseDetermination() {
    assertEquals(Set.of(Reason.NOT_ADVERSE), approved.reasons(NURSE, Act.RECORD_APPEAL));
    corrected.does(NURSE, Cases.appealed(corrected.assessment().today()));
  }

  @Test
  void anAppealEndsBetweenTheDeterminationAndToday() {
    var today = corrected.assessment().today();
    assertEquals(
        Set.of(Reason.TIME_BEFORE_CAUSE),
        corrected.reasons(NURSE, Cases.appealed(today.minusDays(1))));
    assertEquals(
        Set.of(Reason.TIME_IN_FUTURE), corrected.reasons(NURSE, Cases.appealed(today.plusDays(1))));
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        corrected.reasons(NURSE, new CaseEvent.AppealRecorded(today, AppealOutcome.UPHELD, "")));
  }

  /// An overturned determination is reopened and corrected; the appeal stays on record.
  @Test
  void anAppealChangesNothingByItself() {
    TestedCase overturned = corrected.does(NURSE, Cases.appealed(corrected.assessment().today()));
    assertEquals(corrected.file().progress(), overturned.file().progress());
    overturned.does(OTHER_DIRECTOR, Cases.reopened());
  }

  private static List<Fault.Kind> kinds(TestedCase tested) {
    return tested.faults().stream().map(Fault::kind).toList();
  }
}
