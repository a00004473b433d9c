package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Refusal.Reason;

/// A medical director who steps back does nothing more to the case but give it to another.
class RecusalTest {
  private final TestedCase found = Cases.found(TRIAL_NONMALIGNANT);
  private final TestedCase recused = found.does(DIRECTOR, Cases.recused());

  @ParameterizedTest
  @EnumSource(value = Act.class, mode = EnumSource.Mode.EXCLUDE, names = "ASSIGN")
  void closesEveryAct(Act act) {
    assertEquals(Set.of(Reason.RECUSED), recused.reasons(DIRECTOR, act));
  }

  @Test
  void leavesTheCaseOpenToTheOthers() {
    assertEquals(Set.of(), recused.reasons(OTHER_DIRECTOR, Act.APPROVE));
    TestedCase decided = recused.does(OTHER_DIRECTOR, Cases.determined(Cases.approval(recused)));
    assertEquals(CaseStatus.DECIDED, decided.status());
    assertEquals(List.of(), decided.faults());
  }

  @Test
  void goesOnAfterADeterminationAndItsReopening() {
    TestedCase decided = recused.does(OTHER_DIRECTOR, Cases.determined(Cases.approval(recused)));
    assertEquals(Set.of(Reason.RECUSED), decided.reasons(DIRECTOR, Act.REOPEN));
    TestedCase reopened = decided.does(OTHER_DIRECTOR, Cases.reopened());
    assertEquals(Set.of(Reason.RECUSED), reopened.reasons(DIRECTOR, Act.APPROVE));
  }

  @Test
  void isForAMedicalDirectorWithWhomTheCaseLies() {
    assertEquals(Set.of(Reason.NOT_A_DIRECTOR), found.reasons(NURSE, Act.RECUSE));
    assertEquals(
        Set.of(Reason.NOT_WITH_DIRECTOR),
        Cases.approvable(TRIAL_NONMALIGNANT).reasons(DIRECTOR, Act.RECUSE));
    assertEquals(Set.of(Reason.WORDS_MISSING), found.reasons(DIRECTOR, new CaseEvent.Recused(" ")));
  }

  /// Also one who is a nurse as well: the reason to step back is the same.
  @Test
  void closesTheCaseToAPersonInBothRoles() {
    TestedCase both = found.does(NURSE_AND_DIRECTOR, Cases.recused());
    Set<Act> open = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      if (both.refusals(NURSE_AND_DIRECTOR, act).isEmpty()) {
        open.add(act);
      }
    }
    assertEquals(Set.of(Act.ASSIGN), open);
  }

  // ---- who has the case

  @Test
  void takesTheCaseOutOfTheHandsOfWhoSteppedBackAlone() {
    TestedCase held = found.does(NURSE, new CaseEvent.Assigned(DIRECTOR.userId()));
    assertEquals(
        Optional.empty(), held.does(DIRECTOR, Cases.recused()).file().progress().assignee());
    TestedCase others = found.does(NURSE, new CaseEvent.Assigned(OTHER_DIRECTOR.userId()));
    assertEquals(
        Optional.of(OTHER_DIRECTOR.userId()),
        others.does(DIRECTOR, Cases.recused()).file().progress().assignee());
  }

  @Test
  void letsTheCaseBeGivenToAnotherByWhoSteppedBackAsWell() {
    CaseEvent given = new CaseEvent.Assigned(OTHER_DIRECTOR.userId());
    assertEquals(
        Optional.of(OTHER_DIRECTOR.userId()),
        recused.does(DIRECTOR, given).file().progress().assignee());
    assertEquals(
        Set.of(Reason.ASSIGNEE_RECUSED),
        recused.reasons(NURSE, new CaseEvent.Assigned(DIRECTOR.userId())));
    assertEquals(Set.of(DIRECTOR.userId()), Card.of(recused.assessment()).recused());
  }

  @Test
  void leavesTheOtherActiveDirectorsToChooseFrom() {
    assertEquals(
        List.of(OTHER_DIRECTOR, NURSE_AND_DIRECTOR), Assignees.of(recused.file(), Cases.OFFICE));
    Office fewer =
        Cases.OFFICE.apply(
            new OfficeEvent.PersonDisabled(OTHER_DIRECTOR.userId(), "left"),
            "ada.sandbar",
            Cases.NOW);
    assertEquals(List.of(NURSE_AND_DIRECTOR), Assignees.of(recused.file(), fewer));
  }

  @Test
  void aCaseThatIsNotRoutedGoesToAnyActiveReviewer() {
    assertEquals(
        List.of(NURSE, OTHER_NURSE, DIRECTOR, OTHER_DIRECTOR, NURSE_AND_DIRECTOR),
        Assignees.of(Cases.approvable(TRIAL_NONMALIGNANT).file(), Cases.OFFICE));
  }

  // ---- what counts, however it got into the journal

  @Test
  void noDeterminationOfARecusedDirectorCounts() {
    TestedCase forced = recused.forced(DIRECTOR, Cases.determined(Cases.approval(recused)));
    assertEquals(List.of(Fault.Kind.NOT_ALLOWED), kinds(forced));
    assertEquals(CaseStatus.WITH_DIRECTOR, forced.status());
  }

  @Test
  void noFindingOfARecusedDirectorCounts() {
    TestedCase forced = recused.forced(DIRECTOR, Cases.found("I.A.2.c", Answer.NOT_MET));
    assertEquals(List.of(Fault.Kind.NOT_ALLOWED), kinds(forced));
    assertEquals(recused.file().work(), forced.file().work());
  }

  @Test
  void noAssignmentToARecusedDirectorCounts() {
    TestedCase forced = recused.forced(NURSE, new CaseEvent.Assigned(DIRECTOR.userId()));
    assertEquals(List.of(Fault.Kind.NOT_ALLOWED), kinds(forced));
  }

  /// Nobody can step back in another's name, and so keep a director from a case.
  @Test
  void aRecusalIsSignedByTheDirectorWhoStepsBack() {
    assertEquals(
        List.of(Fault.Kind.UNSIGNED),
        kinds(found.forced(DIRECTOR, Cases.recused(), Optional.empty())));
    assertEquals(
        List.of(Fault.Kind.SIGNED_BY_ANOTHER),
        kinds(
            found.forced(
                DIRECTOR,
                Cases.recused(),
                Optional.of(new Signer(NURSE.userId(), NURSE.roles())))));
    assertEquals(List.of(Fault.Kind.ROLE_LACKING), kinds(found.forced(NURSE, Cases.recused())));
    assertTrue(
        found
            .forced(DIRECTOR, Cases.recused(), Optional.empty())
            .file()
            .all(CaseEvent.Recused.class)
            .isEmpty());
  }

  private static List<Fault.Kind> kinds(TestedCase tested) {
    return tested.faults().stream().map(Fault::kind).toList();
  }
}
