package org.pumpreview.desktop.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Telling;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Trial;

class DecisionViewModelTest {
  private static DecisionViewModel.Shown shown(CaseOnDesk held) {
    return shown(held, CaseOnDesk.NURSE);
  }

  private static DecisionViewModel.Shown shown(CaseOnDesk held, Actor actor) {
    return new DecisionViewModel(held.desk(actor), CaseOnDesk.PEOPLE).shownProperty().get();
  }

  private static List<Act> open(CaseOnDesk held, Actor actor) {
    return shown(held, actor).acts().stream().filter(ActLine::open).map(ActLine::act).toList();
  }

  private static ActLine line(CaseOnDesk held, Act act) {
    return shown(held).acts().stream().filter(line -> line.act() == act).findFirst().orElseThrow();
  }

  // ---- result

  @Test
  void theResultIsASentenceAndNoVerdict() {
    var result = shown(Decided.withGaps()).result();
    assertEquals("Not all criteria shown \u2013 physician review", result.title());
    assertEquals(
        "11 of 13 items are shown with a page. I.A.2.c and I.B.3 are not in the record. This is"
            + " not a denial.",
        result.telling().words());
    assertEquals(11, result.shown());
    assertEquals(2, result.gaps());
  }

  @Test
  void whatIsMetIsOnlyDocumentedAsMet() {
    assertEquals("All criteria documented as met", shown(Decided.ready()).result().title());
  }

  @Test
  void eachKindOfGapIsNamedAndManyAreCounted() {
    assertEquals(
        "0 of 13 items are shown with a page. I.A.2.c, I.A.2.d, I.A.2.e and 7 more have no answer"
            + " yet. I.A.2.a has no page yet. I.A.2.b needs a physician. I.B.1 speaks against"
            + " approval. This is not a denial.",
        shown(Decided.early()).result().telling().words());
  }

  /// An implant of which every item has a finding and a page, but three do not carry an approval.
  private static CaseOnDesk shownButForItsFacts() {
    return CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT)
        .shown()
        .does(
            new CaseEvent.AnsweredForOtherDate(Desk.NURSE, "I.A.2.b", Optional.empty()),
            new CaseEvent.TrialRecorded(Trial.FAILED, "", "The pain did not fall, page 12."));
  }

  @Test
  void whatDoesNotCarryAnApprovalIsNotCountedAsShown() {
    var held = shownButForItsFacts();
    var result = shown(held).result();
    int lacking = held.assessment().unsettled().size();
    assertEquals(2, lacking);
    assertEquals(lacking, result.gaps());
    assertEquals("All criteria answered as met \u2013 not all shown yet", result.title());
    assertEquals(held.assessment().items().size() - lacking, result.shown());
    assertTrue(
        result
            .telling()
            .words()
            .contains(
                "I.A.2.b has no answer for the time of the trial yet. II.A.2.a has facts that"
                    + " speak against the finding."),
        result.telling()::words);
  }

  @Test
  void aFindingThatItsFactsContradictIsMarkedInTheTableOfBothDesks() {
    for (var actor : List.of(CaseOnDesk.NURSE, CaseOnDesk.DIRECTOR)) {
      var row =
          shown(shownButForItsFacts(), actor).items().stream()
              .filter(item -> item.paragraph().equals("II.A.2.a"))
              .findFirst()
              .orElseThrow();
      assertEquals(Optional.of(Answer.MET), row.answer());
      assertEquals(Optional.of(Lacking.Kind.CONTRADICTED), row.lacks());
      assertEquals("The facts speak against this finding", row.why());
    }
  }

  @Test
  void everyGapOfTheSentenceLeadsToItsCard() {
    assertEquals(
        List.of(Place.of(Step.CRITERIA, "I.A.2.c"), Place.of(Step.CONTRAINDICATIONS, "I.B.3")),
        shown(Decided.withGaps()).result().telling().parts().stream()
            .flatMap(part -> part.place().stream())
            .toList());
  }

  @Test
  void aWithdrawalIsToldInTheProvidersWords() {
    var result = shown(Decided.withdrawn()).result();
    assertEquals("Withdrawn by the provider", result.title());
    assertTrue(
        result
            .telling()
            .words()
            .startsWith(
                "Lena Sparrow, clinic desk, on 2026-11-16, with the words \u201cWe will send it"
                    + " again with the therapy notes.\u201d Recorded by Maya Heron, RN,"));
  }

  @Test
  void aDecisionByExceptionTellsItsGrounds() {
    assertEquals(
        List.of(
            "The exception was granted on the ground of Advanced disease and Limited survival"
                + " time.",
            "The oncology letter expects four to six months. A separate trial would use up time"
                + " and add an anesthetic."),
        shown(Decided.byException()).result().rationale());
  }

  @Test
  void aRequestOutsideThePolicyNamesTheOneThatDecides() {
    var held =
        CaseOnDesk.opened()
            .request(RequestKind.IMPLANT)
            .does(new CaseEvent.Referred("LA.PHAR.149", "Baclofen."));
    assertEquals(
        "LA.PHAR.149 decides the request, so no criteria are asked here. Baclofen.",
        shown(held).result().telling().words());
  }

  // ---- acts

  @Test
  void aNurseNeverDoesMoreThanSheMay() {
    var allowed =
        Set.of(Act.APPROVE, Act.REQUEST_INFORMATION, Act.ROUTE_TO_DIRECTOR, Act.RECORD_WITHDRAWAL);
    Stream.of(
            Decided.fresh(),
            Decided.early(),
            Decided.withGaps(),
            Decided.ready(),
            Decided.forPhysician(),
            Decided.waiting(),
            Decided.withDirector(),
            Decided.approved())
        .forEach(held -> assertTrue(allowed.containsAll(open(held, CaseOnDesk.NURSE))));
  }

  @Test
  void whatIsOpenComesFirstAndTheActTheCaseAsksForLeads() {
    assertEquals(
        List.of(
            Act.REQUEST_INFORMATION,
            Act.ROUTE_TO_DIRECTOR,
            Act.RECORD_WITHDRAWAL,
            Act.APPROVE,
            Act.APPROVE_BY_EXCEPTION,
            Act.DETERMINE_ADVERSE),
        shown(Decided.withGaps()).acts().stream().map(ActLine::act).toList());
    assertEquals(Act.APPROVE, shown(Decided.ready()).acts().getFirst().act());
    assertEquals(Act.ROUTE_TO_DIRECTOR, shown(Decided.forPhysician()).acts().getFirst().act());
  }

  @Test
  void aClosedApprovalNamesTheFirstReasonAndCountsTheRest() {
    var why = line(Decided.withGaps(), Act.APPROVE).telling();
    assertEquals(
        "The record does not show I.A.2.c and I.B.3. Request information or route the case to a"
            + " medical director. Also 1 line that a nurse cannot approve.",
        why.words());
  }

  @Test
  void aReasonThatAnotherStepMendsLeadsThere() {
    var held = CaseOnDesk.opened().request(RequestKind.TRIAL);
    assertTrue(
        line(held, Act.APPROVE).telling().parts().stream()
            .flatMap(part -> part.place().stream())
            .toList()
            .contains(Place.of(Step.ROUTE)));
  }

  @Test
  void theWordsThatRouteACaseAreALink() {
    assertTrue(
        line(Decided.withGaps(), Act.DETERMINE_ADVERSE)
            .telling()
            .parts()
            .contains(
                new Telling.Part(
                    "Route the case",
                    Optional.of(Place.of(Step.DECISION, Act.ROUTE_TO_DIRECTOR.name())))));
  }

  @Test
  void theExceptionIsClosedBecauseThePolicyDoesNotOfferIt() {
    assertTrue(
        line(Decided.withGaps(), Act.APPROVE_BY_EXCEPTION)
            .telling()
            .words()
            .startsWith("The policy has it only for a permanent implant for malignant pain"));
  }

  @Test
  void withEveryItemShownThereIsNothingToAskFor() {
    assertEquals(
        "Every item is shown with a page, so there is nothing to ask for.",
        line(Decided.ready(), Act.REQUEST_INFORMATION).telling().words());
  }

  @Test
  void theConsequenceCountsTheGapsAndTellsThatTheClockGoesOn() {
    assertEquals(
        "Asks for both gaps at once and says what would satisfy each. The clock goes on.",
        line(Decided.withGaps(), Act.REQUEST_INFORMATION).telling().words());
    assertEquals(
        "Asks for the gap and says what would satisfy it. The clock goes on.",
        line(Decided.forPhysician(), Act.REQUEST_INFORMATION).telling().words());
  }

  @Test
  void aDirectorIsToldThatNobodyHasRoutedTheCase() {
    var turn = shown(Decided.withGaps(), CaseOnDesk.DIRECTOR).turn();
    assertEquals(Optional.of("Not routed yet."), turn.map(Turn::lead));
    assertEquals(
        List.of(Act.ROUTE_TO_DIRECTOR, Act.RECORD_WITHDRAWAL),
        open(Decided.withGaps(), CaseOnDesk.DIRECTOR));
  }

  @Test
  void aCaseThatLiesWithADirectorRestsForTheNurse() {
    assertEquals(List.of(Act.RECORD_WITHDRAWAL), open(Decided.withDirector(), CaseOnDesk.NURSE));
  }

  // ---- lines

  private static CaseOnDesk withLine(String birth, String code) {
    return CaseOnDesk.opened()
        .request(RequestKind.TRIAL)
        .field(RequestField.MEMBER_BIRTH_DATE, birth)
        .line(code, "3", Decided.DAY)
        .route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  private static LineRow second(CaseOnDesk held) {
    return shown(held).lines().getLast();
  }

  @Test
  void aStarIsACoverageQuestionOfAnAdult() {
    var line = second(withLine("1968-03-09", "J2274"));
    assertEquals("J2274*", line.code());
    assertEquals(
        new LineRow.Fact(LineRow.Bearing.PHYSICIAN, "Starred", "Coverage question"), line.star());
    assertEquals(new LineRow.Fact(LineRow.Bearing.NEUTRAL, "Not asked", "58 years"), line.age());
  }

  @Test
  void underTwentyOneAStarIsAnIndividualReview() {
    var line = second(withLine("2010-01-01", "J2274"));
    assertEquals(
        new LineRow.Fact(LineRow.Bearing.PHYSICIAN, "Starred", "Individual review"), line.star());
    assertEquals(new LineRow.Fact(LineRow.Bearing.ASKS, "Under 21", "16 years"), line.age());
  }

  @Test
  void aCheckTellsWhatWasFoundByWhomAndWhen() {
    assertEquals(
        new LineRow.Fact(LineRow.Bearing.HOLDS, "Listed, 2026-10-01", "Maya Heron, RN, 2026-11-16"),
        shown(Decided.ready()).lines().getFirst().fee());
  }

  @Test
  void aCodeOfTheOtherStageAndOneWithoutCriteriaAreForAPhysician() {
    assertEquals(
        new LineRow.Fact(LineRow.Bearing.PHYSICIAN, "Implant code", "Other stage than the route"),
        second(withLine("1968-03-09", "62362")).scope());
    assertEquals(
        new LineRow.Fact(LineRow.Bearing.PHYSICIAN, "Maintenance", "A physician decides it"),
        second(withLine("1968-03-09", "62370")).scope());
    assertEquals(
        new LineRow.Fact(LineRow.Bearing.PHYSICIAN, "Outside the policy", "A physician decides it"),
        second(withLine("1968-03-09", "62324")).scope());
  }

  // ---- custody and change

  @Test
  void theHolderAndTheConfirmedRevisionAreNamed() {
    var held = Decided.ready().does(new CaseEvent.Assigned("inez.willow"));
    var custody = shown(held).custody();
    assertEquals("Held by Inez Willow, RN", custody.holder());
    assertEquals(
        "Policy LA.CP.MP.173, revision 2/25, confirmed by Maya Heron, RN, 2026-11-16",
        custody.policy());
  }

  @Test
  void whatSaysTheSameIsNotShownAnew() {
    var desk = Decided.ready().desk(CaseOnDesk.NURSE);
    var model = new DecisionViewModel(desk, CaseOnDesk.PEOPLE);
    var changes = new ArrayList<DecisionViewModel.Shown>();
    model.shownProperty().subscribe((_, now) -> changes.add(now));
    desk.tick();
    assertEquals(List.of(), changes);
    desk.answer(Desk.NURSE, "I.A.2.a", Optional.of(Answer.NEEDS_PHYSICIAN));
    assertEquals(1, changes.size());
  }

  @Test
  void everyReviewerButTheHolderCanGetTheCase() {
    var held = Decided.ready().does(new CaseEvent.Assigned("maya.heron"));
    var model = new DecisionViewModel(held.desk(CaseOnDesk.NURSE), CaseOnDesk.PEOPLE);
    assertEquals(
        Set.of("inez.willow", "theo.egret"),
        model.others().stream().map(Actor::userId).collect(Collectors.toSet()));
  }

  @Test
  void aTellingFindsTheLongerOfTwoNames() {
    var place = Place.of(Step.CRITERIA, "I.A.1.a");
    var other = Place.of(Step.CRITERIA, "II.A.1.a");
    assertEquals(
        List.of(Optional.of(other), Optional.of(place)),
        Telling.of("II.A.1.a, I.A.1.a.", Map.of("I.A.1.a", place, "II.A.1.a", other))
            .parts()
            .stream()
            .map(Telling.Part::place)
            .filter(Optional::isPresent)
            .toList());
  }
}
