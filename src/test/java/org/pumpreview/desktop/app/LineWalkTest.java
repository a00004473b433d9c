package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.UrgentSign;

/// Walks through the window with requests whose lines go different ways, from unlocking to what
/// lies in the vault and stands in the letter.
class LineWalkTest {
  private static final String PUMP = "It is: the table has it, and nothing leaves it out.";

  @TempDir static Path home;

  private static Optional<WalkedVault> vault = Optional.empty();

  @BeforeAll
  static void makeVault() throws IOException {
    vault = Optional.of(WalkedVault.in(home));
  }

  private static WalkedVault vault() {
    return vault.orElseThrow();
  }

  @Test
  void twoLinesOfAnAdultAreDecidedApart() throws Exception {
    var member = "Hester Spoonbill";
    try (var walker = vault().start()) {
      twoLines(walker, member, "1968-03-09");
      var work = direct(walker, member);
      work.read(PUMP, "A pump with a fixed rate is in the table.");
      work.rule("62361", "Approve");
      work.rule("E0782", "Deny");
      walker.press("Coverage");
    }
    try (var walker = vault().start()) {
      walker.unlock(WalkedVault.DIRECTOR).open(member);
      walker.alt(KeyCode.DIGIT6);
      var work = new LineWork(walker);
      work.reason(
          "Coverage",
          "Your plan pays for this pump with the surgery, and not a second time.",
          "Your doctor can tell us why it was not part of the surgery.");
      walker.fill("Rationale", "The surgery on the same day has the pump in it.");
      work.sign("Approve in part");
      new NurseAtWork(walker).signLetter(PracticeVault.passphraseOfAll());
    }
    var file = vault().file(member);
    assertEquals(Outcome.PARTIALLY_APPROVED, decision(file).outcome());
    assertEquals(
        List.of(
            LineDecision.of(line(file, "62361"), true),
            LineDecision.denied(line(file, "E0782"), Determination.COVERAGE)),
        decision(file).lines());
    var letter = vault().letter(file, LetterKind.PARTIAL_APPROVAL, "theo.egret");
    assertTrue(letter.contains("denied"), letter);
    assertTrue(
        letter.contains("Your plan pays for this pump with the surgery, and not a second time."),
        letter);
  }

  @Test
  void twoLinesUnder21AreReviewedEachBeforeOneIsDenied() throws Exception {
    var member = "Ivo Spoonbill";
    try (var walker = vault().start()) {
      twoLines(walker, member, "2008-05-02");
      var work = direct(walker, member);
      work.read(PUMP, "A pump with a fixed rate is in the table.");
      work.rule("62361", "Approve");
      work.rule("E0782", "Deny");
      walker.press("This line alone");
      work.reason(
          "E0782, for a reason of its own",
          "The pump is already part of the surgery.",
          "Your doctor can tell us why you need a second one.");
      work.review("Needed", "The pump eases his pain, fax page 9.");
      work.review("Not needed", "A second pump would ease nothing more, fax page 9.");
      walker.fill("Rationale", "The surgery on the same day has the pump in it.");
      work.sign("Approve in part");
      new NurseAtWork(walker).signLetter(PracticeVault.passphraseOfAll());
    }
    var file = vault().file(member);
    assertEquals(
        List.of(
            LineDecision.of(line(file, "62361"), true),
            LineDecision.denied(line(file, "E0782"), Determination.ofLine(line(file, "E0782")))),
        decision(file).lines());
    assertEquals(
        List.of(
            new CaseEvent.EpsdtReviewed(
                line(file, "62361"), "62361", true, "The pump eases his pain, fax page 9."),
            new CaseEvent.EpsdtReviewed(
                line(file, "E0782"),
                "E0782",
                false,
                "A second pump would ease nothing more, fax page 9.")),
        file.all(CaseEvent.EpsdtReviewed.class).stream().map(CaseFile.Dated::event).toList());
    var letter = vault().letter(file, LetterKind.PARTIAL_APPROVAL, "theo.egret");
    assertTrue(letter.contains("The pump is already part of the surgery."), letter);
    assertTrue(letter.contains("EPSDT"), letter);
  }

  @Test
  void aBaclofenLineIsLeftToItsPolicyAndTheRestIsApproved() throws Exception {
    var member = "Jonas Spoonbill";
    try (var walker = vault().start()) {
      var nurse = begin(walker, member, "62327", "J0475");
      nurse.route(RequestKind.TRIAL, Pathway.MALIGNANT);
      new LineWork(walker)
          .refer("J0475", "LA.PHAR.149. Baclofen given intrathecally", "Baclofen, fax page 4");
      nurse.items(Map.of());
      nurse.askDirector("One line is for baclofen. Please leave it to its policy.");
      var work = direct(walker, member);
      walker.press("Approve all");
      work.sign("Approve as requested");
      new NurseAtWork(walker).signLetter(PracticeVault.passphraseOfAll());
    }
    var file = vault().file(member);
    var routed = file.last(CaseEvent.LineRouted.class).orElseThrow().event();
    assertEquals(LineWay.REFERRED, routed.way());
    assertEquals("LA.PHAR.149", routed.policyId());
    assertEquals(Outcome.APPROVED, decision(file).outcome());
    assertEquals(
        List.of(
            LineDecision.of(line(file, "62327"), true), LineDecision.referred(line(file, "J0475"))),
        decision(file).lines());
    var letter = vault().letter(file, LetterKind.APPROVAL, "theo.egret");
    assertTrue(letter.contains("LA.PHAR.149"), letter);
  }

  @Test
  void aRefillBeginsWithTheLookForDangerAndIsDecidedWithoutCriteria() throws Exception {
    var member = "Karla Spoonbill";
    try (var walker = vault().start()) {
      var nurse = begin(walker, member, "62369");
      var work = new LineWork(walker);
      work.screen("Alarm", "The pump has beeped since Friday, fax page 2.");
      walker.press("Raise to expedited");
      work.confirmRevision();
      nurse.askDirector("The pump beeps and has to be refilled.");
      walker.lock();
      walker.unlock(WalkedVault.DIRECTOR).open(member);
      walker.await("the director's desk", () -> walker.isAt("director"));
      work.read(
          "What the device in place needs to work and to be safe.", "It has served her well.");
      walker.fill("Rationale", "The reservoir runs empty within days, fax page 2.");
      walker.press("Approve as requested");
      work.sign("Approve as requested");
      new NurseAtWork(walker).signLetter(PracticeVault.passphraseOfAll());
    }
    var file = vault().file(member);
    assertEquals("EXPEDITED", file.intake().form().text(RequestField.URGENCY));
    assertEquals(
        Optional.of(Set.of(UrgentSign.ALARM)),
        file.last(CaseEvent.UrgencyScreened.class).map(screened -> screened.event().signs()));
    assertEquals(Optional.empty(), file.intake().route());
    assertEquals(Outcome.APPROVED, decision(file).outcome());
    var letter = vault().letter(file, LetterKind.APPROVAL, "theo.egret");
    assertTrue(letter.contains("62369"), letter);
  }

  // ---- the people

  private static NurseAtWork begin(Walker walker, String member, String... codes) {
    var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
    nurse.begin();
    nurse.fields(member);
    for (var code : codes) {
      nurse.line(code);
    }
    nurse.checkFees();
    return nurse;
  }

  private static void twoLines(Walker walker, String member, String birthDate) {
    var nurse = begin(walker, member, "62361", "E0782");
    walker.fill("Birth date", birthDate);
    nurse.route(RequestKind.IMPLANT, Pathway.MALIGNANT);
    nurse.items(Map.of());
    nurse.askDirector("One line is starred. Please decide the lines.");
  }

  private static LineWork direct(Walker walker, String member) {
    walker.lock();
    walker.unlock(WalkedVault.DIRECTOR).open(member);
    var work = new LineWork(walker);
    work.takeOver();
    return work;
  }

  // ---- the vault

  private static Determination decision(CaseFile file) {
    return file.progress().decision().orElseThrow().determination();
  }

  private static String line(CaseFile file, String code) {
    var form = file.intake().form();
    return form.lines().keySet().stream()
        .filter(line -> form.text(line, LineField.CODE).equals(code))
        .findFirst()
        .orElseThrow();
  }
}
