package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Role;
import org.pumpreview.store.Flaw.Kind;

/// A nurse has the data key, a passphrase and every tool: she writes rows whose seals and chains
/// are right in every byte. Who may decide is held by signatures, and she cannot make a director's.
class ForgeryTest {
  @TempDir Path folder;
  private TestVault test;
  private CaseFile waiting;
  private TestVault.Inside inside;
  private Database database;
  private OpenVault vault;
  private SigningKey nurseKey;

  @BeforeEach
  void route() throws Exception {
    test = TestVault.in(folder);
    CaseFile file;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      file = TestVault.append(nurse, Story.approvable(nurse), Story.routed());
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      waiting = Story.append(director, file, Story.foundByDirector());
    }
    inside = test.inside(TestVault.NURSE);
    vault = inside.vault();
    database = vault.database();
    nurseKey = inside.key();
  }

  @AfterEach
  void close() {
    inside.close();
  }

  /// Writes an event past the rules, sealed and chained as the program does it.
  private void forge(String caseId, Actor actor, Object event, Optional<SigningKey> key)
      throws VaultException {
    forge(caseId, TestVault.NOW, actor, event, key);
  }

  private void forge(String caseId, Instant at, Actor actor, Object event, Optional<SigningKey> key)
      throws VaultException {
    database.write(() -> vault.journal().append(caseId, at, actor.userId(), event, key));
  }

  private static CaseEvent adverse() {
    return Story.determined(Outcome.ADVERSE);
  }

  /// The case shows the fault, is not decided, is frozen, and the check tells.
  private void assertRefused(Fault.Kind fault, Kind flaw) throws VaultException {
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      CaseFile file = director.openCase(waiting.id());
      assertEquals(CaseStatus.WITH_DIRECTOR, file.status());
      assertEquals(List.of(new Fault(waiting.seq() + 1, fault)), file.faults());
      assertTrue(
          director.append(file.id(), file.seq(), List.of(adverse()), TestVault.NOW)
              instanceof Append.Refused);
      assertEquals(
          Set.of(flaw),
          director.check(done -> {}).flaws().stream()
              .map(Flaw::kind)
              .filter(kind -> kind != Kind.CARD_WRONG && kind != Kind.CERTIFICATE_UNKNOWN)
              .filter(kind -> kind != Kind.ACCOUNT_CHANGED)
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void aDeterminationWithoutASignatureDoesNotCount() throws VaultException {
    forge(waiting.id(), TestVault.DIRECTOR, adverse(), Optional.empty());
    assertRefused(Fault.Kind.UNSIGNED, Kind.ENTRY_NOT_COUNTED);
  }

  @Test
  void aDeterminationWithTheNursesOwnSignatureDoesNotCount() throws VaultException {
    forge(waiting.id(), TestVault.NURSE, adverse(), Optional.of(nurseKey));
    assertRefused(Fault.Kind.ROLE_LACKING, Kind.ENTRY_NOT_COUNTED);
  }

  @Test
  void theNursesSignatureInTheDirectorsNameDoesNotCount() throws VaultException {
    forge(waiting.id(), TestVault.DIRECTOR, adverse(), Optional.of(nurseKey));
    assertRefused(Fault.Kind.UNSIGNED, Kind.SIGNATURE_WRONG);
  }

  @Test
  void theNursesSignatureUnderTheDirectorsCertificateDoesNotCount() throws VaultException {
    SigningKey stolen =
        new SigningKey(nurseKey.key(), TestVault.Inside.certificate(vault, TestVault.DIRECTOR));
    forge(waiting.id(), TestVault.DIRECTOR, adverse(), Optional.of(stolen));
    assertRefused(Fault.Kind.UNSIGNED, Kind.SIGNATURE_WRONG);
  }

  @Test
  void aSelfMadeAuthorityCertifiesNobody() throws VaultException {
    Authority own = Authority.create(true, TestVault.plan(), TestVault.NOW);
    KeyPair pair = Authority.newKeyPair();
    X509Certificate made =
        own.certify(
            TestVault.DIRECTOR,
            TestVault.plan(),
            pair.getPublic(),
            Optional.empty(),
            TestVault.NOW);
    vault.accounts().put(made);
    SigningKey key = new SigningKey(pair.getPrivate(), made);
    forge(waiting.id(), TestVault.DIRECTOR, adverse(), Optional.of(key));
    assertRefused(Fault.Kind.UNSIGNED, Kind.SIGNATURE_WRONG);
  }

  /// The name of the true authority, another key.
  @Test
  void aCertificateThatOnlyNamesTheAuthorityDoesNotCount() throws VaultException {
    KeyPair pair = Authority.newKeyPair();
    Authority pretender = new Authority(pair.getPrivate(), vault.keys().authority());
    X509Certificate made =
        pretender.certify(
            TestVault.DIRECTOR,
            TestVault.plan(),
            pair.getPublic(),
            Optional.empty(),
            TestVault.NOW);
    vault.accounts().put(made);
    SigningKey key = new SigningKey(pair.getPrivate(), made);
    forge(waiting.id(), TestVault.DIRECTOR, adverse(), Optional.of(key));
    assertRefused(Fault.Kind.UNSIGNED, Kind.SIGNATURE_WRONG);
  }

  /// Personal certificates certify nobody else.
  @Test
  void aCertificateIssuedWithTheNursesCertificateDoesNotCount() throws VaultException {
    Authority nurse = new Authority(nurseKey.key(), nurseKey.certificate());
    KeyPair pair = Authority.newKeyPair();
    X509Certificate made =
        nurse.certify(
            TestVault.DIRECTOR,
            TestVault.plan(),
            pair.getPublic(),
            Optional.empty(),
            TestVault.NOW);
    vault.accounts().put(made);
    forge(
        waiting.id(),
        TestVault.DIRECTOR,
        adverse(),
        Optional.of(new SigningKey(pair.getPrivate(), made)));
    assertRefused(Fault.Kind.UNSIGNED, Kind.SIGNATURE_WRONG);
  }

  @Test
  void aChangedAccountGivesNoRole() throws Exception {
    Tamper.with(
        test.folder,
        "UPDATE account SET roles = 'nurse medical-director' WHERE user_id = 'maya.heron'");
    forge(waiting.id(), TestVault.NURSE, adverse(), Optional.of(nurseKey));
    assertRefused(Fault.Kind.ROLE_LACKING, Kind.ENTRY_NOT_COUNTED);
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Role.NURSE), nurse.actor().orElseThrow().roles());
    }
  }

  /// A changed account whose check sum was made anew with the data key.
  @Test
  void anAccountWithAnotherPersonsCertificateCannotBeUnlocked() throws Exception {
    String serial = vault.accounts().find(TestVault.DIRECTOR.userId()).orElseThrow().certificate();
    Tamper.with(
        test.folder,
        "UPDATE account SET certificate = '" + serial + "' WHERE user_id = 'maya.heron'");
    TestVault.fails(VaultException.Reason.DAMAGED, () -> test.unlock(TestVault.NURSE));
  }

  @Test
  void aSignatureFitsNoOtherPlaceOrCase() throws VaultException {
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      TestVault.append(director, waiting, adverse());
    }
    Row decided = vault.journal().rows(waiting.id()).getLast();
    CaseFile other;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      other = TestVault.append(nurse, Story.approvable(nurse), Story.routed());
    }
    database.write(() -> {
      replay(decided, other.id());
      return true;
    });
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      CaseFile replayed = director.openCase(other.id());
      assertEquals(CaseStatus.WITH_DIRECTOR, replayed.status());
      assertEquals(List.of(new Fault(other.seq() + 1, Fault.Kind.UNSIGNED)), replayed.faults());
    }
  }

  /// Puts the body of an entry at the end of a case, newly sealed and chained.
  private void replay(Row row, String caseId) throws VaultException {
    Journal.Head vaultEnd = vault.journal().head();
    Journal.Head end = vault.journal().head(caseId);
    Row.Place place =
        new Row.Place(
            vaultEnd.length() + 1,
            caseId,
            end.length() + 1,
            row.at(),
            row.actor(),
            DataKey.ID,
            end.hash(),
            vaultEnd.hash());
    try {
      Row replayed = place.seal(row.unseal(vault.keys().data()), vault.keys().data());
      database.execute(
          "INSERT INTO journal (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          replayed.values());
    } catch (Sealer.BrokenSeal e) {
      throw new AssertionError(e);
    }
  }

  /// The nurse takes one entry of another case out, numbers and chains everything after it anew,
  /// and gets every seal and hash right.
  @Test
  void whatCameBeforeASignatureInTheVaultCannotBeRewritten() throws Exception {
    CaseFile other;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      other = Story.append(nurse, TestVault.begin(nurse), Story.prepared());
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      TestVault.append(director, waiting, adverse());
    }
    rewriteWithout(other.id(), other.seq());
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(other.seq() - 1, nurse.openCase(other.id()).seq());
      assertEquals(
          List.of(new Fault(waiting.seq() + 1, Fault.Kind.UNSIGNED)),
          nurse.openCase(waiting.id()).faults());
      assertTrue(
          nurse.check(done -> {}).flaws().stream()
              .anyMatch(flaw -> flaw.kind() == Kind.SIGNATURE_WRONG));
    }
  }

  private void rewriteWithout(String caseId, long seq) throws Exception {
    Row taken = vault.journal().rows(caseId).get((int) seq - 1);
    List<Row> after = new ArrayList<>();
    vault
        .journal()
        .each(row -> {
          if (row.n() > taken.n()) {
            after.add(row);
          }
        });
    Tamper.with(test.folder, "DELETE FROM journal WHERE n >= " + taken.n());
    for (Row row : after) {
      replay(row, row.caseId());
    }
  }

  @Test
  void aDirectorSignsNothingMoreOnceDisabled() throws VaultException {
    SigningKey directorKey;
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      directorKey =
          new SigningKey(
              director.signing(TestVault.NOW).key(),
              director.signing(TestVault.NOW).chain().getFirst());
      try (Session administrator = test.unlock(TestVault.ADMINISTRATOR)) {
        administrator.disable(TestVault.DIRECTOR.userId(), "left the plan", TestVault.NOW);
      }
      TestVault.fails(
          VaultException.Reason.ACCOUNT_DISABLED,
          () -> director.append(waiting.id(), waiting.seq(), List.of(adverse()), TestVault.NOW));
    }
    Instant before = TestVault.NOW.minus(Duration.ofMinutes(5));
    forge(waiting.id(), before, TestVault.DIRECTOR, adverse(), Optional.of(directorKey));
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(
          List.of(new Fault(waiting.seq() + 1, Fault.Kind.UNSIGNED)),
          nurse.openCase(waiting.id()).faults());
    }
  }

  @Test
  void whatADirectorSignedStaysAfterTheAccountIsClosed() throws VaultException {
    CaseFile decided;
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      decided = TestVault.append(director, waiting, adverse());
    }
    try (Session administrator = test.unlock(TestVault.ADMINISTRATOR)) {
      administrator.disable(TestVault.DIRECTOR.userId(), "left the plan", TestVault.NOW);
      assertEquals(decided, administrator.openCase(waiting.id()));
      assertEquals(List.of(), administrator.check(done -> {}).flaws());
    }
    TestVault.fails(VaultException.Reason.WRONG_CREDENTIALS, () -> test.unlock(TestVault.DIRECTOR));
  }

  @Test
  void aSignatureOutsideTheCertificatesTimeDoesNotCount() throws VaultException {
    SigningKey directorKey;
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      directorKey =
          new SigningKey(
              director.signing(TestVault.NOW).key(),
              director.signing(TestVault.NOW).chain().getFirst());
    }
    Instant late = TestVault.NOW.plus(Duration.ofDays(11 * 365));
    forge(waiting.id(), late, TestVault.DIRECTOR, adverse(), Optional.of(directorKey));
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(
          List.of(new Fault(waiting.seq() + 1, Fault.Kind.UNSIGNED)),
          nurse.openCase(waiting.id()).faults());
    }
  }

  /// An unsigned entry that the rules would not have let through, such as a contraindication's
  /// answer to a criterion, spoils neither the case nor the worklist.
  @Test
  void anAnswerThatFitsNoItemStopsNobody() throws VaultException {
    CaseEvent unfit = new CaseEvent.Answered(Desk.DIRECTOR, "I.A.1.a", Optional.of(Answer.PRESENT));
    forge(waiting.id(), TestVault.DIRECTOR, unfit, Optional.empty());
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      assertEquals(1, director.cards().size());
      assertEquals(
          List.of(new Fault(waiting.seq() + 1, Fault.Kind.NOT_ALLOWED)),
          director.openCase(waiting.id()).faults());
    }
  }

  // ---- documents

  /// She writes in a document that the vault does not hold.
  @Test
  void aDocumentThatTheVaultDoesNotHoldIsFound() throws VaultException {
    CaseEvent attached = Story.attached(new Attachment("0".repeat(32), "ab".repeat(32), 3));
    forge(waiting.id(), TestVault.NURSE, attached, Optional.empty());
    assertEquals(Set.of(Kind.RECORD_MISSING), documentFlaws());
  }

  /// She writes the document of one member's case into another's.
  @Test
  void aDocumentThatTwoCasesNameIsFound() throws VaultException {
    Attachment content;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile other = Story.approvable(nurse);
      content = nurse.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      TestVault.append(nurse, other, Story.attached(content));
    }
    forge(waiting.id(), TestVault.NURSE, Story.attached(content), Optional.empty());
    // Her chain began first and is walked first; the entry that came later is told all the same.
    long forged = vault.journal().rows(waiting.id()).getLast().n();
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      assertEquals(
          List.of(new Flaw(Kind.RECORD_NAMED_TWICE, Long.toString(forged))),
          director.check(done -> {}).flaws().stream()
              .filter(flaw -> flaw.kind() != Kind.CARD_WRONG)
              .toList());
    }
  }

  /// A document written into a closed case does not count there and is genuine in the other.
  @Test
  void anEntryThatDoesNotCountTakesNoDocumentAway() throws VaultException {
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      TestVault.append(director, waiting, adverse());
    }
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile other = Story.approvable(nurse);
      Attachment content = nurse.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      forge(waiting.id(), TestVault.NURSE, Story.attached(content), Optional.empty());
      TestVault.append(nurse, other, Story.attached(content));
    }
    assertEquals(Set.of(Kind.ENTRY_NOT_COUNTED), documentFlaws());
  }

  @Test
  void aDocumentThatNoEntryNamesIsFound() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      nurse.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      assertEquals(Set.of(), documentFlaws());
    }
    database.write(() -> {
      Attachment content = vault.attachments().seal(new ByteArrayInputStream(new byte[3]), 0);
      vault.attachments().enter(content.id(), content.sha256());
      return true;
    });
    assertEquals(Set.of(Kind.DOCUMENT_UNNAMED), documentFlaws());
  }

  private Set<Kind> documentFlaws() throws VaultException {
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      return director.check(done -> {}).flaws().stream()
          .map(Flaw::kind)
          .filter(kind -> kind != Kind.CARD_WRONG)
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aMarkInNoDocumentOfTheCaseDoesNotCount() throws VaultException {
    forge(waiting.id(), TestVault.NURSE, Story.marked("I.A.1.a").getLast(), Optional.empty());
    assertRefused(Fault.Kind.NOT_ALLOWED, Kind.ENTRY_NOT_COUNTED);
  }

  @Test
  void aDescriptionOrWithdrawalOfNoDocumentDoesNotCount() throws VaultException {
    forge(waiting.id(), TestVault.NURSE, Story.unattached(), Optional.empty());
    assertRefused(Fault.Kind.NOT_ALLOWED, Kind.ENTRY_NOT_COUNTED);
  }

  @Test
  void aDocumentWrittenInAfterTheDecisionDoesNotCount() throws VaultException {
    CaseFile decided;
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      decided = TestVault.append(director, waiting, adverse());
      Attachment content = director.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      forge(waiting.id(), TestVault.NURSE, Story.attached(content), Optional.empty());
      CaseFile after = director.openCase(waiting.id());
      assertEquals(List.of(new Fault(decided.seq() + 1, Fault.Kind.NOT_ALLOWED)), after.faults());
      assertEquals(List.of(), after.documents());
    }
  }

  // ---- the office

  @Test
  void aNurseMakesNobodyADirector() throws VaultException {
    Actor self =
        TestVault.person("maya.heron", "Maya Heron", "MD", Role.NURSE, Role.MEDICAL_DIRECTOR);
    Authority own = new Authority(nurseKey.key(), nurseKey.certificate());
    X509Certificate made =
        own.certify(
            self,
            TestVault.plan(),
            nurseKey.certificate().getPublicKey(),
            Optional.empty(),
            TestVault.NOW);
    vault.accounts().put(made);
    OfficeEvent event = new OfficeEvent.PersonCertified(self, Certificates.sha256(made));
    forge(Row.OFFICE, TestVault.NURSE, event, Optional.of(nurseKey));
    SigningKey key = new SigningKey(nurseKey.key(), made);
    forge(waiting.id(), TestVault.NURSE, adverse(), Optional.of(key));
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.OFFICE_FAULTS), nurse.alerts());
      assertEquals(Set.of(Role.NURSE), nurse.actor().orElseThrow().roles());
      assertEquals(
          List.of(new Fault(waiting.seq() + 1, Fault.Kind.UNSIGNED)),
          nurse.openCase(waiting.id()).faults());
    }
  }

  @Test
  void anUnsignedPlanDoesNotCount() throws VaultException {
    var plan = PlanJson.example();
    forge(
        Row.OFFICE, TestVault.ADMINISTRATOR, new OfficeEvent.PlanRecorded(plan), Optional.empty());
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(TestVault.plan(), nurse.office().plan());
      assertEquals(Set.of(Alert.OFFICE_FAULTS), nurse.alerts());
    }
  }

  @Test
  void anAccountPutBackAfterItsClosingStaysClosed() throws Exception {
    Account open = vault.accounts().find(TestVault.DIRECTOR.userId()).orElseThrow();
    try (Session administrator = test.unlock(TestVault.ADMINISTRATOR)) {
      administrator.disable(TestVault.DIRECTOR.userId(), "left the plan", TestVault.NOW);
    }
    database.write(() -> {
      vault.accounts().put(open);
      return true;
    });
    TestVault.fails(VaultException.Reason.DAMAGED, () -> test.unlock(TestVault.DIRECTOR));
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      Map<String, Office.Person> people = nurse.office().people();
      assertFalse(people.get(TestVault.DIRECTOR.userId()).active());
      assertEquals(
          List.of(new Flaw(Kind.ACCOUNT_DIFFERS, TestVault.DIRECTOR.userId())),
          nurse.check(done -> {}).flaws());
    }
  }
}
