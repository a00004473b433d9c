package org.pumpreview.desktop.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;

/// What a nurse reviewer does with one request, from the empty form to the letter. Never asks the
/// case what is in it.
final class NurseAtWork {
  private static final String DAY = "2026-12-02";

  private final Walker walker;

  NurseAtWork(Walker walker) {
    this.walker = walker;
  }

  // ---- request

  void begin() {
    walker.control(KeyCode.N);
    walker.await("the request", () -> walker.isAt("request-step"));
  }

  void request(String member, RequestKind kind) {
    fields(member);
    switch (kind) {
      case TRIAL -> line("62327");
      case IMPLANT -> {
        line("62350");
        line("62362");
        line("E0783");
      }
    }
    checkFees();
  }

  private void fields(String member) {
    walker.fill("Received", "2026-11-13 15:12");
    walker.press("Standard");
    walker.press("Fax");
    walker.fill("Member name", member);
    walker.fill("Birth date", "1968-03-09");
    walker.fill("Medicaid ID", "5550001184");
    walker.fill("Mailing address", "14 Invented Levee Road\nSampleville, LA 70000");
    walker.fill("Requesting provider", "Cypress Example Pain Center");
    walker.fill("Requesting NPI", "1000000103");
    walker.fill("Treating practitioner", "Lucien Kingfisher, MD");
    walker.fill("Treating NPI", "1234567893");
    walker.fill("Diagnoses", "Pain as the record tells it");
    walker.fill("Drug for the pump", "morphine");
    walker.press("Opioid alone");
  }

  private void line(String code) {
    walker.press("Add a line");
    walker.fill("Code", code);
    walker.fill("Quantity", "1");
    walker.fill("First day", DAY);
    walker.focus("Quantity");
  }

  /// Looks every line up on the fee schedule.
  private void checkFees() {
    for (long left = walker.count("Record check"); left > 0; left--) {
      long before = left;
      walker.press("Record check");
      walker.press("Listed");
      walker.fill("Date of the schedule", "2026-10-01");
      walker.control(KeyCode.ENTER);
      walker.await("the recorded check", () -> walker.count("Record check") == before - 1);
    }
  }

  // ---- route

  void route(RequestKind kind, Pathway pathway) {
    walker.alt(KeyCode.DIGIT2);
    walker.await("the route", () -> walker.isAt("route-step"));
    walker.press("Within LA.CP.MP.173");
    walker.press(
        switch (kind) {
          case TRIAL -> "Trial";
          case IMPLANT -> "Permanent implant";
        });
    walker.press(
        switch (pathway) {
          case MALIGNANT -> "Malignant";
          case NONMALIGNANT -> "Nonmalignant";
        });
    walker.fill("What in the record shows it", "Fax page 9 says so.");
    walker.control(KeyCode.ENTER);
    walker.press("Confirm this revision");
    walker.await("the confirmed revision", () -> walker.count("Confirm this revision") == 0);
  }

  // ---- items, by keys alone

  /// Answers every item of both steps in the member's favour and cites a page for each, but for
  /// those named in `otherwise`, which get the answer of that key and no page.
  ///
  /// @return the paragraphs in the order in which the keys led to them
  List<String> items(Map<String, KeyCode> otherwise) {
    walker.alt(KeyCode.DIGIT3);
    walker.await("the first item", () -> !walker.item().isEmpty());
    var done = new ArrayList<String>();
    while (!done.contains(walker.item()) && !walker.item().isEmpty()) {
      var item = walker.item();
      done.add(item);
      Optional.ofNullable(otherwise.get(item)).ifPresentOrElse(walker::keys, this::answerAndCite);
      walker.keys(KeyCode.N);
    }
    return done;
  }

  private void answerAndCite() {
    walker.keys(KeyCode.DIGIT1, KeyCode.E);
    // The entry proposes the document that was cited last.
    if (walker.focused().equals("Document")) {
      walker.type("Fax packet");
      walker.keys(KeyCode.TAB);
    }
    walker.type("9");
    walker.keys(KeyCode.TAB);
    walker.type("The record says so.");
    walker.keys(KeyCode.ENTER);
    walker.await("the cited page", () -> !walker.isTyping());
  }

  // ---- decision and letter

  void approve() {
    decision();
    walker.control(KeyCode.ENTER);
    walker.await("the question", () -> walker.isAt("confirm"));
    walker.control(KeyCode.ENTER);
    walker.await("the decision", () -> !walker.isAt("confirm"));
  }

  void askDirector(String question) {
    decision();
    walker.control(KeyCode.D);
    walker.fill("Question", question);
    walker.control(KeyCode.ENTER);
    walker.await("the routing", () -> !walker.isAt("confirm"));
  }

  private void decision() {
    walker.alt(KeyCode.DIGIT5);
    walker.await("the decision", () -> walker.isAt("decision"));
  }

  void signLetter(String passphrase) {
    walker.alt(KeyCode.DIGIT6);
    walker.await("the drawn letter", () -> walker.isOpen("Sign letter"));
    walker.control(KeyCode.ENTER);
    walker.fill("Your passphrase, again", passphrase);
    walker.control(KeyCode.ENTER);
    walker.await("the signed letter", () -> walker.isOpen("Export"));
  }
}
