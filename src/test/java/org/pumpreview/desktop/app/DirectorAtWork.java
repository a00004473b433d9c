package org.pumpreview.desktop.app;

import javafx.scene.input.KeyCode;
import org.pumpreview.store.PlanJson;

/// What a medical director does with a case that the policy's exception may carry.
final class DirectorAtWork {
  private final Walker walker;

  DirectorAtWork(Walker walker) {
    this.walker = walker;
  }

  /// Records how the plan reads one of the points that are open, in the first of the named ways.
  ///
  /// @param place of the point in the list, from 1
  void interpret(int place, String reason) {
    walker.press("Readings");
    walker.press("Record an interpretation");
    for (int i = 0; i < place; i++) {
      walker.keys(KeyCode.DOWN);
    }
    walker.keys(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB);
    walker.type(reason);
    walker.control(KeyCode.ENTER);
    walker.await("the recorded interpretation", () -> !walker.isAt("confirm"));
  }

  /// The own finding on the trial first, so that the nurse's is not taken over there.
  void find() {
    walker.await("the director's desk", () -> walker.isAt("director"));
    walker.alt(KeyCode.DIGIT6);
    walker.await("the contested item", () -> walker.focused().startsWith("II.A.1.a "));
    walker.keys(KeyCode.DIGIT2);
    walker.await("the own finding", () -> walker.focused().contains("You, Not met"));
    walker.keys(KeyCode.T);
    walker.control(KeyCode.ENTER);
    walker.await("the findings taken over", () -> !walker.says("Your finding"));
  }

  /// Reads what the policy leaves open between the exception and the life expectancy.
  void readConflict(String reason) {
    walker.press(
        "Survival is limited and still longer than three months: the item stands and is met.");
    walker.fill("Reason", reason);
    walker.press("Record this reading");
    walker.await("the reading", () -> walker.says("Choose again"));
  }

  void grantException(String rationale) {
    walker.press("Advanced disease");
    walker.press("Grant");
    walker.fill("Rationale", rationale);
    attest();
  }

  private void attest() {
    PlanJson.example().attestation().forEach(walker::press);
  }

  void approveByException() {
    walker.press("Approve by exception");
    walker.await("the open act", () -> walker.isOpen("Sign \u2013 Approve by exception"));
    walker.control(KeyCode.ENTER);
    walker.await("the question", () -> walker.isAt("confirm"));
    walker.control(KeyCode.ENTER);
    walker.await("the decision", () -> walker.isOpen("Go on to the letter"));
  }
}
