package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Refusal.Reason;

/// A nurse approves as requested only where every item is met or absent with evidence, the request
/// is whole, each line is in scope, of the route's stage, checked and free of an open star, the
/// revision is confirmed and the clock is open. One of these taken away closes the act.
class NurseApprovalTest {
  private static final CaseEvent.FeeScheduleChecked CHECKED =
      (CaseEvent.FeeScheduleChecked) Cases.feeCheck("line-62327", "62327", true);

  static Stream<Route> routes() {
    return Stream.of(RequestKind.values())
        .flatMap(
            request -> Stream.of(Pathway.values()).map(pathway -> new Route(request, pathway)));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void isOpenWhenNothingIsMissing(Route route) {
    TestedCase whole = Cases.approvable(route);
    TestedCase decided = whole.does(NURSE, Cases.determined(Cases.approval(whole)));
    assertEquals(CaseStatus.DECIDED, decided.status());
    assertEquals(List.of(), decided.faults());
  }

  static Stream<Arguments> answersThatDoNotSupport() {
    List<Arguments> all = new ArrayList<>();
    for (Route route : routes().toList()) {
      for (Checklist.Entry item : Cases.items(route)) {
        for (Answer answer : item.item().kind().answers()) {
          // One item only a physician answers with "not met": see AmbiguityTest, C8.
          boolean physicians = item.paragraph().equals("I.A.2.d") && answer == Answer.NOT_MET;
          if (answer != item.item().kind().supporting() && !physicians) {
            all.add(arguments(route, item.paragraph(), answer));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("answersThatDoNotSupport")
  void isClosedByEveryItemThatIsNotShown(Route route, String paragraph, Answer answer) {
    Reason reason =
        switch (answer) {
          case NOT_MET, PRESENT -> Reason.ITEMS_FAIL;
          case NOT_DOCUMENTED, NOT_ADDRESSED -> Reason.ITEMS_NOT_SHOWN;
          case NEEDS_PHYSICIAN -> Reason.ITEMS_NEED_PHYSICIAN;
          case MET, ABSENT -> throw new AssertionError(answer);
        };
    TestedCase lacking = Cases.approvable(route).does(NURSE, Cases.answered(paragraph, answer));
    // At both dates alike: that they disagree is asked apart.
    if (lacking.assessment().twoDates().asked(paragraph)) {
      lacking =
          lacking.does(
              NURSE,
              new CaseEvent.AnsweredForOtherDate(Desk.NURSE, paragraph, Optional.of(answer)));
    }
    Step step = paragraph.contains(".B.") ? Step.CONTRAINDICATIONS : Step.CRITERIA;
    assertEquals(
        List.of(new Refusal(reason, step, List.of(paragraph))),
        lacking.refusals(NURSE, Act.APPROVE));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void isClosedByEveryItemLeftBlank(Route route) {
    for (Checklist.Entry item : Cases.items(route)) {
      CaseEvent blank = new CaseEvent.Answered(Desk.NURSE, item.paragraph(), Optional.empty());
      assertReasons(Cases.approvable(route).does(NURSE, blank), Reason.ITEMS_UNANSWERED);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void isClosedByEveryItemWithoutEvidence(Route route) {
    for (Checklist.Entry item : Cases.items(route)) {
      CaseEvent taken = new CaseEvent.EvidenceWithdrawn("evidence-" + item.paragraph());
      assertReasons(Cases.approvable(route).does(NURSE, taken), Reason.ITEMS_WITHOUT_EVIDENCE);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void namesAllThatIsMissingAtOnce(Route route) {
    List<String> every = Cases.items(route).stream().map(Checklist.Entry::paragraph).toList();
    TestedCase bare = Cases.typed(route).does(NURSE, Cases.chosen(route));
    List<Refusal> expected = new ArrayList<>();
    expected.add(new Refusal(Reason.REVISION_UNCONFIRMED, Step.ROUTE, List.of()));
    expected.add(new Refusal(Reason.ITEMS_UNANSWERED, Step.CRITERIA, every));
    if (route.request() == RequestKind.IMPLANT) {
      expected.add(new Refusal(Reason.OTHER_DATE_UNANSWERED, Step.CRITERIA, states(route)));
      expected.add(new Refusal(Reason.TRIAL_UNRECORDED, Step.ROUTE, List.of()));
    }
    expected.add(new Refusal(Reason.FEE_UNCHECKED, Step.REQUEST, Cases.codes(route)));
    assertEquals(expected, bare.refusals(NURSE, Act.APPROVE));
  }

  /// What a route asks of the trial as a state.
  private static List<String> states(Route route) {
    return switch (route.pathway()) {
      case MALIGNANT -> List.of("I.A.1.b", "I.A.1.c");
      case NONMALIGNANT -> List.of("I.A.2.b", "I.A.2.f");
    };
  }

  // ---- the request

  static Stream<RequestField> requiredFields() {
    return Stream.of(RequestField.values())
        .filter(RequestField::required)
        // Once the way is chosen the receipt cannot be taken away; see ReceiptAndUrgencyTest.
        .filter(field -> field != RequestField.RECEIVED && field != RequestField.URGENCY);
  }

  @ParameterizedTest
  @MethodSource("requiredFields")
  void isClosedByEveryRequiredFieldLeftEmpty(RequestField field) {
    assertReasons(whole().does(NURSE, Cases.field(field, "")), Reason.REQUEST_INCOMPLETE);
  }

  @Test
  void isClosedByARequestThatCannotBeRead() {
    assertReasons(
        whole().does(NURSE, Cases.field(RequestField.TREATING_NPI, "1234567890")),
        Reason.REQUEST_INCOMPLETE);
  }

  @Test
  void isClosedByAUrgencyNobodyCanRead() {
    assertReasons(
        whole().forced(NURSE, Cases.field(RequestField.URGENCY, "urgent")),
        Reason.REQUEST_INCOMPLETE);
  }

  @Test
  void isClosedByARequestWithoutALine() {
    assertReasons(
        whole().earlier().forced(NURSE, new CaseEvent.LineRemoved("line-62327")),
        Reason.REQUEST_INCOMPLETE);
  }

  @Test
  void isClosedByAReferralToAnotherPolicy() {
    assertReasons(
        whole().does(NURSE, new CaseEvent.Referred("LA.PHAR.149", "The drug is baclofen")),
        Reason.OUTSIDE_POLICY);
  }

  @Test
  void isClosedByARevisionConfirmedOfAnotherText() {
    assertReasons(
        whole().forced(NURSE, new CaseEvent.RevisionConfirmed("4/23")),
        Reason.REVISION_UNCONFIRMED);
  }

  @Test
  void isClosedFromTheInstantTheClockHasRun() {
    assertReasons(whole().at(Cases.DUE_AT.minusNanos(1)));
    assertReasons(whole().at(Cases.DUE_AT), Reason.CLOCK_EXPIRED);
    assertReasons(whole().at(Cases.DUE_AT.plus(Duration.ofDays(1))), Reason.CLOCK_EXPIRED);
  }

  // ---- the lines

  @Test
  void isClosedByACodeThePolicyDoesNotList() {
    assertReasons(withCode("62324"), Reason.LINE_NOT_LISTED);
  }

  @Test
  void isClosedByACodeWithoutCriteria() {
    assertReasons(withCode("62370"), Reason.LINE_MAINTENANCE, Reason.SCREEN_MISSING);
  }

  /// The criteria of a trial do not make a permanent pump necessary (A4, D3).
  @Test
  void isClosedByACodeOfTheOtherStage() {
    assertReasons(withCode("62362"), Reason.LINE_OTHER_STAGE);
    assertReasons(
        checked(
            withLine(Cases.approvable(Cases.IMPLANT_MALIGNANT), "62327"), "line-62327", "62327"),
        Reason.LINE_OTHER_STAGE);
  }

  @Test
  void isClosedByALineNobodyChecked() {
    assertReasons(withLine(whole(), "62323"), Reason.FEE_UNCHECKED);
  }

  @Test
  void isClosedByAFeeCheckOfAnotherCodeOrDay() {
    assertReasons(whole().does(NURSE, Cases.recoded("62327", "62326")), Reason.FEE_UNCHECKED);
    assertReasons(
        whole()
            .does(
                NURSE,
                new CaseEvent.LineCorrected(
                    "line-62327",
                    LineField.FROM,
                    "2026-12-02",
                    "2026-12-03",
                    "Ana Example",
                    "The room is free a day later")),
        Reason.FEE_UNCHECKED);
  }

  @Test
  void isClosedByACodeThatIsNotOnTheFeeSchedule() {
    assertReasons(
        whole().does(NURSE, Cases.feeCheck("line-62327", "62327", false)), Reason.FEE_NOT_LISTED);
  }

  @Test
  void isClosedByAStarUnder21WhateverThePlanAllows() {
    TestedCase starred =
        withCode("J2274").does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2005-12-03"));
    assertReasons(starred, Reason.STARRED_UNDER_21);
    assertReasons(starred.under(Cases.plan(true)), Reason.STARRED_UNDER_21);
  }

  @Test
  void isClosedByAStarOfAMemberWhoTurns21DuringService() {
    TestedCase starred =
        withCode("J2274")
            .does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2005-12-03"))
            .does(NURSE, new CaseEvent.LineEntered("line-62327", LineField.TO, "2026-12-09"));
    assertReasons(
        starred.under(Cases.plan(true)), Reason.STARRED_UNDER_21, Reason.READINGS_FOR_DIRECTOR);
  }

  @Test
  void isClosedByAnAdultsStarUnlessThePlanAllowsIt() {
    assertReasons(withCode("J2274"), Reason.STARRED_ADULT);
    assertReasons(withCode("J2274").under(Cases.plan(true)));
  }

  @Test
  void anAdultsStarStillNeedsTheFeeScheduleToListIt() {
    TestedCase unlisted =
        withCode("J2274").does(NURSE, Cases.feeCheck("line-62327", "J2274", false));
    assertReasons(unlisted.under(Cases.plan(true)), Reason.FEE_NOT_LISTED);
  }

  @Test
  void aMemberUnder21MayBeApprovedForACodeWithoutAStar() {
    assertReasons(whole().does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2010-01-01")));
  }

  /// Nothing is said of an age that nobody knows.
  @Test
  void aStarIsNotCalledUnder21WhileTheBirthDateIsMissing() {
    assertReasons(
        withCode("J2274").does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "")),
        Reason.REQUEST_INCOMPLETE);
  }

  @Test
  void aLineWithoutACodeIsAskedForOnceAndNotCalledUnlisted() {
    TestedCase blank =
        whole()
            .earlier()
            .forced(NURSE, new CaseEvent.LineEntered("line-62327", LineField.CODE, " "));
    assertEquals(
        List.of(new Refusal(Reason.REQUEST_INCOMPLETE, Step.REQUEST, List.of("line-62327.CODE"))),
        blank.refusals(NURSE, Act.APPROVE));
  }

  // ---- the content of the approval

  @Test
  void decidesEveryLineForTheRequest() {
    TestedCase whole = whole();
    Determination approval = Cases.approval(whole);
    assertEquals(
        Set.of(Reason.LINES_UNDECIDED), whole.reasons(NURSE, Cases.withLines(approval, List.of())));
    assertEquals(
        Set.of(Reason.LINES_UNDECIDED),
        whole.reasons(
            NURSE, Cases.withLines(approval, List.of(LineDecision.of("line-62327", false)))));
    assertEquals(
        Set.of(Reason.LINES_UNDECIDED),
        whole.reasons(
            NURSE,
            Cases.withLines(
                approval,
                List.of(LineDecision.of("line-62327", true), LineDecision.of("line-0", true)))));
  }

  @Test
  void holdsNoRulingOnAnException() {
    TestedCase whole = Cases.approvable(Cases.IMPLANT_MALIGNANT);
    assertEquals(
        Set.of(Reason.EXCEPTION_NOT_OFFERED),
        whole.reasons(NURSE, Cases.declined(Cases.approval(whole))));
  }

  @Test
  void isTheOnlyDeterminationANurseMakes() {
    TestedCase whole = whole();
    for (Determination.Outcome outcome :
        EnumSet.complementOf(EnumSet.of(Determination.Outcome.APPROVED))) {
      Determination determination =
          new Determination(
              outcome,
              Cases.lines(whole, outcome.approves()),
              Optional.empty(),
              Map.of("I.A.2.a", Cases.reason()),
              "Because",
              Cases.ATTESTATION);
      Set<Reason> reasons = whole.reasons(NURSE, determination);
      assertEquals(true, reasons.contains(Reason.NOT_A_DIRECTOR), outcome + ": " + reasons);
    }
  }

  private static void assertReasons(TestedCase tested, Reason... reasons) {
    assertEquals(Set.of(reasons), tested.reasons(NURSE, Act.APPROVE));
  }

  private static TestedCase whole() {
    return Cases.approvable(TRIAL_NONMALIGNANT);
  }

  /// The one line of the request with another code, checked again.
  private static TestedCase withCode(String code) {
    TestedCase changed = whole().does(NURSE, Cases.recoded("62327", code));
    return checked(changed, "line-62327", code);
  }

  private static TestedCase withLine(TestedCase tested, String code) {
    return tested.does(NURSE, Cases.line("line-" + code, code, "1", "2026-12-02", ""));
  }

  private static TestedCase checked(TestedCase tested, String line, String code) {
    return tested.does(
        NURSE,
        new CaseEvent.FeeScheduleChecked(
            line, code, CHECKED.serviceDate(), true, LocalDate.of(2026, 10, 1)));
  }
}
