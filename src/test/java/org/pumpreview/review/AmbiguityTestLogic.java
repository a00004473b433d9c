package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.AmbiguityTestQuestion.in;
import static org.pumpreview.review.AmbiguityTestRow.answered;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorDecides;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorRefused;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseApproves;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseRefused;
import static org.pumpreview.review.AmbiguityTestRow.found;
import static org.pumpreview.review.AmbiguityTestRow.refusal;
import static org.pumpreview.review.AmbiguityTestRow.row;
import static org.pumpreview.review.AmbiguityTestRow.trial;
import static org.pumpreview.review.AmbiguityTestRow.withLine;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_MALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Refusal.Reason;

/// The rows of [AmbiguityTest] on the policy's logic.
final class AmbiguityTestLogic {
  private AmbiguityTestLogic() {}

  static List<AmbiguityTestRow> rows() {
    return List.of(
        row(
            "A1 an item that is not met computes no denial and goes to a physician",
            AmbiguityTestLogic::noConverse),
        row(
            "A1 a physician may approve with an item that is not met, in words of his own",
            AmbiguityTestLogic::notMetAndStillNeeded),
        in(TRIAL_NONMALIGNANT)
            .raised("A1 whether what is not met proves the converse is read by a director", ""),
        in(IMPLANT_NONMALIGNANT)
            .when(other("I.A.2.b", Answer.NOT_MET))
            .asks("I.A.2.b", "MET NOT_MET")
            .tells(forDirector("A2"))
            .row("A2 a state that was not so at the trial and is so now goes to a director"),
        in(IMPLANT_NONMALIGNANT)
            .when(other("I.A.2.g", Answer.NOT_MET))
            .asks("I.A.2.g", "MET NOT_MET")
            .tells(forDirector("A2"))
            .row("A2 a thing of the past that is no longer so goes to a director"),
        row(
            "A2 a state is answered for the time of the trial and for now",
            () ->
                assertNurseRefused(
                    Cases.approvable(IMPLANT_MALIGNANT).does(NURSE, unanswered("I.A.1.b")),
                    refusal(Reason.OTHER_DATE_UNANSWERED, Step.CRITERIA, "I.A.1.b"))),
        row(
            "A2 a thing of the past may be taken from the time of the trial alone",
            () -> assertNurseApproves(Cases.approvable(IMPLANT_NONMALIGNANT))),
        row(
            "A2 an implant imports the criteria of its own branch alone",
            AmbiguityTestLogic::ownBranch),
        row(
            "A2 a linked trial is recorded and copies no answer and no fact",
            AmbiguityTestLogic::nothingCopied),
        in(IMPLANT_MALIGNANT)
            .when(trial(Trial.ELSEWHERE))
            .asks("II.A.1.a", "ELSEWHERE")
            .ofTheNurse()
            .tells(readings(Step.CRITERIA, "A3"))
            .row("A3 a trial done elsewhere counts once a nurse reads its records to count"),
        in(IMPLANT_NONMALIGNANT)
            .when(trial(Trial.ELSEWHERE))
            .asks("II.A.2.a", "ELSEWHERE")
            .ofTheNurse()
            .tells(readings(Step.CRITERIA, "A3"))
            .row("A3 it is asked at the item that the trial answers"),
        row(
            "A3 a trial that nobody had authorized makes no item unmet",
            AmbiguityTestLogic::unauthorizedTrial),
        in(withLine(Cases.approvable(IMPLANT_NONMALIGNANT), "62351"))
            .when(withLine(Cases.approvable(IMPLANT_NONMALIGNANT), "62327"))
            .asks("", "")
            .tells(refusal(Reason.LINE_OTHER_STAGE, Step.ROUTE, "62327"))
            .row("A4 trial and implant in one request go to a director"),
        row("A4 each line of both stages is decided by itself", AmbiguityTestLogic::byLine),
        in(IMPLANT_NONMALIGNANT)
            .when(trial(Trial.REPEATED))
            .asks("II.A.2.a", "REPEATED")
            .tells(refusal(Reason.TRIAL_FOR_PHYSICIAN, Step.ROUTE))
            .row("A5 a repeated trial goes to a physician"),
        in(IMPLANT_NONMALIGNANT)
            .when(trial(Trial.FAILED))
            .asks("II.A.2.a", "FAILED")
            .tells(
                refusal(Reason.ITEMS_CONTRADICTED, Step.CRITERIA, "II.A.2.a"),
                refusal(Reason.TRIAL_FOR_PHYSICIAN, Step.ROUTE))
            .row("A5 a failed trial goes to a physician"),
        ofOrigin(PainOrigin.SURVIVOR, "A6 pain that outlives its cancer is read by the nurse"),
        ofOrigin(PainOrigin.MIXED, "A6 pain of more than one origin is read by the nurse"),
        ofOrigin(
            PainOrigin.TREATMENT_INDUCED, "A6 pain that its treatment caused is read by the nurse"),
        in(TRIAL_MALIGNANT)
            .when(new CaseEvent.OriginDescribed(PainOrigin.DISPUTED, "Oncology says otherwise"))
            .asks("", "DISPUTED")
            .tells(forDirector("A6"))
            .row("A6 an origin that is disputed is read by a director"),
        row("A6 no diagnosis code chooses the pathway", AmbiguityTestLogic::noCodeInfers),
        row(
            "A6 the pathway and an origin that is not plain are justified in words",
            AmbiguityTestLogic::justified),
        row(
            "A7 the indication that is requested is enough and the other is not asked",
            AmbiguityTestLogic::oneIndication),
        in(TRIAL_MALIGNANT)
            .raised("A7 whether both indications are meant is read by a director", ""),
        in(withLine(youth(), "62351"))
            .when(withLine(youth(), "62351", "2026-12-09"))
            .asks("line-62351", "62351")
            .tells(forDirector("A8"))
            .decided(Cases::approval)
            .row("A8 a line during which the member turns 21 goes to a director"),
        row(
            "A8 every line under 21 has its own review before anything adverse",
            AmbiguityTestLogic::individually),
        row(
            "A8 what a review under 21 finds needed is not denied",
            AmbiguityTestLogic::neededUnder21));
  }

  private static Refusal forDirector(String id) {
    return refusal(Reason.READINGS_FOR_DIRECTOR, Step.DECISION, id);
  }

  private static Refusal readings(Step step, String id) {
    return refusal(Reason.READINGS_OPEN, step, id);
  }

  private static CaseEvent other(String paragraph, Answer answer) {
    return new CaseEvent.AnsweredForOtherDate(Desk.NURSE, paragraph, Optional.of(answer));
  }

  private static CaseEvent unanswered(String paragraph) {
    return new CaseEvent.AnsweredForOtherDate(Desk.NURSE, paragraph, Optional.empty());
  }

  private static AmbiguityTestRow ofOrigin(PainOrigin origin, String says) {
    return in(TRIAL_MALIGNANT)
        .when(new CaseEvent.OriginDescribed(origin, "Oncology letter, fax page 3"))
        .asks("", origin.name())
        .ofTheNurse()
        .tells(readings(Step.ROUTE, "A6"))
        .row(says);
  }

  // ---- A1

  private static void noConverse() {
    TestedCase tested = answered(Cases.approvable(TRIAL_NONMALIGNANT), "I.A.2.a", Answer.NOT_MET);
    assertEquals(Evaluation.Result.NOT_MET, result(tested, Desk.NURSE));
    assertEquals(CaseStatus.IN_REVIEW, tested.status());
    assertNurseRefused(tested, refusal(Reason.ITEMS_FAIL, Step.CRITERIA, "I.A.2.a"));
    Determination adverse = Cases.adverse(tested, "I.A.2.a");
    assertEquals(true, tested.reasons(NURSE, adverse).contains(Reason.NOT_A_DIRECTOR));
    TestedCase forged = tested.forced(NURSE, Cases.determined(adverse));
    assertEquals(CaseStatus.IN_REVIEW, forged.status());
    assertEquals(CaseFile.Fault.Kind.ROLE_LACKING, forged.faults().getFirst().kind());
    assertEquals(CaseStatus.WITH_DIRECTOR, tested.does(NURSE, Cases.routed()).status());
  }

  private static void notMetAndStillNeeded() {
    TestedCase tested = Cases.found(TRIAL_NONMALIGNANT, Map.of("I.A.2.a", Answer.NOT_MET));
    assertEquals(Evaluation.Result.NOT_MET, result(tested, Desk.DIRECTOR));
    assertDirectorRefused(
        tested,
        Cases.withRationale(Cases.approval(tested), "I read it as needed"),
        Reason.DIRECTOR_ITEMS_NOT_SHOWN);
    assertDirectorRefused(
        tested, Cases.withRationale(Cases.outside(tested), " "), Reason.RATIONALE_MISSING);
    assertDirectorDecides(tested, Cases.outside(tested));
  }

  private static Evaluation.Result result(TestedCase tested, Desk desk) {
    return Optional.ofNullable(tested.assessment().evaluations().get(desk)).orElseThrow().result();
  }

  // ---- A2

  private static void ownBranch() {
    assertEquals(List.of("I.A.1.a", "I.A.1.b", "I.A.1.c"), imported(IMPLANT_MALIGNANT));
    assertEquals(8, imported(IMPLANT_NONMALIGNANT).size());
    assertEquals(
        Set.of(Reason.ITEM_UNKNOWN),
        Cases.approvable(IMPLANT_MALIGNANT)
            .reasons(NURSE, Cases.answered("I.A.2.a", Answer.NOT_MET)));
  }

  private static List<String> imported(Route route) {
    return Cases.items(route).stream()
        .map(Checklist.Entry::paragraph)
        .filter(paragraph -> paragraph.startsWith("I."))
        .toList();
  }

  private static void nothingCopied() {
    TestedCase linked = Cases.prepared(IMPLANT_NONMALIGNANT).does(NURSE, CleanFacts.trial());
    assertEquals("PR-2026-1101", linked.assessment().trial().orElseThrow().event().caseNumber());
    assertEquals(Map.of(), linked.file().answers(Desk.NURSE));
    assertEquals(Set.of(), linked.assessment().particulars(Desk.NURSE).flags("II.A.2.a"));
    Refusal blank = linked.refusals(NURSE, Act.APPROVE).getFirst();
    assertEquals(Reason.ITEMS_UNANSWERED, blank.reason());
    assertEquals(
        Cases.items(IMPLANT_NONMALIGNANT).stream().map(Checklist.Entry::paragraph).toList(),
        blank.targets());
  }

  // ---- A3, A4

  private static void unauthorizedTrial() {
    TestedCase tested = Cases.approvable(IMPLANT_MALIGNANT).does(NURSE, trial(Trial.ELSEWHERE));
    assertEquals(Evaluation.Result.MET, result(tested, Desk.NURSE));
    assertEquals(
        Set.of(), tested.assessment().particulars(Desk.NURSE).against("II.A.1.a", Answer.MET));
    assertNurseApproves(
        tested.does(NURSE, Cases.read(Desk.NURSE, "A3", "II.A.1.a", "ELSEWHERE", "counts")));
  }

  private static void byLine() {
    TestedCase tested = found(withLine(Cases.approvable(IMPLANT_NONMALIGNANT), "62327")).read();
    Determination whole = Cases.adverse(tested, Determination.COVERAGE);
    List<LineDecision> apart =
        tested.file().intake().form().lines().keySet().stream()
            .map(line ->
                line.equals("line-62327")
                    ? LineDecision.denied(line, Determination.COVERAGE)
                    : LineDecision.of(line, true))
            .toList();
    Determination partial = Cases.withLines(Cases.partial(whole), apart);
    assertDirectorRefused(
        tested, Cases.withLines(partial, apart.subList(0, 3)), Reason.LINES_UNDECIDED);
    assertDirectorDecides(tested, partial);
  }

  // ---- A6, A7

  private static void noCodeInfers() {
    TestedCase typed =
        Cases.typed(TRIAL_MALIGNANT)
            .does(NURSE, Cases.field(RequestField.DIAGNOSES, "G89.3, C79.51"));
    assertEquals(Optional.empty(), typed.file().intake().route());
    assertEquals(true, typed.reasons(NURSE, Act.APPROVE).contains(Reason.ROUTE_MISSING));
    TestedCase other =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.field(RequestField.DIAGNOSES, "G89.3, C79.51"));
    assertEquals(Optional.of(TRIAL_NONMALIGNANT), other.file().intake().route());
    assertEquals(List.of(), other.assessment().openQuestions());
    assertNurseApproves(other);
  }

  private static void justified() {
    TestedCase typed = Cases.typed(TRIAL_MALIGNANT);
    assertEquals(
        Set.of(Reason.ROUTE_REASON_MISSING),
        typed.reasons(
            NURSE,
            new CaseEvent.RouteChosen(TRIAL_MALIGNANT.request(), TRIAL_MALIGNANT.pathway(), " ")));
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        typed.reasons(NURSE, new CaseEvent.OriginDescribed(PainOrigin.MIXED, "")));
    assertEquals(
        Set.of(), typed.reasons(NURSE, new CaseEvent.OriginDescribed(PainOrigin.PLAIN, "")));
  }

  private static void oneIndication() {
    for (Route route : List.of(TRIAL_MALIGNANT, TRIAL_NONMALIGNANT)) {
      String other = route.equals(TRIAL_MALIGNANT) ? "I.A.2" : "I.A.1";
      TestedCase tested = Cases.approvable(route);
      assertEquals(
          List.of(),
          tested.assessment().items().stream()
              .map(Checklist.Entry::paragraph)
              .filter(paragraph -> paragraph.startsWith(other))
              .toList());
      assertEquals(
          Set.of(Reason.ITEM_UNKNOWN),
          tested.reasons(NURSE, Cases.answered(other + ".a", Answer.NOT_MET)));
      assertNurseApproves(tested);
    }
  }

  // ---- A8

  /// Approvable, of a member who turns 21 on 5 December.
  private static TestedCase youth() {
    return Cases.approvable(IMPLANT_NONMALIGNANT)
        .does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2005-12-05"));
  }

  private static void individually() {
    TestedCase tested = LineCases.under21();
    Determination adverse = Cases.adverse(tested, Determination.COVERAGE);
    assertDirectorRefused(tested, adverse, Reason.EPSDT_UNREVIEWED);
    TestedCase one = tested.does(DIRECTOR, LineCases.epsdt("62350", false));
    assertDirectorRefused(one, adverse, Reason.EPSDT_UNREVIEWED);
    TestedCase both = one.does(DIRECTOR, LineCases.epsdt("E0782", false));
    assertDirectorDecides(both, adverse);
  }

  private static void neededUnder21() {
    TestedCase tested = LineCases.reviewed(LineCases.under21(), true);
    assertDirectorRefused(
        tested, Cases.adverse(tested, Determination.COVERAGE), Reason.EPSDT_NEEDED);
  }
}
