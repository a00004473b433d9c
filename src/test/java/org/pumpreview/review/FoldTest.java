package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_RESULT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.PackRef;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Refusal.Reason;

/// What an entry that was written past the rules amounts to. Whoever has the data key can write
/// one; a deciding one counts only with its actor's signature, role and a lawful content. One that
/// does not count changes nothing and freezes the case.
class FoldTest {

  // ---- signatures and roles

  static List<TestedCase> decidable() {
    return List.of(Cases.approvable(TRIAL_NONMALIGNANT), Cases.withoutTrial());
  }

  @Test
  void anUnsignedDeterminationIsAFault() {
    TestedCase nursed = Cases.approvable(TRIAL_NONMALIGNANT);
    assertFault(
        Fault.Kind.UNSIGNED,
        nursed,
        nursed.forced(NURSE, Cases.determined(Cases.approval(nursed)), Optional.empty()));
  }

  @Test
  void aDeterminationSignedByAnotherIsAFault() {
    TestedCase routed = Cases.withoutTrial();
    Signer other = new Signer(OTHER_DIRECTOR.userId(), OTHER_DIRECTOR.roles());
    assertFault(
        Fault.Kind.SIGNED_BY_ANOTHER,
        routed,
        routed.forced(DIRECTOR, Cases.determined(Cases.outside(routed)), Optional.of(other)));
  }

  /// The roles are those of the certificate, whatever the event or the actor claims.
  @Test
  void aSignerWithoutACertifiedRoleIsAFault() {
    TestedCase nursed = Cases.approvable(TRIAL_NONMALIGNANT);
    Signer bare = new Signer(NURSE.userId(), Set.of());
    assertFault(
        Fault.Kind.ROLE_LACKING,
        nursed,
        nursed.forced(NURSE, Cases.determined(Cases.approval(nursed)), Optional.of(bare)));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void anAdministratorDecidesNothing(Outcome outcome) {
    for (TestedCase tested : decidable()) {
      assertFault(
          Fault.Kind.ROLE_LACKING,
          tested,
          tested.forced(ADMINISTRATOR, Cases.determined(determination(tested, outcome))));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Outcome.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  void aNurseDecidesNothingButAnApprovalAsRequested(Outcome outcome) {
    for (TestedCase tested : decidable()) {
      assertFault(
          Fault.Kind.ROLE_LACKING,
          tested,
          tested.forced(NURSE, Cases.determined(determination(tested, outcome))));
    }
  }

  @Test
  void aNurseApprovesNothingThatLiesWithADirector() {
    TestedCase routed = Cases.found(TRIAL_NONMALIGNANT);
    assertFault(
        Fault.Kind.ROLE_LACKING,
        routed,
        routed.forced(NURSE, Cases.determined(Cases.approval(routed))));
  }

  @Test
  void aDirectorDecidesNothingThatWasNotRouted() {
    TestedCase nursed = Cases.approvable(TRIAL_NONMALIGNANT);
    assertFault(
        Fault.Kind.ROLE_LACKING,
        nursed,
        nursed.forced(DIRECTOR, Cases.determined(Cases.outside(nursed))));
  }

  @Test
  void aCorrectionOfTheReceiptIsSignedByAReviewer() {
    TestedCase prepared = Cases.prepared(TRIAL_NONMALIGNANT);
    CaseEvent correction = Cases.corrected(Cases.RECEIVED_AT, Cases.NOW);
    assertFault(
        Fault.Kind.UNSIGNED, prepared, prepared.forced(NURSE, correction, Optional.empty()));
    assertFault(Fault.Kind.ROLE_LACKING, prepared, prepared.forced(ADMINISTRATOR, correction));
    assertEquals(List.of(), prepared.forced(DIRECTOR, correction).faults());
  }

  // ---- a nurse's approval, with her own key and past the rules

  /// What each of these leaves out cannot be made good by having written it into the journal.
  static List<TestedCase> approvalsThatDoNotStand() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    CaseEvent pump = Cases.recoded("62327", "62362");
    return List.of(
        whole.does(NURSE, Cases.answered("I.A.2.c", Answer.NOT_MET)),
        whole.does(NURSE, Cases.answered("I.B.3", Answer.NOT_ADDRESSED)),
        whole.does(NURSE, new CaseEvent.Answered(Desk.NURSE, "I.A.2.c", Optional.empty())),
        whole.does(NURSE, new CaseEvent.EvidenceWithdrawn("evidence-I.A.2.c")),
        whole.does(NURSE, new CaseEvent.Referred("LA.PHAR.149", "Baclofen")),
        whole.forced(NURSE, new CaseEvent.RevisionConfirmed("4/23")),
        whole.does(NURSE, Cases.feeCheck("line-62327", "62327", false)),
        whole.does(NURSE, Cases.line("line-b", "62323", "1", "2026-12-02", "")),
        whole.does(NURSE, Cases.line("line-b", "", "1", "2026-12-02", "")),
        whole.does(NURSE, pump),
        whole.does(NURSE, pump).does(NURSE, Cases.feeCheck("line-62327", "62362", true)),
        withStar(whole, "2005-12-03"));
  }

  @ParameterizedTest
  @MethodSource("approvalsThatDoNotStand")
  void aNursesApprovalThatRestsOnTooLittleIsAFault(TestedCase tested) {
    assertFault(
        Fault.Kind.NOT_ALLOWED,
        tested,
        tested.forced(NURSE, Cases.determined(Cases.approval(tested))));
  }

  /// An approval whose lines are not approved would be a denial in a nurse's hand.
  @Test
  void aNursesApprovalThatRefusesALineIsAFault() {
    TestedCase whole = Cases.approvable(IMPLANT_NONMALIGNANT);
    List<LineDecision> lines = new ArrayList<>(Cases.lines(whole, true));
    lines.set(0, LineDecision.of(lines.getFirst().line(), false));
    for (List<LineDecision> decided :
        List.of(lines, lines.subList(1, 3), List.<LineDecision>of())) {
      assertFault(
          Fault.Kind.NOT_ALLOWED,
          whole,
          whole.forced(NURSE, Cases.determined(Cases.withLines(Cases.approval(whole), decided))));
    }
  }

  @Test
  void aNursesApprovalThatRulesOnTheExceptionIsAFault() {
    TestedCase whole = Cases.approvable(IMPLANT_MALIGNANT);
    assertFault(
        Fault.Kind.NOT_ALLOWED,
        whole,
        whole.forced(NURSE, Cases.determined(Cases.declined(Cases.approval(whole)))));
  }

  // ---- a director's determination

  @Test
  void aDirectorsDeterminationWithoutItsContentIsAFault() {
    TestedCase tested = Cases.withoutTrial();
    Determination exception = Cases.byException(tested, Ground.ADVANCED_DISEASE);
    Determination adverse = Cases.declined(Cases.adverse(tested, TRIAL_RESULT));
    List<Determination> empty =
        List.of(
            Cases.approval(tested),
            Cases.byException(tested),
            Cases.withRationale(exception, ""),
            Cases.with(exception, Optional.empty()),
            Cases.declined(exception),
            Cases.withRationale(Cases.outside(tested), ""),
            Cases.with(Cases.outside(tested), exception.exception()),
            Cases.adverse(tested),
            Cases.adverse(tested, "II.B.1"),
            Cases.adverse(tested, TRIAL_RESULT),
            Cases.with(adverse, exception.exception()),
            Cases.withLines(adverse, List.of()),
            Cases.withLines(exception, Cases.lines(tested, false)));
    for (Determination determination : empty) {
      assertFault(
          Fault.Kind.NOT_ALLOWED, tested, tested.forced(DIRECTOR, Cases.determined(determination)));
    }
  }

  @Test
  void anExceptionThatTheOtherItemsDoNotBearIsAFault() {
    TestedCase tested =
        Cases.withoutTrial().does(DIRECTOR, Cases.found("I.A.1.b", Answer.NEEDS_PHYSICIAN));
    assertFault(
        Fault.Kind.NOT_ALLOWED,
        tested,
        tested.forced(
            DIRECTOR, Cases.determined(Cases.byException(tested, Ground.LIMITED_SURVIVAL))));
  }

  @Test
  void aRulingOnAnExceptionThatIsNotOpenIsAFault() {
    TestedCase tested = Cases.found(IMPLANT_NONMALIGNANT, Map.of("II.A.2.a", Answer.NOT_MET));
    Determination adverse = Cases.adverse(tested, "II.A.2.a");
    assertFault(
        Fault.Kind.NOT_ALLOWED,
        tested,
        tested.forced(DIRECTOR, Cases.determined(Cases.declined(adverse))));
  }

  @Test
  void aDeterminationUnderAPackNobodyHasIsAFault() {
    PackRef unknown = new PackRef("LA.CP.MP.173", "2/25", "00".repeat(32));
    var opening = new CaseEvent.CaseOpened("PR-1", unknown, false);
    CaseFile file =
        TestedCase.FOLD.open(
            "case-2", new Entry(1, Cases.NOW, NURSE.userId(), "h1", opening, Optional.empty()));
    CaseEvent approval =
        Cases.determined(
            new Determination(
                Outcome.APPROVED, List.of(), Optional.empty(), Map.of(), "", List.of()));
    Entry entry =
        new Entry(
            2,
            Cases.NOW,
            NURSE.userId(),
            "h2",
            approval,
            Optional.of(new Signer(NURSE.userId(), NURSE.roles())));
    assertEquals(
        List.of(new Fault(2, Fault.Kind.NOT_ALLOWED)), TestedCase.FOLD.apply(file, entry).faults());
  }

  // ---- a case that is closed

  @Test
  void aCaseIsDecidedOnce() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase decided = whole.does(NURSE, Cases.determined(Cases.approval(whole)));
    assertFault(
        Fault.Kind.NOT_ALLOWED,
        decided,
        decided.forced(OTHER_NURSE, Cases.determined(Cases.approval(whole))));
  }

  static List<CaseEvent> changes() {
    return List.of(
        Cases.field(RequestField.MEMBER_NAME, "Somebody Else"),
        new CaseEvent.LineEntered("line-62327", LineField.CODE, "62362"),
        new CaseEvent.LineRemoved("line-62327"),
        Cases.chosen(IMPLANT_MALIGNANT),
        new CaseEvent.Referred("LA.PHAR.149", "Baclofen"),
        Cases.confirmed(),
        Cases.feeCheck("line-62327", "62327", false),
        Cases.answered("I.A.2.a", Answer.NOT_MET),
        Cases.found("I.A.2.a", Answer.NOT_MET),
        new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "changed"),
        Cases.cited("I.A.2.a"),
        new CaseEvent.EvidenceWithdrawn("evidence-I.A.2.a"),
        new CaseEvent.Assigned("inez.willow"),
        Cases.routed(),
        Cases.asked("I.A.2.a"),
        Cases.withdrawn(),
        Cases.corrected(Cases.RECEIVED_AT, Cases.NOW));
  }

  /// What the deciding signature covered stays as it was: the letter is written from it.
  @ParameterizedTest
  @MethodSource("changes")
  void nothingChangesADecidedCase(CaseEvent change) {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase decided = whole.does(NURSE, Cases.determined(Cases.approval(whole)));
    assertFault(Fault.Kind.NOT_ALLOWED, decided, decided.forced(NURSE, change));
  }

  /// It is text for a notice, a reopening or an appeal; nothing that was decided rests on it.
  @Test
  void aDecidedCaseKeepsWhatIsTypedForALaterAct() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase decided = whole.does(NURSE, Cases.determined(Cases.approval(whole)));
    TestedCase typed = decided.does(NURSE, new CaseEvent.Drafted("appeal.source", "A call"));
    assertEquals("A call", typed.file().draft("appeal.source"));
    assertEquals(CaseStatus.DECIDED, typed.file().status());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void nothingChangesAWithdrawnCase(CaseEvent change) {
    TestedCase gone = Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.withdrawn());
    assertFault(Fault.Kind.NOT_ALLOWED, gone, gone.forced(NURSE, change));
  }

  @Test
  void nothingDecidesAWithdrawnCase() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase gone = whole.does(NURSE, Cases.withdrawn());
    assertFault(
        Fault.Kind.NOT_ALLOWED, gone, gone.forced(NURSE, Cases.determined(Cases.approval(whole))));
  }

  // ---- letters

  @Test
  void aLetterThatIsNotTheDecidersOrNotTheDecisionsIsAFault() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase decided = whole.does(NURSE, Cases.determined(Cases.approval(whole)));
    assertFault(
        Fault.Kind.NOT_ALLOWED,
        decided,
        decided.forced(OTHER_NURSE, Cases.letter(LetterKind.APPROVAL)));
    assertFault(
        Fault.Kind.NOT_ALLOWED, decided, decided.forced(NURSE, Cases.letter(LetterKind.ADVERSE)));
    assertFault(
        Fault.Kind.UNSIGNED,
        decided,
        decided.forced(NURSE, Cases.letter(LetterKind.APPROVAL), Optional.empty()));
    assertEquals(List.of(), decided.forced(NURSE, Cases.letter(LetterKind.APPROVAL)).faults());
  }

  /// A request for information is not signed; its letter is, and by a reviewer.
  @Test
  void anAdministratorWritesNoLetter() {
    TestedCase asked =
        Cases.prepared(TRIAL_NONMALIGNANT).forced(ADMINISTRATOR, Cases.asked("I.A.2.c"));
    assertFault(
        Fault.Kind.ROLE_LACKING,
        asked,
        asked.forced(ADMINISTRATOR, Cases.letter(LetterKind.INFORMATION_REQUEST)));
  }

  @Test
  void aRequestForInformationIsNotSentForACaseThatIsClosed() {
    TestedCase asked = Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.asked("I.A.2.c"));
    CaseEvent letter = Cases.letter(LetterKind.INFORMATION_REQUEST);
    assertEquals(List.of(), asked.forced(NURSE, letter).faults());
    TestedCase gone = asked.does(NURSE, Cases.withdrawn());
    assertFault(Fault.Kind.NOT_ALLOWED, gone, gone.forced(NURSE, letter));
    TestedCase decided = asked.does(NURSE, Cases.determined(Cases.approval(asked)));
    assertFault(Fault.Kind.NOT_ALLOWED, decided, decided.forced(NURSE, letter));
  }

  // ---- order and nonsense

  @Test
  void aCaseBeginsWithItsOpeningAndTheFirstEntry() {
    var opening = new CaseEvent.CaseOpened("PR-1", Cases.POLICY.ref(), false);
    Entry first = new Entry(1, Cases.NOW, "x", "h1", opening, Optional.empty());
    Entry second = new Entry(2, Cases.NOW, "x", "h2", Cases.confirmed(), Optional.empty());
    assertEquals(Optional.empty(), TestedCase.FOLD.of("c", List.of()));
    assertEquals(Optional.empty(), TestedCase.FOLD.of("c", List.of(second)));
    assertEquals(List.of(), TestedCase.FOLD.of("c", List.of(first, second)).orElseThrow().faults());
    assertThrows(IllegalArgumentException.class, () -> TestedCase.FOLD.open("c", second));
    Entry late = new Entry(7, Cases.NOW, "x", "h7", opening, Optional.empty());
    assertEquals(
        List.of(new Fault(7, Fault.Kind.OUT_OF_ORDER)),
        TestedCase.FOLD.of("c", List.of(late)).orElseThrow().faults());
  }

  @Test
  void anEntryOutOfOrderIsAFault() {
    TestedCase prepared = Cases.prepared(TRIAL_NONMALIGNANT);
    for (long seq : new long[] {0, prepared.file().seq(), prepared.file().seq() + 2}) {
      Entry entry =
          new Entry(
              seq,
              Cases.NOW,
              NURSE.userId(),
              "h",
              Cases.answered("I.A.2.a", Answer.MET),
              Optional.empty());
      TestedCase after = prepared.forced(entry);
      assertEquals(List.of(new Fault(seq, Fault.Kind.OUT_OF_ORDER)), after.faults());
      assertUnchanged(prepared, after);
    }
  }

  @Test
  void aSecondOpeningIsAFault() {
    TestedCase prepared = Cases.prepared(TRIAL_NONMALIGNANT);
    assertFault(
        Fault.Kind.OUT_OF_ORDER,
        prepared,
        prepared.forced(NURSE, new CaseEvent.CaseOpened("PR-2", Cases.POLICY.ref(), true)));
  }

  /// No evaluation could be made of it.
  @Test
  void anAnswerOfTheOtherKindOfItemIsAFault() {
    for (TestedCase tested : List.of(Cases.opened(), Cases.prepared(TRIAL_NONMALIGNANT))) {
      assertFault(
          Fault.Kind.NOT_ALLOWED,
          tested,
          tested.forced(NURSE, Cases.answered("I.A.2.a", Answer.ABSENT)));
      assertFault(
          Fault.Kind.NOT_ALLOWED, tested, tested.forced(NURSE, Cases.found("II.B.3", Answer.MET)));
    }
  }

  // ---- what a fault does

  @Test
  void afterAFaultNothingIsOpenToAnybody() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase forged =
        whole.forced(DIRECTOR, Cases.determined(Cases.outside(whole)), Optional.empty());
    Refusal damaged =
        new Refusal(
            Reason.JOURNAL_DAMAGED, Step.DECISION, List.of(Long.toString(forged.file().seq())));
    for (Actor actor : List.of(NURSE, DIRECTOR, ADMINISTRATOR)) {
      for (Act act : Act.values()) {
        assertEquals(List.of(damaged), forged.refusals(actor, act), actor + " " + act);
      }
    }
  }

  @Test
  void afterAFaultNoDeterminationCountsHoweverWellSigned() {
    TestedCase whole = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase forged =
        whole.forced(DIRECTOR, Cases.determined(Cases.outside(whole)), Optional.empty());
    TestedCase after = forged.forced(NURSE, Cases.determined(Cases.approval(whole)));
    assertEquals(2, after.faults().size());
    assertUnchanged(forged, after);
  }

  // ---- two desks

  @Test
  void aDirectorsFindingStandsBesideTheNurses() {
    TestedCase both =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.routed())
            .does(DIRECTOR, Cases.found("I.A.2.c", Answer.NOT_MET))
            .does(DIRECTOR, new CaseEvent.NoteWritten(Desk.DIRECTOR, "I.A.2.c", "Too short"));
    assertEquals(Answer.MET, both.file().answers(Desk.NURSE).get("I.A.2.c"));
    assertEquals("", both.file().findings(Desk.NURSE).get("I.A.2.c").note());
    assertEquals(NURSE.userId(), both.file().findings(Desk.NURSE).get("I.A.2.c").by());
    assertEquals(
        new Finding(Optional.of(Answer.NOT_MET), "Too short", DIRECTOR.userId(), Cases.NOW),
        both.file().findings(Desk.DIRECTOR).get("I.A.2.c"));
  }

  @Test
  void nobodyAnswersAtTheOtherDesk() {
    TestedCase routed = Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.routed());
    assertEquals(
        Set.of(Reason.NOT_A_NURSE),
        routed.reasons(DIRECTOR, Cases.answered("I.A.2.c", Answer.NOT_MET)));
    assertEquals(
        Set.of(Reason.NOT_A_DIRECTOR), routed.reasons(NURSE, Cases.found("I.A.2.c", Answer.MET)));
    assertEquals(
        Set.of(Reason.WITH_DIRECTOR),
        routed.reasons(NURSE, Cases.answered("I.A.2.c", Answer.NOT_MET)));
  }

  @Test
  void anAnswerTakenBackIsABlankAndKeepsItsNote() {
    TestedCase tested =
        Cases.prepared(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.answered("I.A.2.a", Answer.MET))
            .does(NURSE, new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "see page 9"))
            .does(NURSE, new CaseEvent.Answered(Desk.NURSE, "I.A.2.a", Optional.empty()));
    assertEquals(Map.of(), tested.file().answers(Desk.NURSE));
    assertEquals("see page 9", tested.file().findings(Desk.NURSE).get("I.A.2.a").note());
  }

  @Test
  void anotherRouteKeepsWhatWasFoundAndAsksItsOwnItems() {
    TestedCase tested =
        Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.chosen(IMPLANT_NONMALIGNANT));
    assertEquals(Answer.MET, tested.file().answers(Desk.NURSE).get("I.A.2.a"));
    assertEquals(
        List.of(
            "II.A.2.a",
            "II.A.2.b",
            "II.A.2.c",
            "II.A.2.d",
            "II.A.2.e",
            "II.A.2.f",
            "II.A.2.g",
            "II.A.2.h",
            "II.A.2.i",
            "II.B.1",
            "II.B.2",
            "II.B.3",
            "II.B.4",
            "II.B.5"),
        tested.assessment().unmet(Desk.NURSE));
  }

  @Test
  void theSameEntriesGiveTheSameCase() {
    TestedCase tested = Cases.withoutTrial();
    assertEquals(Optional.of(tested.file()), TestedCase.FOLD.of("case-1", tested.file().history()));
  }

  /// An assessment under another pack would be of another policy.
  @Test
  void aCaseIsAssessedUnderItsOwnPackAlone() {
    var opening =
        new CaseEvent.CaseOpened(
            "PR-1", new PackRef("LA.CP.MP.173", "2/25", "00".repeat(32)), false);
    CaseFile file =
        TestedCase.FOLD.open("c", new Entry(1, Cases.NOW, "x", "h1", opening, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Assessment.of(file, Cases.POLICY, Cases.PLAN, Cases.NOW));
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

  private static TestedCase withStar(TestedCase whole, String birth) {
    return whole
        .does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, birth))
        .does(NURSE, Cases.recoded("62327", "J2274"))
        .does(
            NURSE,
            new CaseEvent.FeeScheduleChecked(
                "line-62327", "J2274", LocalDate.of(2026, 12, 2), true, LocalDate.of(2026, 10, 1)));
  }

  private static void assertFault(Fault.Kind kind, TestedCase before, TestedCase after) {
    assertEquals(List.of(new Fault(after.file().seq(), kind)), after.faults());
    assertUnchanged(before, after);
  }

  private static void assertUnchanged(TestedCase before, TestedCase after) {
    assertEquals(before.file().intake(), after.file().intake());
    assertEquals(before.file().work(), after.file().work());
    assertEquals(before.file().progress(), after.file().progress());
    assertEquals(before.file().history().size() + 1, after.file().history().size());
  }
}
