package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.DUE_AT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.Refusal.Reason;

/// An expired clock counts as a denial, and asks for a physician: a medical director may still
/// decide, and the decision tells by how much it is late.
class LateDecisionTest {
  private final TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
  private final TestedCase found = Cases.found(TRIAL_NONMALIGNANT);

  @Test
  void aNurseOnlyRoutesAndRecordsOnceTheClockHasRun() {
    Set<Act> closed = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      if (shown.refusals(NURSE, act).isEmpty()
          && !shown.at(DUE_AT).refusals(NURSE, act).isEmpty()) {
        closed.add(act);
      }
    }
    assertEquals(
        EnumSet.of(Act.APPROVE, Act.REQUEST_INFORMATION, Act.EXTEND, Act.RECORD_WITHDRAWAL),
        closed);
    assertEquals(Set.of(Reason.CLOCK_EXPIRED), shown.at(DUE_AT).reasons(NURSE, Act.APPROVE));
  }

  @Test
  void aDirectorsDecisionTellsByHowMuchItIsLate() {
    TestedCase late = found.at(DUE_AT.plus(Duration.ofMinutes(95)));
    TestedCase approved = late.does(DIRECTOR, Cases.determined(Cases.approval(late)));
    assertEquals(Optional.of(Duration.ofMinutes(95)), approved.assessment().late());
    assertEquals(Optional.of(Duration.ofMinutes(95)), Card.of(approved.assessment()).late());
    TestedCase monthsOn = approved.later(Duration.ofDays(90));
    assertEquals(Optional.of(Duration.ofMinutes(95)), monthsOn.assessment().late());
  }

  @Test
  void aDecisionIsInTimeUntilTheMinuteItIsDueAndLateFromThenOn() {
    TestedCase last = found.at(DUE_AT.minusMillis(1));
    assertEquals(
        Optional.empty(),
        last.does(DIRECTOR, Cases.determined(Cases.approval(last))).assessment().late());
    TestedCase late = found.at(DUE_AT);
    assertEquals(
        Optional.of(Duration.ZERO),
        late.does(DIRECTOR, Cases.determined(Cases.approval(late))).assessment().late());
  }

  @Test
  void aCaseWithoutADecisionIsOverdueAndNotLate() {
    TestedCase overdue = found.at(DUE_AT);
    assertTrue(overdue.assessment().overdue());
    assertEquals(Optional.empty(), overdue.assessment().late());
    assertEquals(Optional.of(Reminder.EXPIRED), overdue.assessment().reminder());
  }

  @Test
  void aCaseThatIsClosedIsNotRemindedOf() {
    TestedCase withdrawn = shown.does(NURSE, Cases.withdrawn()).at(DUE_AT);
    TestedCase decided = shown.does(NURSE, Cases.determined(Cases.approval(shown))).at(DUE_AT);
    for (TestedCase closed : List.of(withdrawn, decided)) {
      assertEquals(Optional.empty(), closed.assessment().reminder());
      assertEquals(Optional.empty(), closed.assessment().late());
    }
  }
}
