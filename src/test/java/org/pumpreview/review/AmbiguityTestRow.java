package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;

/// One row of [AmbiguityTest]: what the program does with one thing that the policy leaves open.
///
/// @param says the id, a space, and what is so, in lower case
record AmbiguityTestRow(String says, Executable proof) {

  String id() {
    return says.substring(0, says.indexOf(' '));
  }

  @Override
  public String toString() {
    return says;
  }

  static AmbiguityTestRow row(String says, Executable proof) {
    return new AmbiguityTestRow(says, proof);
  }

  // ---- what is refused, through the guards and past them

  static Refusal refusal(Reason reason, Step step, String... targets) {
    return new Refusal(reason, step, List.of(targets));
  }

  /// A nurse is told just this when she wants to approve, and an approval that she writes past the
  /// rules decides nothing.
  static void assertNurseRefused(TestedCase tested, Refusal... told) {
    assertEquals(List.of(told), tested.refusals(NURSE, Act.APPROVE));
    assertForgedDecidesNothing(tested, NURSE, Cases.approval(tested));
  }

  static void assertNurseApproves(TestedCase tested) {
    assertEquals(List.of(), tested.refusals(NURSE, Act.APPROVE));
    assertDecides(tested, NURSE, Cases.approval(tested));
  }

  /// The same of a determination by a medical director.
  static void assertDirectorRefused(
      TestedCase tested, Determination determination, Reason... reasons) {
    assertEquals(Set.of(reasons), tested.reasons(DIRECTOR, determination));
    assertForgedDecidesNothing(tested, DIRECTOR, determination);
  }

  static void assertDirectorDecides(TestedCase tested, Determination determination) {
    assertDecides(tested, DIRECTOR, determination);
  }

  private static void assertDecides(TestedCase tested, Actor actor, Determination determination) {
    TestedCase decided = tested.does(actor, Cases.determined(determination));
    assertEquals(CaseStatus.DECIDED, decided.status());
    assertEquals(List.of(), decided.faults());
  }

  private static void assertForgedDecidesNothing(
      TestedCase tested, Actor actor, Determination determination) {
    TestedCase forged = tested.forced(actor, Cases.determined(determination));
    assertEquals(tested.status(), forged.status());
    assertEquals(
        List.of(new CaseFile.Fault(forged.file().seq(), CaseFile.Fault.Kind.NOT_ALLOWED)),
        forged.faults());
  }

  // ---- cases

  /// With a director, who found every item met or absent.
  static TestedCase found(TestedCase tested) {
    TestedCase after = tested.does(NURSE, Cases.routed());
    for (Checklist.Entry item : after.assessment().items()) {
      String paragraph = item.paragraph();
      after = after.does(DIRECTOR, Cases.found(paragraph, Cases.supporting(paragraph)));
    }
    return after;
  }

  /// A nurse's clean answers on a case that has its route.
  static TestedCase shown(TestedCase prepared, Route route) {
    TestedCase after = prepared.does(NURSE, CleanFacts.of(Cases.POLICY, route));
    for (Checklist.Entry item : Cases.items(route)) {
      String paragraph = item.paragraph();
      after =
          after.does(
              NURSE,
              Cases.answered(paragraph, Cases.supporting(paragraph)),
              Cases.cited(paragraph));
    }
    return after;
  }

  /// With one more line, which is on the fee schedule.
  static TestedCase withLine(TestedCase tested, String code) {
    return withLine(tested, code, "");
  }

  static TestedCase withLine(TestedCase tested, String code, String to) {
    String line = "line-" + code;
    return tested
        .does(NURSE, Cases.line(line, code, "1", "2026-12-02", to))
        .does(NURSE, Cases.feeCheck(line, code, true));
  }

  /// With the code of a line corrected.
  static TestedCase recoded(TestedCase tested, String from, String to) {
    return tested.does(NURSE, Cases.recoded(from, to), Cases.feeCheck("line-" + from, to, true));
  }

  static TestedCase answered(TestedCase tested, String paragraph, Answer answer) {
    return tested.does(NURSE, Cases.answered(paragraph, answer));
  }

  static CaseEvent trial(Trial trial) {
    return new CaseEvent.TrialRecorded(trial, "", "fax page 12");
  }
}
