package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.letter.LetterVerifier;
import org.pumpreview.letter.Verification;
import org.pumpreview.packs.PolicyShelf;
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
import org.pumpreview.review.RequestField;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;

/// Whole walks through the window, from the first screen to the verified letter. What came of them
/// is read from the vault, after the window was closed.
class WalkTest {
  private static final String NURSE = "Maya Heron";
  private static final String DIRECTOR = "Theo Egret";

  @TempDir static Path home;

  private static final MemoryHeadPins PINS = new MemoryHeadPins();
  private static Machine machine = new Machine(Path.of(""), Path.of(""));

  /// All walks share one vault, which takes longer to make than a walk.
  @BeforeAll
  static void makeVault() {
    machine = new Machine(home.resolve("data"), home.resolve("settings"));
    try (var walker = Walker.start(machine, PINS)) {
      walker.openPractice().unlock(NURSE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRIAL, MALIGNANT, 8, Agnes Spoonbill",
    "TRIAL, NONMALIGNANT, 13, Basil Spoonbill",
    "IMPLANT, MALIGNANT, 12, Clara Spoonbill",
    "IMPLANT, NONMALIGNANT, 22, Doyle Spoonbill"
  })
  void theNurseApprovesARequestThatIsShown(
      RequestKind kind, Pathway pathway, int items, String member) throws Exception {
    try (var walker = Walker.start(machine, PINS)) {
      var nurse = new NurseAtWork(walker.unlock(NURSE));
      nurse.begin();
      nurse.request(member, kind);
      nurse.route(kind, pathway);
      assertEquals(items, nurse.items(Map.of()).size());
      nurse.approve();
      nurse.signLetter(PracticeVault.passphraseOfAll());
    }
    var file = decided(member);
    assertEquals(Outcome.APPROVED, outcome(file));
    assertEquals(Optional.of("maya.heron"), file.progress().assignee());
    assertEquals(items, file.answers(Desk.NURSE).size());
    assertLetterIsTrusted(file, "maya.heron");
  }

  @Test
  void theDirectorApprovesAnImplantWithoutATrialByException() throws Exception {
    var member = "Edith Spoonbill";
    try (var walker = Walker.start(machine, PINS)) {
      var nurse = new NurseAtWork(walker.unlock(NURSE));
      nurse.begin();
      nurse.request(member, RequestKind.IMPLANT);
      nurse.route(RequestKind.IMPLANT, Pathway.MALIGNANT, "Not done");
      assertTrue(nurse.items(Map.of("II.A.1.a", KeyCode.DIGIT3)).contains("II.A.1.a"));
      nurse.askDirector("May the trial be left out?");
      walker.lock();
      walker.unlock(DIRECTOR).open(member);
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
    assertLetterIsTrusted(file, "theo.egret");
  }

  @Test
  void aDirectorsInterpretationIsOfferedToTheNurseAndConfirmedByOneKey() throws Exception {
    var member = "Gerda Spoonbill";
    try (var walker = Walker.start(machine, PINS)) {
      walker.unlock(DIRECTOR);
      new DirectorAtWork(walker).interpret(3, "Records are enough.");
      assertTrue(walker.says("In force since 2026-11-17"));
      walker.lock();
      var nurse = new NurseAtWork(walker.unlock(NURSE));
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
    try (var session = session("maya.heron")) {
      assertEquals(
          List.of(chosen.event().interpretation()),
          session.office().interpretations().stream().map(Interpretation::id).toList());
    }
  }

  @Test
  void whatWasBeingTypedWhenTheWindowClosedIsThereAgain() throws Exception {
    var member = "Flora Spoonbill";
    try (var walker = Walker.start(machine, PINS)) {
      var nurse = new NurseAtWork(walker.unlock(NURSE));
      nurse.begin();
      walker.fill("Member name", member);
      walker.fill("Drug for the pump", "morph");
    }
    assertEquals("morph", file(member).intake().form().text(RequestField.DRUG));
    try (var walker = Walker.start(machine, PINS)) {
      walker.unlock(NURSE).open(member);
      walker.alt(KeyCode.DIGIT1);
      assertEquals("morph", walker.text("Drug for the pump"));
      walker.alt(KeyCode.DIGIT2);
      walker.press("Within LA.CP.MP.173");
      walker.press("Trial");
      walker.press("Malignant");
      walker.fill("What in the record shows it", "Fax pa");
    }
    try (var walker = Walker.start(machine, PINS)) {
      walker.unlock(NURSE).open(member);
      walker.alt(KeyCode.DIGIT2);
      assertEquals("Fax pa", walker.text("What in the record shows it"));
      walker.control(KeyCode.ENTER);
      walker.alt(KeyCode.DIGIT3);
      walker.await("the first item", () -> !walker.item().isEmpty());
      walker.keys(KeyCode.M);
      walker.type("Two sour");
    }
    try (var walker = Walker.start(machine, PINS)) {
      walker.unlock(NURSE).open(member);
      walker.alt(KeyCode.DIGIT3);
      assertEquals("Two sour", walker.text("Note"));
    }
  }

  private static CaseFile decided(String member) throws VaultException {
    var file = file(member);
    assertEquals(CaseStatus.DECIDED, file.status());
    return file;
  }

  private static Outcome outcome(CaseFile file) {
    return file.progress().decision().orElseThrow().determination().outcome();
  }

  private static Optional<Answer> own(CaseFile file, String paragraph) {
    return Optional.ofNullable(file.answers(Desk.DIRECTOR).get(paragraph));
  }

  private static CaseFile file(String member) throws VaultException {
    try (var session = session("maya.heron")) {
      var card = session.cards().stream().filter(any -> any.member().equals(member)).findFirst();
      return session.openCase(card.orElseThrow().caseId());
    }
  }

  private static void assertLetterIsTrusted(CaseFile file, String signer) throws Exception {
    var letter = file.progress().letters().getLast();
    assertEquals(signer, letter.by());
    try (var session = session(signer)) {
      var bytes = new LetterDesk(session, session.actor().orElseThrow()).read(letter);
      var verifier = new LetterVerifier(List.of(session.authority()));
      var verification = assertInstanceOf(Verification.class, verifier.verify(bytes));
      assertEquals(Verification.Overall.TRUSTED, verification.overall());
    }
  }

  private static Session session(String userId) throws VaultException {
    return new Vault(PolicyShelf.of(machine.packs())::find, PINS)
        .unlock(
            machine.data().resolve("practice"),
            userId,
            PracticeVault.passphraseOfAll().toCharArray(),
            Walker.NOW);
  }
}
