package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.policy.PackRef;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;

/// Makes the small vault that is kept of each form in which events were written, with every kind of
/// event in it and with the policy pack that its cases are pinned to. It is made anew until the
/// form is released, and never after: what it proves is that later programs read what was written
/// by this one.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test
/// -Dexec.args="-cp %classpath org.pumpreview.store.KeptVaultMaker"`.
public final class KeptVaultMaker {
  static final Path KEPT = Path.of("src", "test", "resources", "vaults");

  /// The pack of the kept cases, as it lies beside the vault.
  static final String PACK = "pack.json";

  private static final Path SHIPPED = Path.of("resources", "policy", "LA.CP.MP.173-2025-02.json");

  private static final String FOLLOWED = "interpretation-2";
  private static final Actor LEAVER = TestVault.person("sol.rail", "Sol Rail", "RN", Role.NURSE);

  private KeptVaultMaker() {}

  /// Makes the vault of this program's form, unless there is one.
  public static void main(String[] args) throws Exception {
    Path place = KEPT.resolve(Integer.toString(EventJson.VERSION));
    if (Files.exists(place)) {
      throw new IllegalStateException(place + " is kept for ever");
    }
    Path folder = Files.createTempDirectory("kept");
    CaseFile first = make(TestVault.found(folder, Kdf.STANDARD), place);
    Durable.deleteTree(folder);
    System.out.println("Made " + place + ", its first case is " + first.number());
  }

  /// Tells the cases in a vault that was just founded, and copies it whole.
  ///
  /// @return the first case
  static CaseFile make(TestVault test, Path place) throws Exception {
    people(test);
    office(test);
    CaseFile declined = Story.declined(test);
    corrected(test);
    approved(test);
    withdrawn(test);
    referred(test);
    surrounded(test);
    linked(test);
    copy(test, place);
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertEquals(List.of(), session.check(done -> {}).flaws());
      Files.writeString(place.resolve("told.txt"), KeptVaultTest.told(session));
    }
    Files.writeString(place.resolve("passphrases.txt"), passphrases(test));
    return declined;
  }

  private static void people(TestVault test) throws VaultException {
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertInstanceOf(
          OfficeResult.Recorded.class,
          session.certify(LEAVER, TestVault.passphrase(LEAVER), TestVault.NOW));
      assertInstanceOf(
          OfficeResult.Recorded.class,
          session.disable(LEAVER.userId(), "left the plan", TestVault.NOW));
      assertInstanceOf(
          OfficeResult.Recorded.class, session.recordPlan(TestVault.plan(), TestVault.NOW));
    }
  }

  /// The policy's document, and how the plan reads what it leaves open, then and now.
  private static void office(TestVault test) throws VaultException {
    try (Session administrator = test.unlock(TestVault.ADMINISTRATOR)) {
      assertInstanceOf(
          OfficeResult.Recorded.class,
          administrator.attachPolicyDocument(
              TestVault.POLICY.ref(), "policy.txt", new byte[] {6, 7, 8, 9}, TestVault.NOW));
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      assertInstanceOf(
          OfficeResult.Recorded.class,
          director.interpret(interpretation("interpretation-1", "lower"), TestVault.NOW));
      assertInstanceOf(
          OfficeResult.Recorded.class,
          director.interpret(interpretation(FOLLOWED, "likely"), TestVault.NOW.plusSeconds(1)));
      assertInstanceOf(
          OfficeResult.Recorded.class,
          director.endInterpretation("interpretation-1", "A newer one", TestVault.NOW));
    }
  }

  private static OfficeEvent.InterpretationRecorded interpretation(String id, String reading) {
    PackRef policy = TestVault.POLICY.ref();
    return new OfficeEvent.InterpretationRecorded(
        id,
        policy.policyId(),
        policy.revision(),
        "C4",
        reading,
        "",
        "What its author holds",
        LocalDate.of(2026, 11, 17));
  }

  /// A choice that follows the plan's interpretation.
  private static List<CaseEvent> followed() {
    String paragraph = "I.A.1.b";
    return List.of(
        new CaseEvent.AmbiguityRaised(Desk.DIRECTOR, "C4", paragraph, "Two letters differ"),
        new CaseEvent.ReadingChosen(
            Desk.DIRECTOR, "C4", paragraph, "", "likely", "", "The later letter", FOLLOWED));
  }

  private static void approved(TestVault test) throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile file = TestVault.append(nurse, Story.approvable(nurse), attached(nurse));
      file = Story.append(nurse, file, Story.marked("I.A.1.b"));
      file = TestVault.append(nurse, file, Story.determined(Outcome.APPROVED));
      Attachment letter = nurse.putAttachment(new byte[Attachments.PIECE + 1], TestVault.NOW);
      file = TestVault.append(nurse, file, Story.letter(LetterKind.APPROVAL, letter));
      nurse.keepRecognized(letter.id(), 1, new byte[] {14, 15});
      Attachment copy = nurse.putAttachment(new byte[] {10}, TestVault.NOW);
      TestVault.append(nurse, file, Story.copy(copy));
    }
  }

  private static CaseEvent attached(Session session) throws VaultException {
    return Story.attached(session.putAttachment(new byte[] {11, 12, 13}, TestVault.NOW));
  }

  /// With all that is done and undone on the way.
  private static void corrected(TestVault test) throws VaultException {
    Instant received = Instant.parse("2026-11-13T21:12:00Z");
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile file = Story.append(nurse, TestVault.begin(nurse), Story.prepared());
      file = TestVault.append(nurse, file, attached(nurse));
      file = Story.append(nurse, file, Story.marked("I.A.1.b"));
      TestVault.append(
          nurse,
          file,
          new CaseEvent.EvidenceWithdrawn("marked-I.A.1.b"),
          Story.unattached(),
          Story.answered(Desk.NURSE, "I.A.1.a"),
          new CaseEvent.Answered(Desk.NURSE, "I.A.1.a", Optional.empty()),
          new CaseEvent.NoteWritten(Desk.NURSE, "I.A.1.a", "seen on page 9"),
          Story.cited("I.A.1.a"),
          new CaseEvent.EvidenceWithdrawn("evidence-I.A.1.a"),
          new CaseEvent.Drafted("question", "Is a trial at home a trial"),
          new CaseEvent.Assigned(TestVault.OTHER_NURSE.userId()),
          new CaseEvent.ReceiptCorrected(
              received, received.minus(Duration.ofMinutes(12)), "The fax header"));
    }
  }

  private static void withdrawn(TestVault test) throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile file = Story.approvable(nurse);
      TestVault.append(
          nurse,
          file,
          Story.asked(),
          new CaseEvent.Withdrawn(
              "Ana Example", LocalDate.of(2026, 11, 17), "We take the request back"));
    }
  }

  private static void referred(TestVault test) throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile file = TestVault.begin(nurse);
      file =
          TestVault.append(
              nurse,
              file,
              new CaseEvent.FieldEntered(RequestField.DRUG, "baclofen"),
              new CaseEvent.FieldEntered(RequestField.DRUG_KIND, "BACLOFEN"),
              Story.prepared().get(Story.fields().size()),
              new CaseEvent.LineRemoved(Story.LINE));
      TestVault.append(nurse, file, new CaseEvent.Referred("LA.PHAR.149", "baclofen"));
    }
  }

  /// With all that happens around a review, decided in part, reopened and decided again.
  private static void surrounded(TestVault test) throws VaultException {
    CaseFile file;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      file = TestVault.append(nurse, Story.approvable(nurse), Story.asked(), Story.informed());
      file = Story.append(nurse, file, Story.recorded(Desk.NURSE));
      file = Story.append(nurse, file, Story.refillTakenBack());
      file = Story.append(nurse, file, Story.extended());
      file =
          TestVault.appended(
              nurse.append(
                  file.id(), file.seq(), List.of(Story.noticeCorrected(file.seq())), Story.LATER));
      file = Story.append(nurse, file, Story.talk());
      file = TestVault.append(nurse, file, Story.routed());
      TestVault.append(nurse, Story.approvable(nurse), Story.routed());
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      file = Story.append(director, file, Story.recorded(Desk.DIRECTOR));
      file = Story.append(director, file, followed());
      file = Story.append(director, file, Story.foundByDirector());
      file = TestVault.append(director, file, Story.talkConcluded(), underAge());
      file = TestVault.append(director, file, Story.reviewedUnder21());
      file = TestVault.append(director, file, Story.determined(Outcome.PARTIALLY_APPROVED));
      Attachment letter = director.putAttachment(new byte[] {4, 5}, TestVault.NOW);
      file = TestVault.append(director, file, Story.letter(LetterKind.PARTIAL_APPROVAL, letter));
      file = TestVault.append(director, file, Story.sent("letter-1"));
      file = TestVault.append(director, file, Story.reopened());
      file = TestVault.append(director, file, Story.determined(Outcome.APPROVED));
      TestVault.append(director, file, Story.appealed());
      recused(director);
    }
  }

  private static CaseEvent underAge() {
    return new CaseEvent.FieldEntered(RequestField.MEMBER_BIRTH_DATE, "2010-03-09");
  }

  /// The case that was opened last.
  private static void recused(Session director) throws VaultException {
    String last =
        director.cards().stream().max(Comparator.comparing(Card::number)).orElseThrow().caseId();
    TestVault.append(director, director.openCase(last), Story.recused());
  }

  /// A trial and the implant that was approved on it.
  private static void linked(TestVault test) throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile implant = Story.approvableImplant(nurse, Story.approvable(nurse));
      TestVault.append(nurse, implant, Story.determined(Outcome.APPROVED));
    }
  }

  private static void copy(TestVault test, Path place) throws IOException {
    Files.createDirectories(place.resolve("attachments"));
    Durable.copy(SHIPPED, place.resolve(PACK));
    Durable.copy(test.folder.resolve("vault.db"), place.resolve("vault.db"));
    for (Path document : Durable.list(test.folder.resolve("attachments"))) {
      Durable.copy(document, place.resolve("attachments").resolve(document.getFileName()));
    }
  }

  private static String passphrases(TestVault test) {
    String people =
        Stream.of(
                TestVault.ADMINISTRATOR, TestVault.NURSE, TestVault.OTHER_NURSE, TestVault.DIRECTOR)
            .map(person -> person.userId() + ": " + new String(TestVault.passphrase(person)))
            .collect(Collectors.joining("\n"));
    return people + "\nrecovery key: " + test.recoveryKey.text() + "\n";
  }
}
