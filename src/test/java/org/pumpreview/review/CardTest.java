package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Answer;

/// A case in one row of the worklist.
class CardTest {

  @Test
  void tellsTheCaseInBrief() {
    TestedCase tested =
        Cases.prepared(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.line("b", "J2274", "3", "2026-12-02", ""))
            .does(NURSE, Cases.answered("I.A.2.a", Answer.NOT_DOCUMENTED))
            .does(NURSE, new CaseEvent.Assigned("inez.willow"));
    Optional<LocalDate> service = Optional.of(LocalDate.of(2026, 12, 2));
    assertEquals(
        new Card(
            "case-1",
            tested.file().seq(),
            "PR-2026-1184",
            "Rosalind Pelican",
            Optional.of(LocalDate.of(1968, 3, 9)),
            "5550001184",
            Optional.of(TRIAL_NONMALIGNANT),
            Optional.empty(),
            List.of(
                new Card.Line("62327", false, service, service),
                new Card.Line("J2274", true, service, service)),
            "Cypress Example Pain Center",
            "Lucien Kingfisher, MD",
            "",
            Optional.of(Cases.RECEIVED_AT),
            Optional.of(Urgency.STANDARD),
            Optional.of(new DueTime(Cases.RECEIVED_AT, Cases.DUE_AT, DueTime.Rule.STANDARD, 7)),
            CaseStatus.IN_REVIEW,
            Optional.empty(),
            Optional.empty(),
            Optional.of("inez.willow"),
            Set.of(),
            1,
            13,
            Set.of(),
            List.of(),
            Cases.NOW),
        Card.of(tested.assessment()));
    assertEquals(List.of("62327", "J2274*"), Card.of(tested.assessment()).codes());
  }

  /// A decision that nobody was told of is not the end.
  @Test
  void aDecidedCaseStaysOpenUntilItsLetterIsSigned() {
    TestedCase approvable = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase decided =
        approvable.does(NURSE, new CaseEvent.Determined(Cases.approval(approvable)));
    Card unsigned = Card.of(decided.assessment());
    assertTrue(unsigned.settled() && unsigned.awaitsLetter() && unsigned.open());
    Card signed = Card.of(decided.does(NURSE, Cases.letter(LetterKind.APPROVAL)).assessment());
    assertTrue(signed.settled());
    assertFalse(signed.awaitsLetter() || signed.open());
  }

  @Test
  void marksWhatIsWaitedForUntilItCameOrTheCaseIsClosed() {
    TestedCase asked = Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.asked("I.A.2.c"));
    assertTrue(Card.of(asked.assessment()).is(Card.Flag.WAITING));
    for (CaseEvent end :
        List.of(Cases.informed(), Cases.withdrawn(), Cases.determined(Cases.approval(asked)))) {
      assertFalse(Card.of(asked.does(NURSE, end).assessment()).is(Card.Flag.WAITING));
    }
  }

  @Test
  void tellsAnExpeditedRequest() {
    TestedCase typed =
        Cases.typed(TRIAL_NONMALIGNANT).does(NURSE, Cases.field(RequestField.URGENCY, "EXPEDITED"));
    assertTrue(Card.of(typed.assessment()).expedited());
    assertFalse(Card.of(Cases.typed(TRIAL_NONMALIGNANT).assessment()).expedited());
  }

  /// Whether it is overdue is asked of a card at any moment; the card itself stays as it is.
  @Test
  void isOverdueByTheMomentItIsLookedAt() {
    TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
    Card card = Card.of(shown.assessment());
    assertFalse(card.overdue(Cases.DUE_AT.minusMillis(1)));
    assertTrue(card.overdue(Cases.DUE_AT));
    assertEquals(Optional.of(Reminder.EXPIRED), card.reminder(Cases.DUE_AT));
    Card decided = Card.of(shown.does(NURSE, Cases.determined(Cases.approval(shown))).assessment());
    assertFalse(decided.overdue(Cases.DUE_AT));
    assertEquals(Optional.of(Cases.NOW), decided.answeredAt());
  }

  @Test
  void anEmptyCaseHasARowToo() {
    Card card = Card.of(Cases.opened().assessment());
    assertEquals(CaseStatus.NEW, card.status());
    assertEquals(Optional.empty(), card.due());
    assertEquals(0, card.items());
  }

  /// EPSDT stands beside any age under 21, star or none.
  @Test
  void anyDayOfServiceBeforeThe21stBirthdayCounts() {
    assertTrue(under21("2005-12-03"));
    assertFalse(under21("2005-12-02"));
  }

  private static boolean under21(String birth) {
    return Card.of(
            Cases.typed(TRIAL_NONMALIGNANT)
                .does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, birth))
                .assessment())
        .is(Card.Flag.UNDER_21);
  }
}
