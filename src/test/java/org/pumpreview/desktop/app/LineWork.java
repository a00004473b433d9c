package org.pumpreview.desktop.app;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.store.PlanJson;

/// What a nurse and a medical director do with the single lines of a request.
final class LineWork {
  private final Walker walker;

  LineWork(Walker walker) {
    this.walker = walker;
  }

  // ---- the nurse, on the route

  /// Gives a line to another policy.
  void refer(String code, String policy, String reason) {
    press("Change " + code);
    walker.press(policy);
    walker.fill("Reason", reason);
    walker.control(KeyCode.ENTER);
    walker.await("the line's policy", () -> !walker.isAt("confirm"));
  }

  /// Looks for danger before anything else.
  void screen(String sign, String words) {
    walker.alt(KeyCode.DIGIT2);
    walker.await("the look for danger", () -> walker.isOpen(sign));
    walker.press(sign);
    walker.fill("What the record says of it", words);
    walker.press("Record what you found");
    walker.await("the record of it", () -> walker.count("Record what you found") == 0);
  }

  void confirmRevision() {
    walker.press("Confirm this revision");
    walker.await("the confirmed revision", () -> walker.count("Confirm this revision") == 0);
  }

  // ---- the director

  /// Makes every finding of the nurse the own one.
  void takeOver() {
    walker.await("the director's desk", () -> walker.isAt("director"));
    walker.alt(KeyCode.DIGIT6);
    walker.keys(KeyCode.T);
    walker.control(KeyCode.ENTER);
    walker.await("the findings taken over", () -> !walker.says("Your finding"));
  }

  void read(String reading, String reason) {
    walker.press(reading);
    walker.fill("Reason", reason);
    walker.press("Record this reading");
    walker.await("the reading", () -> walker.isOpen("Choose again"));
  }

  /// @param ruling the word of the bar: Approve, Approve less, Deny or Refer
  void rule(String code, String ruling) {
    press(ruling + ", " + code);
  }

  /// Says why, in the member's words.
  void reason(String of, String shown, String change) {
    walker.fill("What the record shows, " + of, shown);
    walker.fill("What could change the decision, " + of, change);
  }

  /// Reviews the line whose review is asked first.
  void review(String finding, String reasoning) {
    long open = walker.count("Record this review");
    walker.await("the review", () -> open > 0);
    walker.press(finding);
    first("Why, and where the record says so", reasoning);
    walker.press("Record this review");
    walker.await("the recorded review", () -> walker.count("Record this review") == open - 1);
  }

  void sign(String decision) {
    PlanJson.example().attestation().forEach(walker::press);
    walker.await("the open act", () -> walker.isOpen("Sign \u2013 " + decision));
    walker.control(KeyCode.ENTER);
    walker.await("the question", () -> walker.isAt("confirm"));
    walker.control(KeyCode.ENTER);
    walker.await("the decision", () -> walker.isOpen("Go on to the letter"));
  }

  // ---- what is named by what a screen reader says of it

  private void press(String name) {
    walker.await(name, () -> buttons(name).findFirst().isPresent());
    Screens.runFx(() -> buttons(name).findFirst().orElseThrow().fire());
    walker.screens().settle();
  }

  private Stream<ButtonBase> buttons(String name) {
    return nodes()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> name.equals(button.getAccessibleText()));
  }

  /// Fills the first field of that label; the walker fills the last.
  private void first(String label, String text) {
    Screens.runFx(() ->
        nodes()
            .filter(javafx.scene.control.TextInputControl.class::isInstance)
            .map(javafx.scene.control.TextInputControl.class::cast)
            .filter(field -> label.equals(field.getAccessibleText()))
            .findFirst()
            .orElseThrow()
            .setText(text));
    walker.screens().settle();
  }

  private Stream<Node> nodes() {
    return walker.screens().scene().getRoot().lookupAll("*").stream()
        .filter(node ->
            Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible));
  }
}
