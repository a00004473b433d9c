package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;

/// No approval by a nurse on facts that speak against it, or without them: the rules refuse it, and
/// one written past the rules does not count.
class FactGuardTest {

  @ParameterizedTest
  @CsvSource({
    "IMPLANT, MALIGNANT, I.A.1.a, row-1, response, adequate, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, I.A.1.b, '', months, 3, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, I.A.1.b, '', months, 2-3, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, I.A.1.b, '', months, 3-6, ITEMS_TO_WEIGH",
    "IMPLANT, MALIGNANT, I.A.1.b, '', months, unknown, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, I.A.1.b, '', author, '', ITEMS_WITHOUT_FACTS",
    "IMPLANT, MALIGNANT, I.A.1.c, '', result, evidence, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, I.A.1.c, '', result, unclear, ITEMS_TO_WEIGH",
    "IMPLANT, MALIGNANT, I.A.1.c, '', on, 2026-02-30, ITEMS_WITHOUT_FACTS",
    "IMPLANT, MALIGNANT, II.A.1.a, '', after, 4.1, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, II.A.1.a, '', after, 3-5, ITEMS_TO_WEIGH",
    "IMPLANT, MALIGNANT, II.A.1.a, '', side_effects, more, ITEMS_CONTRADICTED",
    "IMPLANT, MALIGNANT, II.A.1.d, row-1, class, local_anesthetic, ITEMS_TO_WEIGH",
    "IMPLANT, NONMALIGNANT, I.A.2.c, '', drugs, '', ITEMS_WITHOUT_FACTS",
    "IMPLANT, NONMALIGNANT, I.A.2.c, '', drugs, not_appropriate, ITEMS_WITHOUT_FACTS",
    "IMPLANT, NONMALIGNANT, I.A.2.e, '', conclusion, major, ITEMS_CONTRADICTED",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, current, 60.01, ITEMS_CONTRADICTED",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, status, planned, ITEMS_CONTRADICTED",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, baseline, 0, ITEMS_TO_WEIGH",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, baseline, unknown, ITEMS_TO_WEIGH",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, baseline, 100-120, ITEMS_TO_WEIGH",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, baseline_on, 2026-11-01, ITEMS_CONTRADICTED",
    "IMPLANT, NONMALIGNANT, II.A.2.a, '', function, not_increased, ITEMS_CONTRADICTED",
    "IMPLANT, NONMALIGNANT, II.A.2.e, '', present, present, ITEMS_WITHOUT_FACTS",
    "IMPLANT, NONMALIGNANT, II.A.2.i, '', prescribed, none_prescribed, ITEMS_TO_WEIGH",
    "IMPLANT, NONMALIGNANT, II.B.2, '', state, active, ITEMS_CONTRADICTED",
    "IMPLANT, NONMALIGNANT, II.B.2, '', state, on_medication, ITEMS_TO_WEIGH",
    "IMPLANT, NONMALIGNANT, II.B.3, '', history, past, ITEMS_TO_WEIGH",
  })
  void oneFactThatSpeaksAgainstItsAnswerKeepsANurseFromApproving(
      String request,
      String pathway,
      String paragraph,
      String row,
      String field,
      String text,
      Reason reason) {
    TestedCase tested =
        Cases.approvable(route(request, pathway))
            .does(NURSE, Cases.particular(paragraph, row, field, text));
    assertEquals(
        List.of(new Refusal(reason, step(paragraph), List.of(paragraph))),
        tested.refusals(NURSE, Act.APPROVE));
    assertForgedIsNotCounted(tested);
  }

  @ParameterizedTest
  @CsvSource({
    "IMPLANT, MALIGNANT, I.A.1.b, '', months, >3",
    "IMPLANT, MALIGNANT, II.A.1.a, '', after, 4",
    "IMPLANT, NONMALIGNANT, I.A.2.g, row-1, current, 60",
    "IMPLANT, NONMALIGNANT, II.B.2, '', state, none",
  })
  void aFactThatCarriesItsAnswerOrOnlyInformsLetsItPass(
      String request, String pathway, String paragraph, String row, String field, String text) {
    TestedCase tested =
        Cases.approvable(route(request, pathway))
            .does(NURSE, Cases.particular(paragraph, row, field, text));
    assertEquals(List.of(), tested.refusals(NURSE, Act.APPROVE));
    assertEquals(
        CaseStatus.DECIDED, tested.does(NURSE, Cases.determined(Cases.approval(tested))).status());
  }

  @ParameterizedTest
  @CsvSource({
    "I.A.2.c, drugs, not_documented, C7, fitting",
    "II.A.2.b, state, at_zero, C17, reached",
  })
  void aFactThatOnlyInformsLetsItPassOnceItsQuestionIsAnswered(
      String paragraph, String field, String text, String ambiguity, String reading) {
    TestedCase tested =
        Cases.approvable(IMPLANT_NONMALIGNANT)
            .does(NURSE, Cases.particular(paragraph, "", field, text));
    assertEquals(
        List.of(new Refusal(Reason.READINGS_OPEN, Step.CRITERIA, List.of(ambiguity))),
        tested.refusals(NURSE, Act.APPROVE));
    String facts =
        tested.assessment().openQuestion(ambiguity, paragraph).map(OpenQuestion::facts).get();
    TestedCase read =
        tested.does(NURSE, Cases.read(Desk.NURSE, ambiguity, paragraph, facts, reading));
    assertEquals(List.of(), read.refusals(NURSE, Act.APPROVE));
  }

  @Test
  void anAnswerThatIsNotInTheRequestsFavorNeedsNoFacts() {
    TestedCase tested =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .does(
                NURSE,
                Cases.particular("I.A.2.a", "source", ""),
                Cases.answered("I.A.2.a", Answer.NOT_DOCUMENTED));
    assertEquals(Set.of(Reason.ITEMS_NOT_SHOWN), tested.reasons(NURSE, Act.APPROVE));
  }

  @Test
  void aDirectorIsQuestionedAndDecides() {
    TestedCase tested =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.particular("I.A.2.g", "row-1", "current", "61"), Cases.routed());
    for (String paragraph : Moves.paragraphs(tested)) {
      tested = tested.does(DIRECTOR, Cases.found(paragraph, Cases.supporting(paragraph)));
    }
    assertEquals(
        Set.of(Flag.WEANING_BELOW_HALF),
        tested.assessment().particulars(Desk.DIRECTOR).against("I.A.2.g", Answer.MET));
    assertEquals(List.of(), tested.refusals(DIRECTOR, Act.APPROVE));
  }

  // ---- compliance and continued treatment

  @Test
  void aNurseNeverFindsNonCompliance() {
    TestedCase prepared = Cases.prepared(TRIAL_NONMALIGNANT);
    CaseEvent notMet = Cases.answered("I.A.2.d", Answer.NOT_MET);
    assertEquals(Set.of(Reason.ANSWER_FOR_PHYSICIAN), prepared.reasons(NURSE, notMet));
    assertEquals(
        List.of(new CaseFile.Fault(prepared.file().seq() + 1, CaseFile.Fault.Kind.NOT_ALLOWED)),
        prepared.forced(NURSE, notMet).faults());
    TestedCase routed = prepared.does(NURSE, Cases.routed());
    assertEquals(List.of(), routed.refusals(DIRECTOR, Cases.found("I.A.2.d", Answer.NOT_MET)));
  }

  @Test
  void aNurseNeverFindsNonComplianceForTheOtherDateEither() {
    assertEquals(
        Set.of(Reason.ANSWER_FOR_PHYSICIAN),
        Cases.prepared(IMPLANT_NONMALIGNANT)
            .reasons(NURSE, other("I.A.2.d", Optional.of(Answer.NOT_MET))));
  }

  @Test
  void thereIsNoAnswerThatACriterionDoesNotApply() {
    assertEquals(
        List.of(Answer.MET, Answer.NOT_MET, Answer.NOT_DOCUMENTED, Answer.NEEDS_PHYSICIAN),
        Cases.POLICY.item("II.A.2.i").kind().answers());
  }

  // ---- two dates

  @ParameterizedTest
  @CsvSource({
    "IMPLANT, MALIGNANT, I.A.1.b",
    "IMPLANT, MALIGNANT, I.A.1.c",
    "IMPLANT, NONMALIGNANT, I.A.2.b",
    "IMPLANT, NONMALIGNANT, I.A.2.f",
  })
  void aStateIsAnsweredForTheTrialAsWell(String request, String pathway, String paragraph) {
    TestedCase tested =
        Cases.approvable(route(request, pathway)).does(NURSE, other(paragraph, Optional.empty()));
    assertEquals(
        List.of(new Refusal(Reason.OTHER_DATE_UNANSWERED, Step.CRITERIA, List.of(paragraph))),
        tested.refusals(NURSE, Act.APPROVE));
    assertForgedIsNotCounted(tested);
  }

  @Test
  void theAnswerForTheOtherDateLeavesTheDecidingOneAsItIs() {
    TestedCase tested =
        Cases.approvable(IMPLANT_MALIGNANT)
            .does(NURSE, other("I.A.1.b", Optional.of(Answer.NOT_DOCUMENTED)));
    assertEquals(Answer.MET, tested.file().answers(Desk.NURSE).get("I.A.1.b"));
    assertEquals(
        Optional.of(Answer.NOT_DOCUMENTED),
        tested.assessment().twoDates().other(Desk.NURSE, "I.A.1.b"));
    assertEquals(List.of(), tested.refusals(NURSE, Act.APPROVE));
  }

  @Test
  void aStateIsDecidedNowAndAThingOfThePastAtTheTrial() {
    TwoDates dates = Cases.prepared(IMPLANT_NONMALIGNANT).assessment().twoDates();
    assertEquals(Optional.of(TwoDates.Occasion.NOW), dates.deciding("I.A.2.b"));
    assertEquals(Optional.of(TwoDates.Occasion.AT_THE_TRIAL), dates.deciding("I.A.2.g"));
    assertEquals(Optional.empty(), dates.deciding("II.A.2.a"));
    assertEquals(Optional.empty(), dates.deciding("II.B.2"));
  }

  @Test
  void aTrialIsAskedAtOneDate() {
    assertEquals(false, Cases.prepared(TRIAL_NONMALIGNANT).assessment().twoDates().asked());
  }

  @Test
  void eachDeskAnswersForTheOtherDateForItself() {
    TestedCase tested =
        Cases.approvable(IMPLANT_MALIGNANT)
            .does(NURSE, Cases.routed())
            .does(
                DIRECTOR,
                new CaseEvent.AnsweredForOtherDate(
                    Desk.DIRECTOR, "I.A.1.c", Optional.of(Answer.NOT_DOCUMENTED)));
    TwoDates dates = tested.assessment().twoDates();
    assertEquals(Optional.of(Answer.MET), dates.other(Desk.NURSE, "I.A.1.c"));
    assertEquals(Optional.of(Answer.NOT_DOCUMENTED), dates.other(Desk.DIRECTOR, "I.A.1.c"));
  }

  private static TestedCase trial(TestedCase tested, Trial trial) {
    return tested.does(NURSE, new CaseEvent.TrialRecorded(trial, "", "fax page 12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I.A.2.b", "I.A.2.g"})
  void whereNoTrialWasDoneThereIsOneDateAlone(String paragraph) {
    TestedCase tested =
        trial(
            Cases.approvable(IMPLANT_NONMALIGNANT).does(NURSE, other("I.A.2.b", Optional.empty())),
            Trial.NOT_DONE);
    TwoDates dates = tested.assessment().twoDates();
    assertEquals(Optional.empty(), dates.deciding(paragraph));
    assertEquals(false, dates.needsOther(paragraph));
    assertEquals(false, tested.reasons(NURSE, Act.APPROVE).contains(Reason.OTHER_DATE_UNANSWERED));
    assertEquals(
        Set.of(Reason.NO_OTHER_DATE),
        tested.reasons(NURSE, other(paragraph, Optional.of(Answer.MET))));
  }

  @Test
  void answersForTheTimeOfATrialRestWhileNoneWasDoneAndComeBack() {
    TestedCase undone =
        trial(
            Cases.approvable(IMPLANT_MALIGNANT)
                .does(NURSE, other("I.A.1.b", Optional.of(Answer.NOT_MET))),
            Trial.NOT_DONE);
    assertEquals(Optional.empty(), undone.assessment().twoDates().other(Desk.NURSE, "I.A.1.b"));
    assertEquals(
        Optional.of(Answer.NOT_MET),
        trial(undone, Trial.ELSEWHERE).assessment().twoDates().other(Desk.NURSE, "I.A.1.b"));
  }

  @Test
  void twoDatesDoNotDisagreeWhereNoTrialWasDone() {
    TestedCase differing =
        Cases.approvable(IMPLANT_MALIGNANT)
            .does(NURSE, other("I.A.1.b", Optional.of(Answer.NOT_MET)));
    assertEquals(true, differing.assessment().openQuestion("A2", "I.A.1.b").isPresent());
    assertEquals(
        Optional.empty(),
        trial(differing, Trial.NOT_DONE).assessment().openQuestion("A2", "I.A.1.b"));
  }

  @Test
  void anUntoldTimeOfTheTrialIsAskedAgainOnceATrialIsRecorded() {
    TestedCase undone =
        trial(
            Cases.approvable(IMPLANT_MALIGNANT).does(NURSE, other("I.A.1.b", Optional.empty())),
            Trial.NOT_DONE);
    assertEquals(
        true,
        trial(undone, Trial.ELSEWHERE)
            .reasons(NURSE, Act.APPROVE)
            .contains(Reason.OTHER_DATE_UNANSWERED));
  }

  // ---- the trial

  @Test
  void anImplantWithoutAWordOfItsTrialIsNotApprovedByANurse() {
    TestedCase untold = Cases.untold(IMPLANT_NONMALIGNANT);
    assertEquals(Set.of(Reason.TRIAL_UNRECORDED), untold.reasons(NURSE, Act.APPROVE));
    assertForgedIsNotCounted(untold);
  }

  @ParameterizedTest
  @EnumSource(
      value = Trial.class,
      names = {"FAILED", "REPEATED", "NOT_DONE"})
  void moreThanATrialDoneOnceGoesToAPhysician(Trial trial) {
    for (Route route : List.of(IMPLANT_MALIGNANT, IMPLANT_NONMALIGNANT)) {
      TestedCase tested =
          Cases.approvable(route)
              .does(NURSE, new CaseEvent.TrialRecorded(trial, "", "fax page 12"));
      assertEquals(true, tested.reasons(NURSE, Act.APPROVE).contains(Reason.TRIAL_FOR_PHYSICIAN));
      assertForgedIsNotCounted(tested);
    }
  }

  @Test
  void aTrialDoneElsewhereIsEnoughOnceItsRecordsAreReadToCount() {
    TestedCase tested =
        Cases.approvable(IMPLANT_MALIGNANT)
            .does(NURSE, new CaseEvent.TrialRecorded(Trial.ELSEWHERE, "", "fax page 12"));
    assertEquals(Set.of(Reason.READINGS_OPEN), tested.reasons(NURSE, Act.APPROVE));
    for (OpenQuestion open : tested.assessment().openQuestions()) {
      tested =
          tested.does(
              NURSE, Cases.read(Desk.NURSE, open.id(), open.place(), open.facts(), "counts"));
    }
    assertEquals(List.of(), tested.refusals(NURSE, Act.APPROVE));
  }

  @Test
  void aTrialThatFailedAndOneThatWasNotDoneAreToldApart() {
    for (Trial trial : List.of(Trial.FAILED, Trial.NOT_DONE)) {
      TestedCase tested =
          Cases.approvable(IMPLANT_MALIGNANT)
              .does(NURSE, new CaseEvent.TrialRecorded(trial, "", "fax page 12"));
      assertEquals(trial, tested.assessment().trial().orElseThrow().event().trial());
      assertEquals(
          Set.of(Flag.TRIAL_WITHOUT_SUCCESS),
          tested.assessment().particulars(Desk.NURSE).flags(Cases.TRIAL_RESULT));
    }
  }

  @Test
  void aNursesApprovalLeansOnTheLinkedCaseAndADirectorsDoesNot() {
    CaseEvent linked = new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, " PR-2026-1101 ", "");
    TestedCase tested = Cases.approvable(IMPLANT_MALIGNANT).does(NURSE, linked);
    CaseEvent approval = Cases.determined(Cases.approval(tested));
    assertEquals(Optional.of("PR-2026-1101"), LinkedTrial.leansOn(tested.file(), linked));
    assertEquals(Optional.of("PR-2026-1101"), LinkedTrial.leansOn(tested.file(), approval));
    assertEquals(
        Optional.empty(), LinkedTrial.leansOn(tested.does(NURSE, Cases.routed()).file(), approval));
    assertEquals(Optional.empty(), LinkedTrial.leansOn(tested.file(), Cases.routed()));
  }

  @Test
  void aTrialIsLinkedToNoImplantAndToNobodyWithoutAnId() {
    TestedCase implant = Cases.approvable(IMPLANT_MALIGNANT);
    assertEquals(
        List.of(new Refusal(Reason.TRIAL_CASE_UNKNOWN, Step.ROUTE, List.of("PR-1"))),
        LinkedTrial.refusals(implant.file(), "PR-1", Optional.of(implant.file())));
    TestedCase trial =
        Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.field(RequestField.MEDICAID_ID, ""));
    TestedCase nobodys = implant.does(NURSE, Cases.field(RequestField.MEDICAID_ID, ""));
    assertEquals(
        List.of(new Refusal(Reason.TRIAL_CASE_OF_ANOTHER, Step.ROUTE, List.of("PR-1"))),
        LinkedTrial.refusals(nobodys.file(), "PR-1", Optional.of(trial.file())));
  }

  // ---- helping

  private static Route route(String request, String pathway) {
    return Arrays.stream(
            new Route[] {
              Cases.TRIAL_MALIGNANT, TRIAL_NONMALIGNANT, IMPLANT_MALIGNANT, IMPLANT_NONMALIGNANT
            })
        .filter(route -> route.request().name().equals(request))
        .filter(route -> route.pathway().name().equals(pathway))
        .findFirst()
        .orElseThrow();
  }

  private static Step step(String paragraph) {
    return paragraph.startsWith("II.B.") ? Step.CONTRAINDICATIONS : Step.CRITERIA;
  }

  private static CaseEvent other(String paragraph, Optional<Answer> answer) {
    return new CaseEvent.AnsweredForOtherDate(Desk.NURSE, paragraph, answer);
  }

  /// An approval that is written past the rules lies in the journal and decides nothing.
  private static void assertForgedIsNotCounted(TestedCase tested) {
    TestedCase forged = tested.forced(NURSE, Cases.determined(Cases.approval(tested)));
    assertEquals(CaseStatus.IN_REVIEW, forged.status());
    assertEquals(
        List.of(new CaseFile.Fault(forged.file().seq(), CaseFile.Fault.Kind.NOT_ALLOWED)),
        forged.faults());
  }
}
