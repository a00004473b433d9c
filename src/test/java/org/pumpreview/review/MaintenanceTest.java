package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Refusal.Reason;

/// The care of a pump in place: no criteria, no computed result, a look for danger, a physician.
class MaintenanceTest {
  private static final TestedCase TYPED = LineCases.refill();
  private static final TestedCase SCREENED =
      LineCases.refillRouted().does(DIRECTOR, LineCases.screened());

  @Test
  void nothingIsComputedForIt() {
    TestedCase routed = TYPED.does(NURSE, Cases.chosen(Cases.IMPLANT_NONMALIGNANT));
    for (TestedCase tested : List.of(TYPED, routed, SCREENED)) {
      assertEquals(List.of(), tested.assessment().items());
      assertEquals(Map.of(), tested.assessment().evaluations());
      assertEquals(Optional.empty(), tested.assessment().checklist());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"62355", "62365", "62367", "62368", "62369", "62370", "E0785", "E0786"})
  void aCodeWithoutCriteriaTakesThisWay(String code) {
    TestedCase tested = TYPED.does(NURSE, recoded(code));
    assertEquals(
        LineWay.MAINTENANCE,
        tested.assessment().reading().line(LineCases.REFILL).orElseThrow().way());
  }

  private static CaseEvent recoded(String code) {
    return new CaseEvent.LineEntered(LineCases.REFILL, LineField.CODE, code);
  }

  /// The look for danger is the choice of the way: from it on the receipt and the lines are fixed.
  @Test
  void itBeginsWithTheLookForDanger() {
    assertEquals(CaseStatus.NEW, TYPED.status());
    TestedCase screened = TYPED.does(NURSE, LineCases.screened());
    assertEquals(CaseStatus.IN_REVIEW, screened.status());
    assertEquals(
        Set.of(Reason.RECEIPT_FIXED),
        screened.reasons(NURSE, Cases.field(RequestField.RECEIVED, "2026-11-16 08:00")));
    assertEquals(
        Set.of(Reason.LINE_FIXED),
        screened.reasons(
            NURSE, new CaseEvent.LineEntered(LineCases.REFILL, LineField.QUANTITY, "1")));
  }

  @ParameterizedTest
  @EnumSource(UrgentSign.class)
  void aSignOfDangerCanMakeItExpedited(UrgentSign sign) {
    TestedCase urgent =
        TYPED.does(NURSE, LineCases.screened(sign), Cases.field(RequestField.URGENCY, "EXPEDITED"));
    assertEquals(
        Optional.of(Cases.NOW.plus(Duration.ofHours(72))),
        urgent.assessment().due().map(DueTime::at));
  }

  @Test
  void nothingIsDecidedBeforeSomebodyLooked() {
    for (Act act : List.of(Act.APPROVE, Act.APPROVE_IN_PART, Act.DETERMINE_ADVERSE)) {
      assertEquals(
          List.of(new Refusal(Reason.SCREEN_MISSING, Step.ROUTE, List.of())),
          LineCases.refillRouted().refusals(DIRECTOR, act));
    }
    TestedCase blind = LineCases.refillRouted();
    assertEquals(1, blind.forced(DIRECTOR, Cases.determined(reasoned(blind))).faults().size());
  }

  @Test
  void aNurseDecidesNothingOfIt() {
    TestedCase looked =
        TYPED.does(
            NURSE,
            LineCases.screened(),
            Cases.confirmed(),
            Cases.feeCheck(LineCases.REFILL, "62370", true));
    assertEquals(Set.of(Reason.LINE_MAINTENANCE), looked.reasons(NURSE, Act.APPROVE));
    assertEquals(Set.of(), looked.reasons(NURSE, Act.ROUTE_TO_DIRECTOR));
    assertEquals(1, looked.forced(NURSE, Cases.determined(Cases.approval(looked))).faults().size());
  }

  @Test
  void aDirectorApprovesItInHisOwnWords() {
    assertEquals(
        Set.of(Reason.RATIONALE_MISSING), SCREENED.reasons(DIRECTOR, Cases.approval(SCREENED)));
    assertEquals(
        1, SCREENED.forced(DIRECTOR, Cases.determined(Cases.approval(SCREENED))).faults().size());
    TestedCase approved = SCREENED.does(DIRECTOR, Cases.determined(reasoned(SCREENED)));
    assertEquals(List.of(), approved.faults());
  }

  private static Determination reasoned(TestedCase tested) {
    return Cases.withRationale(Cases.approval(tested), "The reservoir runs out on 12 December.");
  }

  @Test
  void aDirectorApprovesLessOfItForAReasonOfTheLine() {
    String key = Determination.ofLine(LineCases.REFILL);
    LineDecision three =
        LineDecision.reduced(
            LineCases.REFILL, new Determination.Terms(3, LineCases.FROM, LineCases.TO), key);
    Determination partial =
        Cases.withRationale(
            LineCases.partial(Map.of(key, Cases.reason()), three), "Three fill it until June.");
    assertEquals(Set.of(), SCREENED.reasons(DIRECTOR, partial));
    assertEquals(
        Set.of(Reason.RATIONALE_MISSING),
        SCREENED.reasons(DIRECTOR, Cases.withRationale(partial, "")));
  }

  /// One line by the criteria, the other by the physician's own words.
  @Test
  void aMixedCaseIsDecidedByLine() {
    TestedCase mixed =
        Cases.found(Cases.IMPLANT_NONMALIGNANT)
            .does(DIRECTOR, Cases.line("line-x", "62370", "1", "2026-12-02", ""))
            .does(DIRECTOR, Cases.feeCheck("line-x", "62370", true))
            .read();
    assertEquals(Set.of(Reason.SCREEN_MISSING), mixed.reasons(DIRECTOR, Act.APPROVE));
    TestedCase looked = mixed.does(DIRECTOR, LineCases.screened(UrgentSign.ALARM));
    assertTrue(!looked.assessment().items().isEmpty());
    assertEquals(
        Set.of(Reason.RATIONALE_MISSING), looked.reasons(DIRECTOR, Cases.approval(looked)));
    looked.does(DIRECTOR, Cases.determined(reasoned(looked)));
  }
}
