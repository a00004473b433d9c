package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.desktop.desk.CaseOnDesk.DIRECTOR;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;
import static org.pumpreview.desktop.desk.CaseOnDesk.OTHER_NURSE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;

class StandingTest {

  private static CaseOnDesk trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  /// The id of the evidence for an item of a case that was shown.
  private static String piece(CaseOnDesk made, String paragraph) {
    return made.file().evidence(paragraph).getFirst().id();
  }

  private static Standing standing(CaseOnDesk made, Actor actor) {
    return Standing.of(made.assessment(), actor);
  }

  private static List<Lack.Kind> kinds(Standing standing) {
    return standing.lacks().stream().map(Lack::kind).toList();
  }

  private static Place criterion(String paragraph) {
    return Place.of(Step.CRITERIA, paragraph);
  }

  private static Place contraindication(String paragraph) {
    return Place.of(Step.CONTRAINDICATIONS, paragraph);
  }

  private static CaseEvent answered(String paragraph, Answer answer) {
    return new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(answer));
  }

  @Test
  void aNewCaseLacksItsFieldsRouteAndRevision() {
    Standing standing = standing(CaseOnDesk.opened(), NURSE);

    assertEquals(Standing.Kind.LACKING, standing.kind());
    assertEquals(Act.APPROVE, standing.act());
    assertEquals(List.of(Lack.Kind.FIELDS, Lack.Kind.ROUTE, Lack.Kind.REVISION), kinds(standing));
    assertEquals(Optional.of(Place.of(Step.REQUEST, "RECEIVED")), standing.walk().first());
  }

  @Test
  void theRevisionIsAPlaceOfItsOwnAfterTheRoute() {
    Walk walk = standing(CaseOnDesk.opened().request(RequestKind.TRIAL), NURSE).walk();

    assertEquals(List.of(Place.of(Step.ROUTE), Place.REVISION), walk.open());
    assertEquals(Optional.of(Place.REVISION), walk.next(Optional.of(Place.of(Step.ROUTE))));
  }

  @Test
  void aDirectorGoesFirstToWhatTheNurseDidNotFindInTheMembersFavour() {
    CaseOnDesk made = trial().shown();
    made.does(
        answered("I.B.3", Answer.NOT_ADDRESSED),
        answered("I.A.2.c", Answer.NEEDS_PHYSICIAN),
        new CaseEvent.RoutedToDirector("Does the policy reach this?"));
    List<Place> open = standing(made, DIRECTOR).walk().open();

    assertEquals(
        List.of("I.A.2.c", "I.B.3", "I.A.2.a"),
        open.stream().limit(3).flatMap(place -> place.target().stream()).toList());
  }

  @Test
  void itemsOfBothKindsLieInTheirOwnSteps() {
    CaseOnDesk made = trial().shown();
    made.does(
        new CaseEvent.Answered(Desk.NURSE, "I.A.2.h", Optional.empty()),
        new CaseEvent.Answered(Desk.NURSE, "I.B.3", Optional.empty()),
        new CaseEvent.EvidenceWithdrawn(piece(made, "I.A.2.d")));

    Standing standing = standing(made, NURSE);

    assertEquals(Standing.Kind.LACKING, standing.kind());
    assertEquals(
        List.of(criterion("I.A.2.h"), contraindication("I.B.3")),
        standing.lacks().getFirst().places());
    assertEquals(List.of(criterion("I.A.2.d")), standing.lacks().getLast().places());
    assertEquals(
        List.of(criterion("I.A.2.d"), criterion("I.A.2.h"), contraindication("I.B.3")),
        standing.walk().open());
  }

  @Test
  void whatTheRecordDoesNotShowIsCountedByKindOfItem() {
    CaseOnDesk made = trial().shown();
    made.does(answered("I.A.2.c", Answer.NOT_DOCUMENTED), answered("I.B.3", Answer.NOT_ADDRESSED));

    assertEquals(
        List.of(Lack.Kind.CRITERIA_SHOWN, Lack.Kind.CONTRAINDICATIONS_ADDRESSED),
        kinds(standing(made, NURSE)));
  }

  @Test
  void anUncheckedFeeScheduleIsMendedAtTheCode() {
    CaseOnDesk made = trial().shown();
    made.unchecked("62323", "1", LocalDate.of(2026, 12, 2));

    Standing standing = standing(made, NURSE);

    assertEquals(List.of(Lack.Kind.FEE_CHECKS), kinds(standing));
    assertEquals(List.of(Place.of(Step.REQUEST, "62323")), standing.walk().open());
  }

  @Test
  void aCodeInNoListIsComparedWithTheRequestBeforeAPhysicianIsAsked() {
    CaseOnDesk made = trial().shown();
    made.unchecked("99999", "1", LocalDate.of(2026, 12, 2));
    Standing before = standing(made, NURSE);
    assertEquals(Standing.Kind.LACKING, before.kind());
    assertEquals(List.of(Lack.Kind.FEE_CHECKS, Lack.Kind.CODES), kinds(before));
    assertEquals(List.of(Place.of(Step.REQUEST, "99999")), before.walk().open());

    LocalDate day = LocalDate.of(2026, 12, 2);
    made.does(
        new CaseEvent.FeeScheduleChecked("99999", "99999", day, true, LocalDate.of(2026, 10, 1)));
    assertEquals(Standing.Kind.PHYSICIAN, standing(made, NURSE).kind());
    assertEquals(List.of(Lack.Kind.LINES), kinds(standing(made, NURSE)));
  }

  @Test
  void aLineOfTheOtherStageIsSettledAtTheRoute() {
    CaseOnDesk made = trial().shown().line("62362", "1", LocalDate.of(2026, 12, 2));

    assertEquals(List.of(Lack.Kind.STAGE), kinds(standing(made, NURSE)));
    assertEquals(List.of(Place.of(Step.ROUTE, "62362")), standing(made, NURSE).walk().open());
  }

  @Test
  void aCaseWithEverythingShownIsReadyForTheDecision() {
    Standing standing = standing(trial().shown(), NURSE);

    assertEquals(Standing.Kind.READY, standing.kind());
    assertEquals(List.of(), standing.lacks());
    assertEquals(List.of(Place.of(Step.DECISION)), standing.walk().open());
  }

  @Test
  void anItemThatFailsIsForAPhysicianWhileTheRestIsStillOpen() {
    CaseOnDesk made = trial().shown();
    made.does(
        answered("I.B.5", Answer.PRESENT),
        new CaseEvent.Answered(Desk.NURSE, "I.A.2.h", Optional.empty()));

    Standing standing = standing(made, NURSE);

    assertEquals(Standing.Kind.PHYSICIAN, standing.kind());
    assertEquals(
        List.of(Lack.Kind.FAILING), standing.lacks(true).stream().map(Lack::kind).toList());
    assertEquals(List.of(criterion("I.A.2.h"), Place.of(Step.DECISION)), standing.walk().open());
  }

  @Test
  void anExpiredClockIsForAPhysician() {
    CaseOnDesk made = trial().shown().now(Instant.parse("2026-11-21T00:00:00Z"));

    assertEquals(Standing.Kind.PHYSICIAN, standing(made, NURSE).kind());
    assertEquals(List.of(Lack.Kind.CLOCK), kinds(standing(made, NURSE)));
  }

  @Test
  void aRoutedCaseRestsForTheNurseAndLacksTheDirectorsFindings() {
    CaseOnDesk made = trial().shown();
    made.does(new CaseEvent.RoutedToDirector("Does the policy reach this?"));

    Standing nurse = standing(made, NURSE);
    Standing director = standing(made, DIRECTOR);

    assertEquals(Standing.Kind.RESTING, nurse.kind());
    assertEquals(List.of(), nurse.walk().open());
    assertEquals(Standing.Kind.LACKING, director.kind());
    assertEquals(Act.DETERMINE_ADVERSE, director.act());
    assertEquals(List.of(Lack.Kind.OWN_FINDINGS), kinds(director));
    assertEquals(13, director.walk().open().size());
    assertEquals(Optional.of(Place.of(Step.DECISION, "I.A.2.a")), director.walk().first());
  }

  @Test
  void aCaseThatWasNotRoutedRestsForTheDirector() {
    assertEquals(Standing.Kind.RESTING, standing(trial(), DIRECTOR).kind());
  }

  @Test
  void anApprovedCaseWaitsForTheLetterOfItsDecider() {
    CaseOnDesk made = trial().shown();
    made.does(new CaseEvent.Determined(approval()));

    assertEquals(Standing.Kind.DECIDED, standing(made, NURSE).kind());
    assertEquals(List.of(Place.of(Step.LETTER)), standing(made, NURSE).walk().open());
    assertEquals(List.of(), standing(made, OTHER_NURSE).walk().open());
    assertEquals(
        Optional.of(new Standing.Letter(LetterKind.APPROVAL, false)),
        standing(made, OTHER_NURSE).letter());

    made.does(
        new CaseEvent.LetterIssued("1", LetterKind.APPROVAL, "ab".repeat(32), "attachment-1"));
    assertEquals(Optional.empty(), standing(made, NURSE).letter());
  }

  @Test
  void aRequestForInformationWaitsForItsLetter() {
    CaseOnDesk made = trial();
    made.does(
        new CaseEvent.InformationRequested(
            List.of(new Gap("I.A.2.c", "Notes of physical therapy")), LocalDate.of(2026, 11, 19)));

    assertEquals(
        Optional.of(new Standing.Letter(LetterKind.INFORMATION_REQUEST, true)),
        standing(made, NURSE).letter());
    assertEquals(Place.of(Step.LETTER), standing(made, NURSE).walk().open().getLast());
  }

  @Test
  void aDamagedJournalLeavesNothingToDo() {
    CaseOnDesk made = trial();
    made.forged(new CaseEvent.Determined(exception()));

    Standing standing = standing(made, NURSE);

    assertEquals(Standing.Kind.DAMAGED, standing.kind());
    assertEquals(List.of(Lack.Kind.OTHER), kinds(standing));
    assertEquals(List.of(), standing.walk().open());
  }

  @Test
  void theWalkGoesOnFromWhereThePersonIs() {
    CaseOnDesk made = trial().shown();
    made.does(
        new CaseEvent.FieldEntered(RequestField.DRUG, ""),
        new CaseEvent.LineCorrected(
            "62327", LineField.QUANTITY, "1", "none", "Ana Example", "Not said"),
        new CaseEvent.Answered(Desk.NURSE, "I.A.2.d", Optional.empty()),
        new CaseEvent.Answered(Desk.NURSE, "I.B.3", Optional.empty()));
    Walk walk = standing(made, NURSE).walk();

    Place drug = Place.of(Step.REQUEST, "DRUG");
    Place quantity = Place.of(Step.REQUEST, "62327.QUANTITY");
    assertEquals(
        List.of(drug, quantity, criterion("I.A.2.d"), contraindication("I.B.3")), walk.open());
    assertEquals(Optional.of(drug), walk.next(Optional.empty()));
    assertEquals(Optional.of(quantity), walk.next(Optional.of(drug)));
    assertEquals(
        Optional.of(contraindication("I.B.3")), walk.next(Optional.of(criterion("I.A.2.g"))));
    assertEquals(Optional.of(drug), walk.next(Optional.of(contraindication("I.B.5"))));
    assertEquals(Optional.of(contraindication("I.B.3")), walk.previous(Optional.empty()));
    assertEquals(Optional.of(contraindication("I.B.3")), walk.previous(Optional.of(drug)));
    assertEquals(Optional.of(quantity), walk.previous(Optional.of(Place.of(Step.CRITERIA))));
    assertEquals(
        Optional.of(criterion("I.A.2.d")), walk.next(Optional.of(Place.of(Step.ROUTE, "old"))));
  }

  private static Determination approval() {
    return determination(Determination.Outcome.APPROVED, Optional.empty());
  }

  private static Determination exception() {
    return determination(
        Determination.Outcome.APPROVED_BY_EXCEPTION,
        Optional.of(new Determination.ExceptionRuling(true, Set.of(Ground.ADVANCED_DISEASE))));
  }

  private static Determination determination(
      Determination.Outcome outcome, Optional<Determination.ExceptionRuling> ruling) {
    return new Determination(
        outcome,
        List.of(Determination.LineDecision.of("62327", true)),
        ruling,
        Map.of(),
        "",
        List.of());
  }
}
