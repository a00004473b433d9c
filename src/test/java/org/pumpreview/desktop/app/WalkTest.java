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
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Trial;
import org.pumpreview.store.VaultException;

/// Whole walks through the window, from the first screen to the verified letter. What came of them
/// is read from the vault, after the window was closed.
class WalkTest {
  @TempDir static Path home;

  private static Optional<WalkedVault> vault = Optional.empty();

  @BeforeAll
  static void makeVault() throws IOException {
    vault = Optional.of(WalkedVault.in(home));
  }

  private static WalkedVault vault() {
    return vault.orElseThrow();
  }

  /// The trial for malignant pain is walked key by key where its strokes are counted.
  @Test
  void theNurseApprovesAnImplantForMalignantPainThatIsShown() throws Exception {
    var member = "Clara Spoonbill";
    try (var walker = vault().start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.IMPLANT);
      nurse.route(RequestKind.IMPLANT, Pathway.MALIGNANT);
      assertEquals(12, nurse.items(Map.of()).size());
      nurse.approve();
      nurse.signLetter(PracticeVault.passphraseOfAll());
    }
    assertApprovedByTheNurse(decided(member), 12);
  }

  @Test
  void theDirectorApprovesAnImplantWithoutATrialByException() throws Exception {
    var member = "Edith Spoonbill";
    try (var walker = vault().start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.IMPLANT);
      nurse.route(RequestKind.IMPLANT, Pathway.MALIGNANT, "Not done");
      assertTrue(nurse.items(Map.of("II.A.1.a", KeyCode.DIGIT3)).contains("II.A.1.a"));
      nurse.askDirector("May the trial be left out?");
      walker.lock();
      walker.unlock(WalkedVault.DIRECTOR).open(member);
      var director = new DirectorAtWork(walker);
      director.find();
      director.readConflict("Four to six months is more than three.");
      director.grantException("The oncology letter governs.");
      director.approveByException();
      new NurseAtWork(walker).signLetter(PracticeVault.passphraseOfAll());
    }
    var file = decided(member);
    assertEquals(Outcome.APPROVED_BY_EXCEPTION, outcome(file));
    assertEquals(Optional.of(Answer.NOT_MET), own(file, "II.A.1.a"));
    assertEquals(
        Optional.of(new Determination.ExceptionRuling(true, Set.of(Ground.ADVANCED_DISEASE))),
        file.progress().decision().orElseThrow().determination().exception());
    vault().letter(file, LetterKind.APPROVAL_BY_EXCEPTION, "theo.egret");
  }

  @Test
  void aDirectorsInterpretationIsOfferedToTheNurseAndConfirmedByOneKey() throws Exception {
    var member = "Gerda Spoonbill";
    try (var walker = vault().start()) {
      walker.unlock(WalkedVault.DIRECTOR);
      new DirectorAtWork(walker).interpret(3, "Records are enough.");
      assertTrue(walker.says("In force since 2026-11-17"));
      walker.lock();
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.IMPLANT);
      nurse.route(RequestKind.IMPLANT, Pathway.MALIGNANT);
      nurse.items(Map.of());
      assertEquals(
          "The plan reads it so since 2026-11-17, by Theo Egret, MD. \u201cIt does: its records"
              + " show what is asked, whoever authorized it.\u201d Records are enough.",
          nurse.offered());
      nurse.approve();
    }
    var chosen = decided(member).last(CaseEvent.ReadingChosen.class).orElseThrow();
    assertEquals("maya.heron", chosen.by());
    assertEquals("A3", chosen.event().ambiguity());
    assertEquals("counts", chosen.event().reading());
    try (var session = vault().session("maya.heron")) {
      assertEquals(
          List.of(chosen.event().interpretation()),
          session.office().interpretations().stream().map(Interpretation::id).toList());
    }
  }

  /// Both requests for nonmalignant pain, one after the other.
  @Test
  void anImplantIsLinkedToItsTrialInTheSameVault() throws Exception {
    var member = "Ilse Spoonbill";
    var id = "5550004711";
    try (var walker = vault().start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.TRIAL);
      walker.fill("Medicaid ID", id);
      nurse.route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
      assertEquals(13, nurse.items(Map.of()).size());
      nurse.approve();
      nurse.signLetter(PracticeVault.passphraseOfAll());
    }
    var trial = decided(member);
    assertApprovedByTheNurse(trial, 13);
    try (var walker = vault().start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.IMPLANT);
      walker.fill("Medicaid ID", id);
      nurse.routeWithout(RequestKind.IMPLANT, Pathway.NONMALIGNANT);
      walker.press("Reviewed in this plan");
      walker.pick(trial.number() + ". Trial, nonmalignant");
      walker.press("Record the trial");
      walker.await(
          "the earlier findings",
          () -> walker.says("Earlier case " + trial.number() + ", to be read"));
      walker.alt(KeyCode.DIGIT4);
      walker.await("the first item", () -> !walker.item().isEmpty());
      assertTrue(walker.says("At the trial, case " + trial.number()));
      assertEquals(22, nurse.items(Map.of()).size());
      nurse.approve();
      nurse.signLetter(PracticeVault.passphraseOfAll());
    }
    var file = decided(member);
    assertEquals(
        Optional.of(new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, trial.number(), "")),
        file.last(CaseEvent.TrialRecorded.class).map(CaseFile.Dated::event));
    assertEquals(List.of(), file.all(CaseEvent.ReadingChosen.class));
    assertApprovedByTheNurse(file, 22);
  }

  @Test
  void whatWasBeingTypedWhenTheWindowClosedIsThereAgain() throws Exception {
    var member = "Flora Spoonbill";
    try (var walker = vault().start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      walker.fill("Member name", member);
      walker.fill("Drug for the pump", "morph");
    }
    assertEquals("morph", vault().file(member).intake().form().text(RequestField.DRUG));
    try (var walker = vault().start()) {
      walker.unlock(WalkedVault.NURSE).open(member);
      walker.alt(KeyCode.DIGIT1);
      assertEquals("morph", walker.text("Drug for the pump"));
      walker.alt(KeyCode.DIGIT2);
      walker.press("Within LA.CP.MP.173");
      walker.press("Trial");
      walker.press("Malignant");
      walker.fill("What in the record shows it", "Fax pa");
    }
    try (var walker = vault().start()) {
      walker.unlock(WalkedVault.NURSE).open(member);
      walker.alt(KeyCode.DIGIT2);
      assertEquals("Fax pa", walker.text("What in the record shows it"));
      walker.control(KeyCode.ENTER);
      walker.alt(KeyCode.DIGIT4);
      walker.await("the first item", () -> !walker.item().isEmpty());
      walker.keys(KeyCode.M);
      walker.type("Two sour");
    }
    try (var walker = vault().start()) {
      walker.unlock(WalkedVault.NURSE).open(member);
      walker.alt(KeyCode.DIGIT4);
      assertEquals("Two sour", walker.text("Note"));
    }
  }

  @Test
  void aLetterIsFoundInTheRegisterOpenedInItsCaseAndMailed() throws Exception {
    var member = "Hanna Spoonbill";
    try (var walker = vault().start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.TRIAL);
      nurse.route(RequestKind.TRIAL, Pathway.MALIGNANT);
      nurse.items(Map.of());
      nurse.approve();
      nurse.signLetter(PracticeVault.passphraseOfAll());
      walker.press("Letters");
      walker.keys(KeyCode.SLASH);
      walker.type(member);
      walker.await("the letter", () -> walker.isOpen("Mark as sent"));
      walker.press("Mark as sent");
      walker.press("Record");
      walker.await("the record", () -> walker.says("One letter is recorded as sent."));
      walker.press("Open in its case");
      walker.await("the letter in its case", () -> walker.isAt("case-frame"));
      walker.press("Letters");
      walker.await("the register", () -> walker.isOpen("Open in its case"));
    }
    var file = decided(member);
    assertEquals(List.of(), IssuedLetter.of(file).getFirst().unsent());
    assertEquals(3, file.all(CaseEvent.Notified.class).size());
  }

  private static CaseFile decided(String member) throws VaultException {
    var file = vault().file(member);
    assertEquals(CaseStatus.DECIDED, file.status());
    return file;
  }

  private static void assertApprovedByTheNurse(CaseFile file, int items) throws Exception {
    assertEquals(Outcome.APPROVED, outcome(file));
    assertEquals(Optional.of("maya.heron"), file.progress().assignee());
    assertEquals(items, file.answers(Desk.NURSE).size());
    vault().letter(file, LetterKind.APPROVAL, "maya.heron");
  }

  private static Outcome outcome(CaseFile file) {
    return file.progress().decision().orElseThrow().determination().outcome();
  }

  private static Optional<Answer> own(CaseFile file, String paragraph) {
    return Optional.ofNullable(file.answers(Desk.DIRECTOR).get(paragraph));
  }
}
