package org.pumpreview.desktop.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Reason;
import org.pumpreview.review.Gap;
import org.pumpreview.review.Step;

/// What the director's desk does, without a screen.
class DirectorViewModelTest {
  private static final List<String> ATTESTATION = CaseOnDesk.PLAN.attestation();

  private final CaseOnDesk malignant = DirectorCases.implantWithoutTrial();
  private final CaseOnDesk nonmalignant = DirectorCases.implantAfterWeakTrial();

  private static DirectorViewModel model(CaseOnDesk made) {
    return new DirectorViewModel(made.desk(CaseOnDesk.DIRECTOR), CaseOnDesk.PEOPLE);
  }

  private static void attest(DirectorViewModel model) {
    ATTESTATION.forEach(line -> model.onAttest(line, true));
  }

  // ---- findings

  @Test
  void takingOverAnswersTheBlankItemsInOneAct() {
    var model = model(nonmalignant);
    model.onAnswer("II.A.2.a", Optional.of(Answer.MET));
    long before = nonmalignant.file().seq();

    model.onTakeOver();

    var events = nonmalignant.eventsAfter(before);
    assertEquals(21, events.size());
    assertEquals(
        Answer.MET, nonmalignant.file().answers(Desk.DIRECTOR).get("II.A.2.a"), "his own stays");
    assertEquals(Answer.NOT_DOCUMENTED, nonmalignant.file().answers(Desk.DIRECTOR).get("II.A.2.b"));
  }

  @Test
  void takingOverLeavesOpenWhatTheNurseMarkedForAPhysician() {
    var model = model(malignant);
    assertEquals(11, model.toTakeOver());

    model.onTakeOver();

    assertFalse(malignant.file().answers(Desk.DIRECTOR).containsKey("I.A.1.b"));
    assertEquals(0, model.toTakeOver());
  }

  @Test
  void theNursesFindingsNeverChange() {
    var before = malignant.file().findings(Desk.NURSE);
    var model = model(malignant);

    model.onTakeOver();
    model.onAnswer("II.A.1.b", Optional.of(Answer.NOT_MET));
    model.onAnswer("II.A.1.b", Optional.empty());

    assertEquals(before, malignant.file().findings(Desk.NURSE));
  }

  @Test
  void findingsDifferWaitOrAgree() {
    var model = model(malignant);
    model.onAnswer("I.A.1.a", Optional.of(Answer.MET));
    model.onAnswer("I.A.1.b", Optional.of(Answer.MET));

    var states = model.now().pairs().stream().limit(3).map(Pair::state).toList();

    assertEquals(List.of(Pair.State.AGREES, Pair.State.DIFFERS, Pair.State.WAITS), states);
  }

  // ---- nothing is chosen for the director

  @Test
  void nothingIsChosenTickedOrRuledAtFirst() {
    for (var made : List.of(malignant, nonmalignant)) {
      var model = model(made);
      model.onTakeOver();
      assertEquals(Optional.empty(), model.now().chosen());
      assertEquals(Optional.empty(), model.now().ruling());
      assertEquals(Set.of(), model.now().grounds());
      assertEquals(Set.of(), model.now().attested());
    }
  }

  @Test
  void whatIsTypedAndTickedIsThereAfterReopeningButNotTheAttestation() {
    var model = model(malignant);
    model.onGround(Ground.ADVANCED_DISEASE, true);
    model.onGround(Ground.HIGH_RISK, true);
    model.onGround(Ground.HIGH_RISK, false);
    model.onRuling(Optional.of(true));
    model.onSave(DraftKey.RATIONALE, "The oncology letter governs.");
    model.onDecision(Act.APPROVE_BY_EXCEPTION);
    attest(model);

    var again = model(malignant).now();

    assertEquals(Set.of(Ground.ADVANCED_DISEASE), again.grounds());
    assertEquals(Optional.of(true), again.ruling());
    assertEquals("The oncology letter governs.", again.rationale());
    assertEquals(Optional.of(Act.APPROVE_BY_EXCEPTION), again.chosen());
    assertEquals(Set.of(), again.attested());
  }

  @Test
  void whatIsTypedCountsBeforeItIsKept() {
    var model = model(malignant);
    model.onTyped(DraftKey.RATIONALE, "Not kept yet");
    model.onAnswer("II.A.1.b", Optional.of(Answer.MET));

    assertEquals("Not kept yet", model.now().rationale());
    assertEquals("", malignant.file().draft(DraftKey.RATIONALE));
  }

  // ---- the exception

  private static DirectorViewModel readyForException(CaseOnDesk made) {
    var model = model(made);
    model.onTakeOver();
    made.read();
    model.onAnswer("I.A.1.b", Optional.of(Answer.MET));
    model.onGround(Ground.LIMITED_SURVIVAL, true);
    model.onRuling(Optional.of(true));
    model.onSave(DraftKey.RATIONALE, " The oncology letter governs. ");
    attest(model);
    return model;
  }

  @Test
  void anExceptionIsDecidedAsItWasTickedAndWritten() {
    var model = readyForException(malignant);

    model.onDecide(Act.APPROVE_BY_EXCEPTION);

    assertEquals(
        new Determination(
            Outcome.APPROVED_BY_EXCEPTION,
            Stream.of("62350", "62362", "E0783").map(line -> LineDecision.of(line, true)).toList(),
            Optional.of(new ExceptionRuling(true, Set.of(Ground.LIMITED_SURVIVAL))),
            Map.of(),
            "The oncology letter governs.",
            ATTESTATION),
        malignant.file().progress().decision().orElseThrow().determination());
  }

  @Test
  void theGroundOfLimitedSurvivalIsShownAgainstLifeExpectancyAndSettlesNothing() {
    var model = readyForException(malignant);
    var before = malignant.file().findings(Desk.DIRECTOR);
    assertTrue(model.now().isInConflict());

    model.onGround(Ground.LIMITED_SURVIVAL, false);

    assertFalse(model.now().isInConflict());
    assertEquals(before, malignant.file().findings(Desk.DIRECTOR));
  }

  @Test
  void aGroundThatIsNotTickedKeepsTheExceptionClosed() {
    var model = readyForException(malignant);
    model.onGround(Ground.LIMITED_SURVIVAL, false);

    assertEquals(
        Optional.of(
            new Hindrance(
                "Choose at least one ground for the exception.",
                Optional.of(Part.EXCEPTION.place()),
                "Exception",
                0)),
        model.hindrance(Act.APPROVE_BY_EXCEPTION));
  }

  // ---- why a decision is not open

  @Test
  void openFindingsComeFirstAndLeadToTheirRow() {
    var hindrance = model(malignant).hindrance(Act.APPROVE).orElseThrow();

    assertEquals("Record your own finding on 12 items.", hindrance.sentence());
    assertEquals(Optional.of(Place.of(Step.DECISION, "I.A.1.a")), hindrance.way());
  }

  @Test
  void theAttestationComesLast() {
    var model = readyForException(malignant);
    model.onAttest(ATTESTATION.getFirst(), false);

    var hindrance = model.hindrance(Act.APPROVE_BY_EXCEPTION).orElseThrow();

    assertEquals(Optional.of(Part.ATTESTATION.place()), hindrance.way());
    assertEquals(0, hindrance.more());
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"APPROVE", "APPROVE_BY_EXCEPTION", "APPROVE_OUTSIDE_CRITERIA", "DETERMINE_ADVERSE"})
  void noDecisionIsMadeWhileItIsRefused(Act decision) {
    var model = model(malignant);

    model.onDecide(decision);

    assertEquals(Optional.empty(), malignant.file().progress().decision());
  }

  @Test
  void aNurseFindsTheDeskClosed() {
    var model = new DirectorViewModel(malignant.desk(CaseOnDesk.NURSE), CaseOnDesk.PEOPLE);
    long before = malignant.file().seq();

    model.onAnswer("I.A.1.a", Optional.of(Answer.MET));
    model.onTakeOver();
    model.onGround(Ground.ADVANCED_DISEASE, true);

    assertEquals(List.of(), malignant.eventsAfter(before));
    assertEquals(0, model.toTakeOver());
  }

  // ---- an adverse determination

  @Test
  void everyUnmetItemHasAReasonInThePlainWordsOfThePackUntilOthersAreTyped() {
    var model = model(nonmalignant);
    model.onTakeOver();
    assertEquals(
        List.of("II.A.2.a", "II.A.2.b", "II.A.2.i"), model.now().toReason(Act.DETERMINE_ADVERSE));
    assertEquals(
        new Reason(
            "We did not see a plan to keep lowering your opioids.",
            "Your doctor can send a plan with the next doses and dates, or a note that you take"
                + " none now."),
        model.now().reason("II.A.2.b"));

    model.onSave(DraftKey.shown("II.A.2.b"), "No plan was sent.");

    assertEquals("No plan was sent.", model(nonmalignant).now().reason("II.A.2.b").shown());
  }

  @Test
  void aReasonThatIsEmptiedStaysEmptyAndKeepsTheDeterminationClosed() {
    var model = model(nonmalignant);
    model.onTakeOver();
    attest(model);
    model.onSave(DraftKey.change("II.A.2.i"), "");

    var again = model(nonmalignant);
    attest(again);

    assertEquals("", again.now().reason("II.A.2.i").change());
    assertEquals(
        Optional.of(Place.of(Step.DECISION, "REASONS II.A.2.i")),
        again.hindrance(Act.DETERMINE_ADVERSE).flatMap(Hindrance::way));
  }

  @Test
  void anAdverseDeterminationCarriesAReasonForEveryUnmetItem() {
    var model = model(nonmalignant);
    model.onTakeOver();
    attest(model);

    model.onDecide(Act.DETERMINE_ADVERSE);

    var made = nonmalignant.file().progress().decision().orElseThrow().determination();
    assertEquals(Set.of("II.A.2.a", "II.A.2.b", "II.A.2.i"), made.reasons().keySet());
    assertTrue(made.reasons().values().stream().allMatch(Reason::complete));
    assertTrue(made.lines().stream().noneMatch(LineDecision::approved));
  }

  @Test
  void whereEveryItemIsShownAnAdverseDeterminationAsksForACoverageReason() {
    var model = model(nonmalignant);
    model.onTakeOver();
    for (var item : List.of("II.A.2.a", "II.A.2.b", "II.A.2.i")) {
      model.onAnswer(item, Optional.of(Answer.MET));
    }
    model.onSave(DraftKey.RATIONALE, "The plan does not cover it for this member.");
    attest(model);

    assertEquals(List.of(Determination.COVERAGE), model.now().toReason(Act.DETERMINE_ADVERSE));
    assertEquals(
        "By your findings every item is shown. Write the coverage reason and what could change the"
            + " decision.",
        model.hindrance(Act.DETERMINE_ADVERSE).orElseThrow().sentence());
  }

  @Test
  void anExceptionThatIsOpenIsDeclinedBeforeAnAdverseDetermination() {
    var model = model(malignant);
    model.onTakeOver();
    malignant.read();
    model.onAnswer("I.A.1.b", Optional.of(Answer.NOT_MET));
    attest(model);
    assertEquals(
        Optional.of(Part.EXCEPTION.place()),
        model.hindrance(Act.DETERMINE_ADVERSE).flatMap(Hindrance::way));

    model.onRuling(Optional.of(false));

    assertEquals(Optional.empty(), model.hindrance(Act.DETERMINE_ADVERSE));
  }

  // ---- a request for information

  @Test
  void everyGapIsAskedForAtOnceInThePacksWordsByADay() {
    var model = model(nonmalignant);
    model.onTakeOver();
    model.onSave(DraftKey.asked("II.A.2.b"), "The weaning plan.");
    model.onSave(DraftKey.RETURN_BY, "2026-11-19");
    long before = nonmalignant.file().seq();

    model.onDecide(Act.REQUEST_INFORMATION);

    var asked = (CaseEvent.InformationRequested) nonmalignant.eventsAfter(before).getFirst();
    assertEquals(LocalDate.of(2026, 11, 19), asked.returnBy());
    assertEquals(
        List.of("II.A.2.a", "II.A.2.b", "II.A.2.i"),
        asked.gaps().stream().map(Gap::paragraph).toList());
    assertEquals("The weaning plan.", asked.gaps().get(1).satisfiedBy());
  }

  @Test
  void anAnswerIsNotAskedForWithoutADay() {
    var model = model(nonmalignant);
    model.onTakeOver();

    assertEquals(
        Optional.of(Part.RETURN_BY.place()),
        model.hindrance(Act.REQUEST_INFORMATION).flatMap(Hindrance::way));
  }

  @Test
  void onceAskedAnotherDecisionIsToBeChosen() {
    var model = model(nonmalignant);
    model.onTakeOver();
    model.onDecision(Act.REQUEST_INFORMATION);
    model.onSave(DraftKey.RETURN_BY, "2026-11-19");

    model.onDecide(Act.REQUEST_INFORMATION);

    assertEquals(Optional.empty(), model.now().chosen());
  }

  @Test
  void everyPartIsReadBackFromItsPlace() {
    var parts = new HashSet<Part>();
    for (var part : Part.values()) {
      Part.of(part.place().target().orElseThrow()).ifPresent(parts::add);
    }
    assertEquals(Set.of(Part.values()), parts);
    assertEquals(Optional.of("II.A.2.a"), Part.REASONS.item("REASONS II.A.2.a"));
  }
}
