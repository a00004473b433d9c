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
  private String offered = "";

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

  void fields(String member) {
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

  void line(String code) {
    long before = walker.fields("Code");
    walker.press("Add a line");
    walker.await("the new line", () -> walker.fields("Code") > before);
    walker.fill("Code", code);
    walker.fill("Quantity", "1");
    walker.fill("First day", DAY);
    walker.focus("Quantity");
  }

  /// Looks every line up on the fee schedule.
  void checkFees() {
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

  /// Chooses the route; before an implant the trial was done elsewhere.
  void route(RequestKind kind, Pathway pathway) {
    route(kind, pathway, "Done elsewhere or without authorization");
  }

  /// @param trial what is known of the trial before an implant
  void route(RequestKind kind, Pathway pathway, String trial) {
    routeWithout(kind, pathway);
    if (kind == RequestKind.IMPLANT) {
      trial(trial, "Levee Example Hospital, fax page 12");
    }
  }

  /// Chooses the route and says nothing of a trial.
  void routeWithout(RequestKind kind, Pathway pathway) {
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
    walker.await("the way to be chosen", () -> walker.isOpen("Choose this route"));
    walker.control(KeyCode.ENTER);
    walker.await("the chosen route", () -> !walker.isOpen("Choose this route"));
    walker.press("Confirm this revision");
    walker.await("the confirmed revision", () -> walker.count("Confirm this revision") == 0);
  }

  /// Records what is known of the trial before an implant.
  void trial(String known, String words) {
    walker.press(known);
    walker.fill("What the record says of it", words);
    walker.press("Record the trial");
    walker.await("the recorded trial", () -> walker.count("Record the trial") == 0);
  }

  // ---- items, by keys alone

  /// Answers every item of both steps in the member's favour and cites a page for each, but for
  /// those named in `otherwise`, which get the answer of that key and no page.
  ///
  /// @return the paragraphs in the order in which the keys led to them
  List<String> items(Map<String, KeyCode> otherwise) {
    walker.alt(KeyCode.DIGIT4);
    walker.await("the first item", () -> !walker.item().isEmpty());
    var done = new ArrayList<String>();
    while (!done.contains(walker.item()) && !walker.item().isEmpty()) {
      var item = walker.item();
      done.add(item);
      Optional.ofNullable(otherwise.get(item)).ifPresentOrElse(walker::keys, this::answerAndCite);
      read();
      walker.keys(KeyCode.N);
    }
    return done;
  }

  /// What a clean record says where an item asks for a fact: typed, or a digit for a choice.
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("Method", "MRI"),
          Map.entry("Response", "1"),
          Map.entry("Months", "12-24"),
          Map.entry("Author", "Lucien Kingfisher, MD"),
          Map.entry("Dated", "2026-10-20"),
          Map.entry("Date", "2026-10-20"),
          Map.entry("Tumor there", "1"),
          Map.entry("Pathology", "Scar tissue"),
          Map.entry("Shown by", "MRI of 2026-07-21"),
          Map.entry("Drugs", "1"),
          Map.entry("Physical therapy", "1"),
          Map.entry("Behavioral health", "1"),
          Map.entry("Other nonsurgical", "2"),
          Map.entry("Trouble in reaching care", "1"),
          Map.entry("Evaluator", "Noel Example"),
          Map.entry("Credential", "PhD"),
          Map.entry("Mental health as contributor", "1"),
          Map.entry("Ground", "2"),
          Map.entry("Drug", "morphine"),
          Map.entry("MME a day before", "120"),
          Map.entry("Before, on", "2026-08-03"),
          Map.entry("MME a day now", "60"),
          Map.entry("Now, on", "2026-10-30"),
          Map.entry("Weaning", "1"),
          Map.entry("Clinician", "Ada Spruce, MD"),
          Map.entry("Scale", "0 to 10"),
          Map.entry("Route", "1"),
          Map.entry("Class", "1"),
          Map.entry("Pain before", "8"),
          Map.entry("When", "2 p.m."),
          Map.entry("Pain during trial", "4"),
          Map.entry("Side effects", "2"),
          Map.entry("Function", "1"),
          Map.entry("How it was seen", "Walks twice as far"),
          Map.entry("Other programmable device", "1"),
          Map.entry("Drug for the pump", "morphine"),
          Map.entry("Systemic opioids", "1"),
          Map.entry("Treatment", "1"),
          Map.entry("Kind", "Counseling for pain"),
          Map.entry("Alcohol or drug abuse", "1"),
          Map.entry("Dementia or psychosis", "1"));

  private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2);

  /// Enters the facts that the item asks for; a key leads from one to the next.
  ///
  /// @param values what the record says, by the labels of the facts; a digit for a choice
  void facts(Map<String, String> values) {
    walker.keys(KeyCode.F);
    for (String fact = walker.fact(); !fact.isEmpty(); fact = walker.fact()) {
      String at = fact;
      String said = values.getOrDefault(fact, "");
      if (walker.isTyping()) {
        walker.enter(said);
      } else {
        walker.keys(DIGITS.get(Integer.parseInt(said) - 1));
      }
      walker.await("what follows " + at, () -> !walker.fact().equals(at));
    }
  }

  private void answerAndCite() {
    walker.keys(KeyCode.DIGIT1);
    walker.shift(KeyCode.DIGIT1);
    facts(FACTS);
    walker.keys(KeyCode.E);
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

  /// Reads what the policy leaves open at the item, where it does: as the plan does where it says
  /// how, else in the first way.
  void read() {
    walker.keys(KeyCode.Q);
    if (walker.isOpen("Follow the plan")) {
      offered = walker.sentence("The plan reads it so");
      walker.keys(KeyCode.F);
      walker.await("the reading", () -> walker.isOpen("Choose again"));
    } else if (walker.isOpen("Record this reading")) {
      walker.keys(KeyCode.DIGIT1, KeyCode.TAB);
      walker.type("The pages of the trial are all there.");
      walker.keys(KeyCode.TAB, KeyCode.ENTER);
      walker.await("the reading", () -> walker.isOpen("Choose again"));
    }
  }

  /// What was said of the plan's reading before it was followed; blank where there was none.
  String offered() {
    return offered;
  }

  // ---- decision and letter

  void approve() {
    decision();
    approveHere();
  }

  /// Approves in the step of the decision.
  void approveHere() {
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
    walker.alt(KeyCode.DIGIT6);
    walker.await("the decision", () -> walker.isAt("decision"));
  }

  void signLetter(String passphrase) {
    walker.alt(KeyCode.DIGIT7);
    walker.await("the drawn letter", () -> walker.isOpen("Sign letter"));
    walker.control(KeyCode.ENTER);
    walker.fill("Your passphrase, again", passphrase);
    walker.control(KeyCode.ENTER);
    walker.await("the signed letter", () -> walker.isOpen("Export"));
  }
}
