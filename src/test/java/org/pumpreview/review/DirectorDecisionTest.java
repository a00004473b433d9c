package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_RESULT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Refusal.Reason;

/// What a medical director decides: on findings of his own, by line, attested.
class DirectorDecisionTest {

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void aDirectorDecidesNothingBeforeTheCaseIsRouted(Outcome outcome) {
    TestedCase nursed = Cases.approvable(TRIAL_NONMALIGNANT);
    Reason expected =
        outcome == Outcome.APPROVED_BY_EXCEPTION
            ? Reason.EXCEPTION_NOT_OFFERED
            : Reason.NOT_WITH_DIRECTOR;
    assertEquals(true, nursed.reasons(DIRECTOR, outcome.act()).contains(expected));
    assertEquals(true, nursed.reasons(DIRECTOR, outcome.act()).contains(Reason.NOT_WITH_DIRECTOR));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyOutcomeAsksForTheDirectorsOwnFindings(Outcome outcome) {
    TestedCase routed = Cases.approvable(IMPLANT_MALIGNANT).does(NURSE, Cases.routed());
    assertEquals(
        true, routed.reasons(DIRECTOR, outcome.act()).contains(Reason.DIRECTOR_ITEMS_UNANSWERED));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyOutcomeAsksForTheWholeAttestation(Outcome outcome) {
    TestedCase tested = ready(outcome);
    for (List<String> attested :
        List.of(List.<String>of(), Cases.ATTESTATION.subList(0, 1), List.of("Something else"))) {
      assertEquals(
          Set.of(Reason.ATTESTATION_OPEN),
          tested.reasons(DIRECTOR, Cases.attesting(determination(tested, outcome), attested)));
    }
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyOutcomeDecidesEachLineOnce(Outcome outcome) {
    TestedCase tested = ready(outcome);
    Determination whole = determination(tested, outcome);
    List<LineDecision> twice = new ArrayList<>(whole.lines());
    twice.add(whole.lines().getLast());
    for (List<LineDecision> lines :
        List.of(whole.lines().subList(0, whole.lines().size() - 1), twice)) {
      undecided(tested, Cases.withLines(whole, lines));
    }
  }

  /// An approval authorizes every line whole, an adverse determination none at all.
  @ParameterizedTest
  @EnumSource(value = Outcome.class, mode = Mode.EXCLUDE, names = "PARTIALLY_APPROVED")
  void everyOtherOutcomeDecidesAllLinesAlike(Outcome outcome) {
    TestedCase tested = ready(outcome);
    Determination whole = determination(tested, outcome);
    List<LineDecision> split = new ArrayList<>(whole.lines());
    split.set(0, LineDecision.of(split.getFirst().line(), !outcome.approves()));
    undecided(tested, Cases.withLines(whole, split));
    split.set(0, less(split.getFirst().line()));
    undecided(tested, Cases.withLines(whole, split));
  }

  private static LineDecision less(String line) {
    LocalDate day = LocalDate.of(2026, 12, 2);
    return LineDecision.reduced(line, new Determination.Terms(1, day, day), TRIAL_RESULT);
  }

  private static void undecided(TestedCase tested, Determination determination) {
    assertEquals(Set.of(Reason.LINES_UNDECIDED), tested.reasons(DIRECTOR, determination));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyOutcomeHoldsWhenAllOfItIsThere(Outcome outcome) {
    TestedCase tested = ready(outcome);
    TestedCase decided = tested.does(DIRECTOR, Cases.determined(determination(tested, outcome)));
    assertEquals(List.of(), decided.faults());
    assertEquals(
        Optional.of(determination(tested, outcome)),
        decided.file().progress().decision().map(CaseFile.Decision::determination));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void theClockThatHasRunKeepsNoDirectorFromActing(Outcome outcome) {
    ready(outcome)
        .at(Cases.DUE_AT)
        .does(DIRECTOR, Cases.determined(determination(ready(outcome), outcome)));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void noOutcomeIsDecidedOnARequestThatCannotBeRead(Outcome outcome) {
    TestedCase tested = ready(outcome).does(DIRECTOR, Cases.field(RequestField.TREATING_NPI, "1"));
    assertEquals(Set.of(Reason.REQUEST_INCOMPLETE), tested.reasons(DIRECTOR, outcome.act()));
  }

  @Test
  void aPersonInBothRolesIsADirectorOnceTheCaseIsRouted() {
    TestedCase tested = ready(Outcome.ADVERSE);
    tested.does(NURSE_AND_DIRECTOR, Cases.determined(determination(tested, Outcome.ADVERSE)));
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    TestedCase routed =
        Cases.typed(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.chosen(TRIAL_NONMALIGNANT))
            .does(NURSE, Cases.routed())
            .does(DIRECTOR, Cases.found("I.A.2.a", Answer.NOT_MET));
    assertEquals(
        Set.of(
            Reason.REVISION_UNCONFIRMED,
            Reason.DIRECTOR_ITEMS_UNANSWERED,
            Reason.DIRECTOR_ITEMS_NOT_SHOWN,
            Reason.FEE_UNCHECKED),
        routed.reasons(DIRECTOR, Act.APPROVE));
  }

  /// Silence is not a finding: an item nobody answered is open, and not "not shown".
  @Test
  void anItemLeftBlankIsNotCalledNotShown() {
    TestedCase routed = Cases.prepared(TRIAL_NONMALIGNANT).does(NURSE, Cases.routed());
    assertEquals(Set.of(Reason.DIRECTOR_ITEMS_UNANSWERED), routed.reasons(DIRECTOR, Act.APPROVE));
  }

  @Nested
  class AsRequested {
    @ParameterizedTest
    @EnumSource(
        value = Answer.class,
        names = {"NOT_MET", "NOT_DOCUMENTED", "NEEDS_PHYSICIAN"})
    void needsEveryCriterionMetByTheDirector(Answer answer) {
      TestedCase tested = Cases.found(TRIAL_NONMALIGNANT, Map.of("I.A.2.c", answer));
      assertEquals(
          List.of(new Refusal(Reason.DIRECTOR_ITEMS_NOT_SHOWN, Step.DECISION, List.of("I.A.2.c"))),
          tested.refusals(DIRECTOR, Act.APPROVE));
    }

    @Test
    void needsTheCodesInThePolicy() {
      assertEquals(
          Set.of(Reason.LINE_NOT_LISTED, Reason.READINGS_OPEN),
          withCode("62324").reasons(DIRECTOR, Act.APPROVE));
    }

    @Test
    void isForTheDirectorToGiveForAStarOrACodeOffTheFeeSchedule() {
      TestedCase tested =
          withCode("J2274").does(DIRECTOR, Cases.feeCheck("line-62327", "J2274", false));
      assertEquals(Set.of(), tested.reasons(DIRECTOR, Act.APPROVE));
    }

    @Test
    void needsTheFeeScheduleLookedUp() {
      TestedCase tested =
          Cases.found(TRIAL_NONMALIGNANT).does(DIRECTOR, Cases.recoded("62327", "62326"));
      assertEquals(Set.of(Reason.FEE_UNCHECKED), tested.reasons(DIRECTOR, Act.APPROVE));
    }
  }

  @Nested
  class OutsideTheCriteria {
    @Test
    void needsARationale() {
      TestedCase tested = ready(Outcome.APPROVED_OUTSIDE_CRITERIA);
      assertEquals(
          Set.of(Reason.RATIONALE_MISSING),
          tested.reasons(DIRECTOR, Cases.withRationale(Cases.outside(tested), " \n")));
    }

    @Test
    void isNotForARequestThatMeetsThem() {
      assertEquals(
          Set.of(Reason.CRITERIA_ALREADY_MET),
          ready(Outcome.APPROVED).reasons(DIRECTOR, Act.APPROVE_OUTSIDE_CRITERIA));
    }

    @Test
    void isTheWayForACodeWithoutCriteriaAndForAnotherPolicysRequest() {
      TestedCase refill =
          withCode("62370")
              .does(DIRECTOR, LineCases.screened())
              .does(DIRECTOR, Cases.read(Desk.DIRECTOR, "D5", "", "", "device"));
      assertEquals(Set.of(), refill.reasons(DIRECTOR, Act.APPROVE_OUTSIDE_CRITERIA));
      TestedCase referred =
          Cases.found(TRIAL_NONMALIGNANT)
              .does(DIRECTOR, new CaseEvent.Referred("LA.CP.MP.107", "Not for pain"));
      assertEquals(Set.of(), referred.reasons(DIRECTOR, Act.APPROVE_OUTSIDE_CRITERIA));
      assertEquals(Set.of(Reason.OUTSIDE_POLICY), referred.reasons(DIRECTOR, Act.APPROVE));
    }
  }

  /// The Note: implant, malignant, II.A.1.a alone, on a ground, case by case.
  @Nested
  class ByException {
    @Test
    void isOfferedForAMalignantImplantAlone() {
      for (RequestKind request : RequestKind.values()) {
        for (Pathway pathway : Pathway.values()) {
          Route route = new Route(request, pathway);
          if (!route.equals(IMPLANT_MALIGNANT)) {
            String first = Cases.items(route).getFirst().paragraph();
            TestedCase tested = Cases.found(route, Map.of(first, Answer.NOT_MET));
            assertEquals(
                Set.of(Reason.EXCEPTION_NOT_OFFERED),
                tested.reasons(DIRECTOR, Act.APPROVE_BY_EXCEPTION),
                route.toString());
          }
        }
      }
    }

    @ParameterizedTest
    @EnumSource(
        value = Answer.class,
        names = {"NOT_MET", "NOT_DOCUMENTED", "NEEDS_PHYSICIAN"})
    void isOfferedWhileTheTrialIsAnythingButMet(Answer answer) {
      TestedCase tested = Cases.withoutTrial().does(DIRECTOR, Cases.found(TRIAL_RESULT, answer));
      assertEquals(Set.of(), tested.reasons(DIRECTOR, Act.APPROVE_BY_EXCEPTION));
    }

    @Test
    void isNotOfferedWhenTheTrialIsMet() {
      assertEquals(
          Set.of(Reason.EXCEPTION_NOT_OFFERED),
          ready(Outcome.APPROVED).reasons(DIRECTOR, Act.APPROVE_BY_EXCEPTION));
    }

    @Test
    void waivesNothingElse() {
      for (Checklist.Entry item : Cases.items(IMPLANT_MALIGNANT)) {
        if (!item.paragraph().equals(TRIAL_RESULT)) {
          for (Answer answer : item.item().kind().answers()) {
            if (!answer.supports()) {
              TestedCase tested =
                  Cases.withoutTrial().does(DIRECTOR, Cases.found(item.paragraph(), answer));
              assertEquals(
                  List.of(
                      new Refusal(
                          Reason.DIRECTOR_ITEMS_NOT_SHOWN,
                          Step.DECISION,
                          List.of(item.paragraph()))),
                  tested.refusals(DIRECTOR, Act.APPROVE_BY_EXCEPTION));
            }
          }
        }
      }
    }

    @Test
    void waivesNoCodeOutsideThePolicy() {
      TestedCase tested =
          Cases.withoutTrial()
              .does(DIRECTOR, Cases.line("line-x", "62324", "1", "2026-12-02", ""))
              .does(DIRECTOR, Cases.feeCheck("line-x", "62324", true));
      assertEquals(
          Set.of(Reason.LINE_NOT_LISTED, Reason.READINGS_OPEN),
          tested.reasons(DIRECTOR, Act.APPROVE_BY_EXCEPTION));
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void needsOneOfTheThreeGrounds(Ground ground) {
      TestedCase tested = Cases.withoutTrial();
      assertEquals(
          Set.of(Reason.GROUND_MISSING), tested.reasons(DIRECTOR, Cases.byException(tested)));
      assertEquals(Set.of(), tested.reasons(DIRECTOR, Cases.byException(tested, ground)));
    }

    @Test
    void needsARationale() {
      TestedCase tested = Cases.withoutTrial();
      Determination determination = Cases.byException(tested, Ground.HIGH_RISK);
      assertEquals(
          Set.of(Reason.RATIONALE_MISSING),
          tested.reasons(DIRECTOR, Cases.withRationale(determination, "")));
    }

    @Test
    void needsTheRulingGranted() {
      TestedCase tested = Cases.withoutTrial();
      Determination determination = Cases.byException(tested, Ground.HIGH_RISK);
      assertEquals(
          Set.of(Reason.EXCEPTION_UNDECIDED, Reason.GROUND_MISSING),
          tested.reasons(DIRECTOR, Cases.with(determination, Optional.empty())));
      assertEquals(
          Set.of(Reason.EXCEPTION_UNDECIDED),
          tested.reasons(
              DIRECTOR,
              Cases.with(
                  determination,
                  Optional.of(new ExceptionRuling(false, Set.of(Ground.HIGH_RISK))))));
    }

    @Test
    void isNeverANurses() {
      TestedCase tested =
          Cases.approvable(IMPLANT_MALIGNANT)
              .does(NURSE, Cases.answered(TRIAL_RESULT, Answer.NOT_DOCUMENTED));
      assertEquals(Set.of(Reason.NOT_A_DIRECTOR), tested.reasons(NURSE, Act.APPROVE_BY_EXCEPTION));
    }

    /// Evaluating a ruling where none is open is an error, so such a ruling never gets in.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotRuledOnWhereItIsNotOffered(boolean granted) {
      ExceptionRuling ruling = new ExceptionRuling(granted, Set.of(Ground.HIGH_RISK));
      TestedCase met = ready(Outcome.APPROVED);
      TestedCase nonmalignant = Cases.found(IMPLANT_NONMALIGNANT);
      for (TestedCase tested : List.of(met, nonmalignant)) {
        assertEquals(
            true,
            tested
                .reasons(DIRECTOR, Cases.with(Cases.approval(tested), Optional.of(ruling)))
                .contains(Reason.EXCEPTION_NOT_OFFERED));
        assertEquals(
            true,
            tested
                .reasons(
                    DIRECTOR,
                    Cases.with(Cases.adverse(tested, Determination.COVERAGE), Optional.of(ruling)))
                .contains(Reason.EXCEPTION_NOT_OFFERED));
      }
    }

    @Test
    void isNotGrantedByAnotherOutcome() {
      TestedCase tested = Cases.withoutTrial();
      Optional<ExceptionRuling> granted =
          Optional.of(new ExceptionRuling(true, Set.of(Ground.HIGH_RISK)));
      assertEquals(
          Set.of(Reason.EXCEPTION_UNDECIDED),
          tested.reasons(DIRECTOR, Cases.with(Cases.outside(tested), granted)));
      assertEquals(
          Set.of(Reason.EXCEPTION_UNDECIDED),
          tested.reasons(DIRECTOR, Cases.with(Cases.adverse(tested, TRIAL_RESULT), granted)));
    }
  }

  /// An adverse notice lists every unmet item, and says what would change the decision.
  @Nested
  class Adverse {
    private final Map<String, Answer> unmet =
        Map.of(
            "II.A.2.a", Answer.NOT_MET,
            "II.A.2.b", Answer.NOT_DOCUMENTED,
            "II.A.2.i", Answer.NEEDS_PHYSICIAN,
            "II.B.2", Answer.PRESENT,
            "II.B.3", Answer.NOT_ADDRESSED);
    private final String[] every = unmet.keySet().toArray(String[]::new);
    private final TestedCase tested = Cases.found(IMPLANT_NONMALIGNANT, unmet);

    @Test
    void hasAReasonForEveryItemThatIsNotShown() {
      assertEquals(Set.of(), tested.reasons(DIRECTOR, Cases.adverse(tested, every)));
      for (String paragraph : every) {
        Map<String, Determination.Reason> others =
            new java.util.HashMap<>(Cases.adverse(tested, every).reasons());
        others.remove(paragraph);
        assertEquals(
            List.of(new Refusal(Reason.REASONS_MISSING, Step.DECISION, List.of(paragraph))),
            tested.refusals(
                DIRECTOR,
                Cases.determined(Cases.withReasons(Cases.adverse(tested, every), others))));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "change"})
    void hasBothPartsOfEachReason(String blank) {
      Map<String, Determination.Reason> reasons =
          new java.util.HashMap<>(Cases.adverse(tested, every).reasons());
      reasons.put(
          "II.A.2.b",
          new Determination.Reason(
              blank.equals("shown") ? " " : "It is not in the record.",
              blank.equals("change") ? "" : "Your doctor can send the plan."));
      assertEquals(
          List.of(new Refusal(Reason.REASONS_MISSING, Step.DECISION, List.of("II.A.2.b"))),
          tested.refusals(
              DIRECTOR,
              Cases.determined(Cases.withReasons(Cases.adverse(tested, every), reasons))));
    }

    @Test
    void restsOnCoverageWhereEveryItemIsShown() {
      TestedCase met = Cases.found(TRIAL_NONMALIGNANT);
      assertEquals(
          List.of(
              new Refusal(Reason.REASONS_MISSING, Step.DECISION, List.of(Determination.COVERAGE))),
          met.refusals(DIRECTOR, Cases.determined(Cases.adverse(met))));
      assertEquals(Set.of(), met.reasons(DIRECTOR, Cases.adverse(met, Determination.COVERAGE)));
    }

    @Test
    void isArguedWhereEveryItemIsShown() {
      TestedCase met = Cases.found(TRIAL_NONMALIGNANT);
      Determination mute = Cases.withRationale(Cases.adverse(met, Determination.COVERAGE), " ");
      assertEquals(Set.of(Reason.RATIONALE_MISSING), met.reasons(DIRECTOR, mute));
      assertEquals(
          CaseFile.Fault.Kind.NOT_ALLOWED,
          met.forced(DIRECTOR, Cases.determined(mute)).faults().getFirst().kind());
      assertEquals(
          Set.of(),
          tested.reasons(DIRECTOR, Cases.withRationale(Cases.adverse(tested, every), "")));
    }

    @Test
    void leavesNoReasonHalfWritten() {
      Map<String, Determination.Reason> reasons =
          new java.util.HashMap<>(Cases.adverse(tested, every).reasons());
      reasons.put(Determination.COVERAGE, new Determination.Reason("It is not listed.", ""));
      assertEquals(
          List.of(
              new Refusal(Reason.REASONS_MISSING, Step.DECISION, List.of(Determination.COVERAGE))),
          tested.refusals(
              DIRECTOR,
              Cases.determined(Cases.withReasons(Cases.adverse(tested, every), reasons))));
    }

    @Test
    void rulesOnAnOpenExceptionFirst() {
      TestedCase open = Cases.withoutTrial();
      Determination adverse = Cases.adverse(open, TRIAL_RESULT);
      assertEquals(Set.of(Reason.EXCEPTION_UNDECIDED), open.reasons(DIRECTOR, adverse));
      assertEquals(Set.of(), open.reasons(DIRECTOR, Cases.declined(adverse)));
    }

    @Test
    void isTheAnswerToARequestOfAnotherPolicyOnCoverage() {
      TestedCase referred =
          Cases.typed(TRIAL_NONMALIGNANT)
              .does(NURSE, new CaseEvent.Referred("LA.PHAR.149", "Baclofen"), Cases.confirmed())
              .does(NURSE, Cases.routed());
      assertEquals(
          Set.of(), referred.reasons(DIRECTOR, Cases.adverse(referred, Determination.COVERAGE)));
    }
  }

  private static TestedCase ready(Outcome outcome) {
    return outcome == Outcome.APPROVED ? Cases.found(IMPLANT_MALIGNANT) : Cases.withoutTrial();
  }

  private static Determination determination(TestedCase tested, Outcome outcome) {
    return switch (outcome) {
      case APPROVED -> Cases.approval(tested);
      case APPROVED_BY_EXCEPTION -> Cases.byException(tested, Ground.LIMITED_SURVIVAL);
      case APPROVED_OUTSIDE_CRITERIA -> Cases.outside(tested);
      case PARTIALLY_APPROVED -> Cases.declined(Cases.partial(Cases.adverse(tested, TRIAL_RESULT)));
      case ADVERSE -> Cases.declined(Cases.adverse(tested, TRIAL_RESULT));
    };
  }

  private static TestedCase withCode(String code) {
    return Cases.found(TRIAL_NONMALIGNANT)
        .does(DIRECTOR, Cases.recoded("62327", code))
        .does(
            DIRECTOR,
            new CaseEvent.FeeScheduleChecked(
                "line-62327", code, LocalDate.of(2026, 12, 2), true, LocalDate.of(2026, 10, 1)));
  }
}
