package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseFile;

class BackupTest {
  private static final String STAMP = "2026-11-17T16-00-00Z";

  @TempDir Path folder;
  private TestVault test;
  private CaseFile declined;
  private Session session;
  private Path elsewhere;
  private Path restored;

  @BeforeEach
  void unlock() throws VaultException {
    test = TestVault.in(folder);
    declined = Story.declined(test);
    session = test.unlock(TestVault.NURSE);
    elsewhere = folder.resolve("backups elsewhere");
    restored = folder.resolve("restored");
  }

  @AfterEach
  void close() throws VaultException {
    session.close();
  }

  private Path backup() throws VaultException {
    return session.backup(Optional.of(elsewhere), TestVault.NOW, done -> {}).folder();
  }

  private CheckReport restore(Path backup, Actor person) throws VaultException {
    return test.vault.restore(
        backup, restored, person.userId(), TestVault.passphrase(person), done -> {});
  }

  private Session unlockRestored(Actor person) throws VaultException {
    return test.vault.unlock(
        restored, person.userId(), TestVault.passphrase(person), TestVault.NOW);
  }

  private static String document(CaseFile file) {
    return file.progress().letters().getFirst().attachment();
  }

  @Test
  void theDocumentsOfACaseAreInTheBackup() throws Exception {
    byte[] fax = new byte[Attachments.PIECE + 7];
    Attachment sealed;
    CaseFile attached;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      sealed = nurse.putAttachment(fax, TestVault.NOW);
      attached = TestVault.append(nurse, TestVault.begin(nurse), Story.attached(sealed));
    }
    restore(backup(), TestVault.NURSE);
    try (Session nurse = unlockRestored(TestVault.NURSE)) {
      assertEquals(attached.documents(), nurse.openCase(attached.id()).documents());
      try (var content = nurse.openAttachment(sealed.id())) {
        assertArrayEquals(fax, content.readAllBytes());
      }
    }
  }

  @Test
  void aBackupRestoresToTheSameVault() throws VaultException {
    assertTrue(restore(backup(), TestVault.NURSE).isSound());
    try (Session director = unlockRestored(TestVault.DIRECTOR)) {
      assertEquals(Set.of(), director.alerts());
      assertEquals(declined, director.openCase(declined.id()));
      assertArrayEquals(new byte[] {1, 2, 3}, director.readAttachment(document(declined)));
      assertTrue(director.check(done -> {}).isSound());
    }
  }

  @Test
  void aBackupGoesIntoTheVaultsOwnFolderUnlessToldOtherwise() throws VaultException {
    Backup backup = session.backup(Optional.empty(), TestVault.NOW, done -> {});
    assertEquals(test.folder.resolve("backups").resolve(STAMP), backup.folder());
    assertEquals(1, backup.report().cases());
  }

  @Test
  void aBackupIsTheDatabaseAndTheDocumentsAndNothingBesides() throws Exception {
    Path backup = backup();
    assertEquals(
        List.of(backup.resolve("attachments"), backup.resolve("vault.db")), Durable.list(backup));
    assertEquals(1, Durable.list(backup.resolve("attachments")).size());
  }

  @Test
  void aBackupNeverTakesTheNameOfAnother() throws VaultException {
    assertEquals(elsewhere.resolve(STAMP), backup());
    assertEquals(elsewhere.resolve(STAMP + "-2"), backup());
    assertEquals(elsewhere.resolve(STAMP + "-3"), backup());
  }

  @Test
  void aBackupHoldsWhatWasThereWhenItBegan() throws VaultException {
    Path backup =
        session
            .backup(
                Optional.of(elsewhere),
                TestVault.NOW,
                done -> {
                  try {
                    TestVault.begin(session);
                  } catch (VaultException e) {
                    throw new AssertionError(e);
                  }
                })
            .folder();
    assertEquals(1, restore(backup, TestVault.NURSE).cases());
  }

  @Test
  void oneDamagedDocumentKeepsNobodyFromSavingAllElse() throws Exception {
    String id = document(declined);
    Path file = test.folder.resolve("attachments").resolve(id);
    byte[] content = Files.readAllBytes(file);
    content[20] ^= 1;
    Files.write(file, content);
    Backup made = session.backup(Optional.of(elsewhere), TestVault.NOW, done -> {});
    assertEquals(List.of(new Flaw(Flaw.Kind.DOCUMENT_CHANGED, id)), made.report().flaws());
    assertEquals(
        List.of(new Flaw(Flaw.Kind.DOCUMENT_CHANGED, id)),
        restore(made.folder(), TestVault.NURSE).flaws());
  }

  @Test
  void oneMissingDocumentKeepsNobodyFromSavingAllElse() throws Exception {
    String id = document(declined);
    Files.delete(test.folder.resolve("attachments").resolve(id));
    Backup made = session.backup(Optional.of(elsewhere), TestVault.NOW, done -> {});
    assertTrue(made.report().flaws().contains(new Flaw(Flaw.Kind.DOCUMENT_MISSING, id)));
    assertEquals(made.report().flaws(), restore(made.folder(), TestVault.NURSE).flaws());
  }

  @Test
  void aDocumentThatTheCopyingHarmedIsToldFromOneThatWasHarmed() throws Exception {
    Path one = Files.writeString(elsewhere.resolveSibling("one"), "as it was");
    Path same = Files.writeString(elsewhere.resolveSibling("same"), "as it was");
    Path other = Files.writeString(elsewhere.resolveSibling("other"), "as it is");
    Path none = elsewhere.resolveSibling("none");
    var report =
        new CheckReport(List.of(new Flaw(Flaw.Kind.DOCUMENT_CHANGED, "document")), 1, 1, 1);
    assertTrue(report.isOfCopies(id -> one, id -> same));
    assertTrue(report.isOfCopies(id -> none, id -> none));
    assertFalse(report.isOfCopies(id -> one, id -> other));
    assertFalse(report.isOfCopies(id -> one, id -> none));
    assertFalse(report.isOfCopies(id -> none, id -> one));
  }

  @Test
  void aCopyWithAChangedEntryIsNotKept() throws Exception {
    Tamper.with(test.folder, "UPDATE journal SET at = at + 1 WHERE n = 20");
    TestVault.fails(VaultException.Reason.BACKUP_FAULTY, this::backup);
    assertEquals(List.of(), Durable.list(elsewhere));
  }

  @Test
  void aBackupThatIsEndedLeavesNothing() throws IOException {
    assertThrows(
        CancellationException.class,
        () ->
            session.backup(
                Optional.of(elsewhere),
                TestVault.NOW,
                done -> {
                  throw new CancellationException();
                }));
    assertEquals(List.of(), Durable.list(elsewhere));
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(elsewhere, "a file stands where the folder should be");
    TestVault.fails(VaultException.Reason.IO_FAILED, this::backup);
  }

  @Test
  void aDamagedBackupIsNotRestored() throws Exception {
    Path backup = backup();
    Tamper.with(backup, "UPDATE journal SET actor = 'theo.egret' WHERE n = 20");
    TestVault.fails(VaultException.Reason.BACKUP_FAULTY, () -> restore(backup, TestVault.NURSE));
    assertFalse(test.vault.isVault(restored));
  }

  @Test
  void aBackupIsRestoredIntoAnEmptyFolderOnly() throws Exception {
    Path backup = backup();
    Files.createDirectories(restored);
    Files.writeString(restored.resolve("report.txt"), "mine");
    TestVault.fails(VaultException.Reason.FOLDER_NOT_EMPTY, () -> restore(backup, TestVault.NURSE));
    assertEquals(List.of(restored.resolve("report.txt")), Durable.list(restored));
    TestVault.fails(
        VaultException.Reason.FOLDER_NOT_EMPTY,
        () ->
            test.vault.restore(
                backup,
                test.folder,
                TestVault.NURSE.userId(),
                TestVault.passphrase(TestVault.NURSE),
                done -> {}));
    assertEquals(declined, session.openCase(declined.id()));
  }

  @Test
  void aFolderWithoutABackupIsTold() {
    TestVault.fails(
        VaultException.Reason.NOT_A_VAULT,
        () -> restore(folder.resolve("nothing"), TestVault.NURSE));
  }

  @Test
  void restoringNeedsAPassphraseOfThatTimeOrTheRecoveryKey() throws VaultException {
    Path backup = backup();
    TestVault.fails(
        VaultException.Reason.WRONG_CREDENTIALS,
        () ->
            test.vault.restore(
                backup, restored, "maya.heron", "not her passphrase".toCharArray(), done -> {}));
    assertFalse(test.vault.isVault(restored));
    char[] key = test.recoveryKey.text().toCharArray();
    assertTrue(test.vault.restore(backup, restored, key, done -> {}).isSound());
  }

  @Test
  void anOlderStateThatWasPutBackTakesNothingUntilAPersonAcceptsIt() throws VaultException {
    Path backup = backup();
    TestVault.begin(session);
    restore(backup, TestVault.NURSE);
    try (Session nurse = unlockRestored(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.OLDER_THAN_SEEN), nurse.alerts());
    }
    try (Session nurse = unlockRestored(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.OLDER_THAN_SEEN), nurse.alerts());
      long rows = nurse.check(done -> {}).entries();
      VaultException refused = assertThrows(VaultException.class, () -> TestVault.begin(nurse));
      assertEquals(VaultException.Reason.NOT_JUDGED, refused.reason());
      assertEquals(rows, nurse.check(done -> {}).entries());
      nurse.acceptAlerts();
      assertEquals(Set.of(), nurse.alerts());
      TestVault.begin(nurse);
    }
    try (Session nurse = unlockRestored(TestVault.NURSE)) {
      assertEquals(Set.of(), nurse.alerts());
    }
  }

  /// Without closing it, so that the newest entries are in the log beside the database.
  @Test
  void theFolderOfAVaultInUseCanBeRestoredToo() throws VaultException {
    assertTrue(restore(test.folder, TestVault.NURSE).isSound());
    try (Session nurse = unlockRestored(TestVault.NURSE)) {
      assertEquals(declined, nurse.openCase(declined.id()));
    }
  }
}
