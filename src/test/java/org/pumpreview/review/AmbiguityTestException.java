package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.AmbiguityTestQuestion.in;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorDecides;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorRefused;
import static org.pumpreview.review.AmbiguityTestRow.refusal;
import static org.pumpreview.review.AmbiguityTestRow.row;
import static org.pumpreview.review.AmbiguityTestRow.trial;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_RESULT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;

/// The rows of [AmbiguityTest] on the Note's exception.
final class AmbiguityTestException {
  private static final Refusal[] NO_SUCCESS = {
    refusal(Reason.ITEMS_CONTRADICTED, Step.CRITERIA, TRIAL_RESULT),
    refusal(Reason.TRIAL_FOR_PHYSICIAN, Step.ROUTE)
  };

  private AmbiguityTestException() {}

  static List<AmbiguityTestRow> rows() {
    return List.of(
        row(
            "B1 the exception leaves every other item standing",
            AmbiguityTestException::oneItemAlone),
        in(IMPLANT_MALIGNANT)
            .raised("B1 how far the note reaches is read by a director", TRIAL_RESULT),
        in(IMPLANT_MALIGNANT)
            .when(trial(Trial.NOT_DONE))
            .asks("I.A.1.b", "NOT_DONE")
            .tells(NO_SUCCESS)
            .row("B2 limited survival and over three months are put to a director together"),
        row(
            "B2 the life expectancy is neither waived nor failed by the exception",
            AmbiguityTestException::lifeExpectancyStands),
        row(
            "B2 an exception waits for the reading and for the physician's rationale",
            AmbiguityTestException::readAndArgued),
        row("B3 no ground grants nothing", AmbiguityTestException::noGround),
        row("B3 each of the three grounds is enough", AmbiguityTestException::anyGround),
        in(IMPLANT_MALIGNANT).raised("B3 how many grounds are meant is read by a director", ""),
        row(
            "B4 a nurse points to the exception and cannot grant it",
            AmbiguityTestException::flaggedAndRouted),
        in(IMPLANT_MALIGNANT).raised("B4 who takes up the note is read by a director", ""),
        row(
            "B5 the exception is not offered for nonmalignant pain",
            AmbiguityTestException::nonmalignant),
        in(IMPLANT_NONMALIGNANT)
            .raised("B5 whether the note reaches nonmalignant pain is read by a director", ""),
        row(
            "B6 a director grants the exception or declines it, and says which",
            AmbiguityTestException::free),
        in(IMPLANT_MALIGNANT).raised("B6 whether the exception is due is read by a director", ""),
        in(IMPLANT_MALIGNANT)
            .when(trial(Trial.FAILED))
            .asks(TRIAL_RESULT, "FAILED")
            .tells(NO_SUCCESS)
            .row("B7 whether the note reaches a failed trial is argued by a director alone"),
        row(
            "B7 a trial that was not done and one that failed are recorded apart",
            AmbiguityTestException::toldApart));
  }

  private static TestedCase read(TestedCase tested) {
    return tested.does(DIRECTOR, Cases.read(Desk.DIRECTOR, "B2", "I.A.1.b", "", "longer"));
  }

  /// With the director, without a trial, with one more item not met.
  private static TestedCase withoutTrialAnd(String paragraph) {
    return read(
        Cases.found(
            IMPLANT_MALIGNANT,
            Map.of(TRIAL_RESULT, Answer.NOT_DOCUMENTED, paragraph, Answer.NOT_MET)));
  }

  private static void oneItemAlone() {
    TestedCase tested = withoutTrialAnd("II.A.1.b");
    assertEquals(
        List.of(refusal(Reason.DIRECTOR_ITEMS_NOT_SHOWN, Step.DECISION, "II.A.1.b")),
        tested.refusals(DIRECTOR, Act.APPROVE_BY_EXCEPTION));
    assertDirectorRefused(
        tested,
        Cases.byException(tested, Ground.ADVANCED_DISEASE),
        Reason.DIRECTOR_ITEMS_NOT_SHOWN);
  }

  private static void lifeExpectancyStands() {
    TestedCase met = Cases.withoutTrial();
    assertEquals(Answer.MET, met.file().answers(Desk.DIRECTOR).get("I.A.1.b"));
    assertDirectorDecides(met, Cases.byException(met, Ground.LIMITED_SURVIVAL));
    TestedCase unmet = withoutTrialAnd("I.A.1.b");
    assertDirectorRefused(
        unmet, Cases.byException(unmet, Ground.LIMITED_SURVIVAL), Reason.DIRECTOR_ITEMS_NOT_SHOWN);
  }

  private static void readAndArgued() {
    TestedCase unread = Cases.found(IMPLANT_MALIGNANT, Map.of(TRIAL_RESULT, Answer.NOT_DOCUMENTED));
    Determination granted = Cases.byException(unread, Ground.LIMITED_SURVIVAL);
    assertDirectorRefused(unread, granted, Reason.READINGS_OPEN);
    TestedCase read = read(unread);
    assertDirectorRefused(read, Cases.withRationale(granted, " "), Reason.RATIONALE_MISSING);
    assertDirectorDecides(read, granted);
  }

  private static void noGround() {
    TestedCase tested = Cases.withoutTrial();
    assertDirectorRefused(tested, Cases.byException(tested), Reason.GROUND_MISSING);
  }

  private static void anyGround() {
    TestedCase tested = Cases.withoutTrial();
    for (Ground ground : Ground.values()) {
      assertDirectorDecides(tested, Cases.byException(tested, ground));
    }
    assertDirectorDecides(tested, Cases.byException(tested, Ground.values()));
  }

  private static void flaggedAndRouted() {
    TestedCase tested = Cases.approvable(IMPLANT_MALIGNANT).does(NURSE, trial(Trial.NOT_DONE));
    Determination granted = Cases.byException(tested, Ground.LIMITED_SURVIVAL);
    assertEquals(
        List.of(refusal(Reason.NOT_A_DIRECTOR, Step.DECISION)),
        tested.refusals(NURSE, Act.APPROVE_BY_EXCEPTION));
    TestedCase forged = tested.forced(NURSE, Cases.determined(granted));
    assertEquals(CaseStatus.IN_REVIEW, forged.status());
    assertEquals(CaseFile.Fault.Kind.ROLE_LACKING, forged.faults().getFirst().kind());
    AmbiguityTestRow.assertNurseRefused(tested, NO_SUCCESS);
    CaseEvent flag =
        new CaseEvent.AmbiguityRaised(Desk.NURSE, "B4", "", "Survival is short, page 4");
    TestedCase routed = tested.does(NURSE, flag, Cases.routed());
    assertEquals(CaseStatus.WITH_DIRECTOR, routed.status());
    assertEquals(
        NURSE.userId(),
        routed.assessment().openQuestion("B4", "").orElseThrow().raised().getFirst().by());
  }

  private static void nonmalignant() {
    TestedCase tested =
        Cases.found(IMPLANT_NONMALIGNANT, Map.of("II.A.2.a", Answer.NOT_DOCUMENTED));
    assertEquals(
        List.of(refusal(Reason.EXCEPTION_NOT_OFFERED, Step.ROUTE)),
        tested.refusals(DIRECTOR, Act.APPROVE_BY_EXCEPTION));
    assertEquals(false, tested.assessment().exceptionOpen());
    TestedCase forged =
        tested.forced(
            DIRECTOR, Cases.determined(Cases.byException(tested, Ground.ADVANCED_DISEASE)));
    assertEquals(CaseStatus.WITH_DIRECTOR, forged.status());
    assertEquals(CaseFile.Fault.Kind.NOT_ALLOWED, forged.faults().getFirst().kind());
  }

  private static void free() {
    TestedCase tested = Cases.withoutTrial();
    Determination denial = Cases.adverse(tested, TRIAL_RESULT);
    assertDirectorRefused(tested, denial, Reason.EXCEPTION_UNDECIDED);
    assertDirectorDecides(tested, Cases.declined(denial));
    assertDirectorDecides(tested, Cases.byException(tested, Ground.HIGH_RISK));
  }

  private static void toldApart() {
    for (Route route : List.of(IMPLANT_MALIGNANT, IMPLANT_NONMALIGNANT)) {
      TestedCase undone = Cases.approvable(route).does(NURSE, trial(Trial.NOT_DONE));
      TestedCase failed = Cases.approvable(route).does(NURSE, trial(Trial.FAILED));
      assertEquals(Optional.of(Trial.NOT_DONE), recorded(undone));
      assertEquals(Optional.of(Trial.FAILED), recorded(failed));
      boolean malignant = route.equals(IMPLANT_MALIGNANT);
      assertEquals(malignant ? Set.of("B2") : Set.of(), ids(undone));
      assertEquals(malignant ? Set.of("A5", "B2", "B7") : Set.of("A5"), ids(failed));
    }
  }

  private static Optional<Trial> recorded(TestedCase tested) {
    return tested.assessment().trial().map(trial -> trial.event().trial());
  }

  private static Set<String> ids(TestedCase tested) {
    return tested.assessment().openQuestions().stream()
        .map(OpenQuestion::id)
        .collect(Collectors.toSet());
  }
}
