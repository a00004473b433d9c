package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    assertEquals(
        new Card(
            "case-1",
            tested.file().seq(),
            "PR-2026-1184",
            "Rosalind Pelican",
            Optional.of(LocalDate.of(1968, 3, 9)),
            Optional.of(TRIAL_NONMALIGNANT),
            Optional.empty(),
            List.of("62327", "J2274*"),
            "Cypress Example Pain Center",
            Optional.of(Cases.RECEIVED_AT),
            Optional.of(new DueTime(Cases.RECEIVED_AT, Cases.DUE_AT, Urgency.STANDARD, 7)),
            CaseStatus.IN_REVIEW,
            Optional.empty(),
            Optional.of("inez.willow"),
            1,
            13,
            false,
            false,
            Cases.NOW),
        Card.of(tested.assessment()));
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
        .under21();
  }
}
