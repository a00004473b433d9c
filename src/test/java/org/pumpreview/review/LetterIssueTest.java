package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_RESULT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Refusal.Reason;

/// One letter for each decision and each request for information, of its kind, by its decider.
class LetterIssueTest {

  @Test
  void thereIsNoLetterBeforeThereIsSomethingToTell() {
    assertEquals(
        Set.of(Reason.NOT_DETERMINED),
        Cases.approvable(TRIAL_NONMALIGNANT).reasons(NURSE, Act.ISSUE_LETTER));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void theLetterTellsTheDecisionAndNothingElse(Outcome outcome) {
    TestedCase decided = decided(outcome);
    LetterKind due =
        switch (outcome) {
          case APPROVED, APPROVED_OUTSIDE_CRITERIA -> LetterKind.APPROVAL;
          case APPROVED_BY_EXCEPTION -> LetterKind.APPROVAL_BY_EXCEPTION;
          case PARTIALLY_APPROVED -> LetterKind.PARTIAL_APPROVAL;
          case ADVERSE -> LetterKind.ADVERSE;
        };
    for (LetterKind kind : EnumSet.complementOf(EnumSet.of(due, LetterKind.WORKSHEET))) {
      assertEquals(
          Set.of(Reason.LETTER_KIND_DIFFERENT), decided.reasons(DIRECTOR, Cases.letter(kind)));
    }
    TestedCase issued = decided.does(DIRECTOR, Cases.letter(due));
    assertEquals(due, issued.file().progress().letters().getLast().kind());
  }

  @Test
  void onlyWhoDecidedSignsItAndTheButtonSaysSo() {
    TestedCase decided = decided(Outcome.ADVERSE);
    for (Actor other : Set.of(OTHER_DIRECTOR, NURSE)) {
      assertEquals(Set.of(Reason.NOT_THE_DECIDER), decided.reasons(other, Act.ISSUE_LETTER));
      assertEquals(
          Set.of(Reason.NOT_THE_DECIDER), decided.reasons(other, Cases.letter(LetterKind.ADVERSE)));
    }
    assertEquals(Set.of(Reason.NOT_A_REVIEWER), decided.reasons(ADMINISTRATOR, Act.ISSUE_LETTER));
  }

  @Test
  void itIsIssuedOnceAndTheButtonSaysSo() {
    TestedCase issued = decided(Outcome.APPROVED).does(DIRECTOR, Cases.letter(LetterKind.APPROVAL));
    assertEquals(Set.of(Reason.LETTER_ISSUED), issued.reasons(DIRECTOR, Act.ISSUE_LETTER));
  }

  @Test
  void aRequestForInformationHasItsLetterFromWhoAsked() {
    TestedCase asked = asked();
    assertEquals(Set.of(Reason.NOT_THE_DECIDER), asked.reasons(OTHER_NURSE, Act.ISSUE_LETTER));
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        asked.reasons(NURSE, Cases.letter(LetterKind.APPROVAL)));
    asked.does(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST));
  }

  /// Also when both happen in one instant.
  @Test
  void aSecondRequestHasASecondLetterAndEachHasOne() {
    CaseEvent letter = Cases.letter(LetterKind.INFORMATION_REQUEST);
    TestedCase once = asked().does(NURSE, letter);
    assertEquals(Set.of(Reason.LETTER_ISSUED), once.reasons(NURSE, letter));
    TestedCase twice = once.does(NURSE, Cases.asked("I.A.2.e")).does(NURSE, letter);
    assertEquals(Set.of(Reason.LETTER_ISSUED), twice.reasons(NURSE, letter));
  }

  /// Letters are due in the order in which they came to be so; a request for information that is
  /// out has its own letter beside it.
  @Test
  void anExtensionHasItsNoticeFromWhoExtended() {
    TestedCase asked = asked();
    CaseEvent extended =
        new CaseEvent.Extended(7, "The notes are on their way", "They may show it");
    TestedCase both = asked.does(NURSE, extended);
    TestedCase told = both.does(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST));
    assertEquals(
        Optional.of(LetterKind.EXTENSION), LetterDue.next(told.file()).map(LetterDue::kind));
    assertEquals(Set.of(Reason.NOT_THE_DECIDER), told.reasons(OTHER_NURSE, Act.ISSUE_LETTER));
    TestedCase noticed = told.does(NURSE, Cases.letter(LetterKind.EXTENSION));
    assertEquals(Set.of(Reason.LETTER_ISSUED), noticed.reasons(NURSE, Act.ISSUE_LETTER));
  }

  @Test
  void aNurseSignsTheNoticeOfHerExtensionAfterTheRouting() {
    TestedCase routed =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .does(
                NURSE, new CaseEvent.Extended(7, "The notes are on their way", "They may show it"))
            .does(NURSE, Cases.routed());
    assertEquals(Set.of(Reason.NOT_THE_DECIDER), routed.reasons(DIRECTOR, Act.ISSUE_LETTER));
    assertEquals(List.of(), routed.does(NURSE, Cases.letter(LetterKind.EXTENSION)).faults());
  }

  @Test
  void afterTheDecisionTheLetterIsTheDecisions() {
    TestedCase asked = asked();
    TestedCase decided = asked.does(NURSE, Cases.determined(Cases.approval(asked)));
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        decided.reasons(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST)));
    decided.does(NURSE, Cases.letter(LetterKind.APPROVAL));
  }

  /// A request for information that was still to be written is no longer.
  @Test
  void aWithdrawalHasItsLetterFromWhoRecordedIt() {
    TestedCase gone = asked().does(OTHER_NURSE, Cases.withdrawn());
    assertEquals(Set.of(Reason.NOT_THE_DECIDER), gone.reasons(NURSE, Act.ISSUE_LETTER));
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        gone.reasons(OTHER_NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST)));
    TestedCase told = gone.does(OTHER_NURSE, Cases.letter(LetterKind.WITHDRAWAL));
    assertEquals(List.of(), told.faults());
    assertEquals(Set.of(Reason.LETTER_ISSUED), told.reasons(OTHER_NURSE, Act.ISSUE_LETTER));
  }

  @Test
  void aWithdrawnCaseIsOpenUntilItsLetterIsIssued() {
    TestedCase gone = asked().does(NURSE, Cases.withdrawn());
    assertTrue(Card.of(gone.assessment()).open());
    TestedCase told = gone.does(NURSE, Cases.letter(LetterKind.WITHDRAWAL));
    assertFalse(Card.of(told.assessment()).open());
  }

  /// The reason for which a warning of its letter is passed over is kept like every draft.
  @Test
  void aDraftIsKeptUntilTheLetterOfAWithdrawalIsIssued() {
    TestedCase gone = asked().does(NURSE, Cases.withdrawn());
    assertEquals(
        Set.of(), gone.reasons(NURSE, new CaseEvent.Drafted("letter.READING", "It is short.")));
  }

  /// Every letter names who the plan is and how to reach it.
  @Test
  void noLetterIsSignedBeforeThePlanIsFilledIn() {
    TestedCase asked = asked().under(Cases.PLAN.ofAnother("Pelican Health Plan", "the plan"));
    assertEquals(
        List.of(
            new Refusal(
                Reason.PLAN_INCOMPLETE,
                Step.LETTER,
                List.of(
                    "ADDRESS",
                    "PHONE",
                    "TTY",
                    "HOURS",
                    "FAX",
                    "PEER_TO_PEER_PHONE",
                    "APPEAL_ADDRESS"))),
        asked.refusals(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST)));
  }

  // ---- what is passed over

  /// Also by somebody who writes into the vault past every window.
  @Test
  void noHardCheckIsPassedOver() {
    TestedCase decided = decided(Outcome.ADVERSE);
    Arrays.stream(LetterCheck.values())
        .filter(LetterCheck::hard)
        .map(check -> passingOver(check.id(), "It is due today"))
        .forEach(letter -> assertUnlawful(decided, letter, Reason.CHECK_HARD));
  }

  @Test
  void whatIsNoCheckOrHasNoReasonIsNotPassedOver() {
    TestedCase decided = decided(Outcome.ADVERSE);
    assertUnlawful(decided, passingOver("spelling", "It is right"), Reason.CHECK_UNKNOWN);
    assertUnlawful(
        decided, passingOver(LetterCheck.READING.id(), " "), Reason.CHECK_REASON_MISSING);
    TestedCase warned =
        decided.does(DIRECTOR, passingOver(LetterCheck.READING.id(), "A name is long"));
    assertEquals(List.of(), warned.faults());
  }

  private static CaseEvent passingOver(String check, String reason) {
    return new CaseEvent.LetterIssued(
        "PR-2026-1184-1",
        LetterKind.ADVERSE,
        Edition.STANDARD,
        "ab".repeat(32),
        "attachment-1",
        List.of(new CaseEvent.CheckOverride(check, reason)));
  }

  private static void assertUnlawful(TestedCase decided, CaseEvent letter, Reason reason) {
    assertEquals(Set.of(reason), decided.reasons(DIRECTOR, letter));
    TestedCase forged = decided.forced(DIRECTOR, letter);
    assertEquals(List.of(), forged.file().progress().letters());
    assertEquals(
        List.of(new CaseFile.Fault(forged.file().seq(), CaseFile.Fault.Kind.NOT_ALLOWED)),
        forged.file().faults());
  }

  // ---- the worksheet

  @Test
  void aWorksheetIsMadeOfWhateverWasToldAndAsOftenAsItIsAskedFor() {
    CaseEvent worksheet = Cases.letter(LetterKind.WORKSHEET);
    assertEquals(
        Set.of(Reason.NOT_DETERMINED),
        Cases.approvable(TRIAL_NONMALIGNANT).reasons(NURSE, Act.MAKE_WORKSHEET));
    TestedCase twice = asked().does(NURSE, worksheet).does(NURSE, worksheet);
    assertEquals(List.of(), twice.faults());
    TestedCase decided = decided(Outcome.ADVERSE).does(DIRECTOR, worksheet).does(NURSE, worksheet);
    assertEquals(List.of(), decided.faults());
    assertEquals(Set.of(Reason.NOT_ON_THE_CASE), decided.reasons(OTHER_NURSE, worksheet));
  }

  @Test
  void aWorksheetIsNeverTheLetterThatIsDue() {
    TestedCase made = asked().does(NURSE, Cases.letter(LetterKind.WORKSHEET));
    assertTrue(Card.of(made.assessment()).awaitsLetter());
    assertEquals(
        Optional.of(LetterKind.INFORMATION_REQUEST),
        LetterDue.next(made.file()).map(LetterDue::kind));
    made.does(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST));
  }

  // ---- the worklist

  @Test
  void theWorklistTellsWhetherTheLetterThatIsDueWasIssued() {
    TestedCase asked = asked();
    assertTrue(Card.of(asked.assessment()).awaitsLetter());
    TestedCase sent = asked.does(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST));
    assertFalse(Card.of(sent.assessment()).awaitsLetter());
    TestedCase decided = sent.does(NURSE, Cases.determined(Cases.approval(sent)));
    assertTrue(Card.of(decided.assessment()).awaitsLetter());
    TestedCase told = decided.does(NURSE, Cases.letter(LetterKind.APPROVAL));
    assertFalse(Card.of(told.assessment()).awaitsLetter());
  }

  private static TestedCase asked() {
    return Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.asked("I.A.2.c"));
  }

  private static TestedCase decided(Outcome outcome) {
    TestedCase tested =
        outcome == Outcome.APPROVED ? Cases.found(TRIAL_NONMALIGNANT) : Cases.withoutTrial();
    Determination determination =
        switch (outcome) {
          case APPROVED -> Cases.approval(tested);
          case APPROVED_BY_EXCEPTION -> Cases.byException(tested, Ground.HIGH_RISK);
          case APPROVED_OUTSIDE_CRITERIA -> Cases.outside(tested);
          case PARTIALLY_APPROVED ->
              Cases.declined(Cases.partial(Cases.adverse(tested, TRIAL_RESULT)));
          case ADVERSE -> Cases.declined(Cases.adverse(tested, TRIAL_RESULT));
        };
    return tested.does(DIRECTOR, Cases.determined(determination));
  }
}
