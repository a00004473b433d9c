package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.store.VaultException.Reason;

class RecognizedTest {
  private static final byte[] FIRST = bytes("Delphine Marigold");
  private static final byte[] SECOND = bytes("hydromorphone");

  @TempDir Path folder;
  private TestVault test;
  private Session session;
  private String document;

  @BeforeEach
  void open() throws VaultException {
    test = TestVault.in(folder);
    document = Story.declined(test).progress().letters().getFirst().attachment();
    session = test.unlock(TestVault.NURSE);
  }

  @AfterEach
  void close() throws VaultException {
    session.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void keepBoth() throws VaultException {
    session.keepRecognized(document, 1, FIRST);
    session.keepRecognized(document, 2, SECOND);
  }

  @Test
  void whatWasRecognizedIsThereForWhoeverOpensTheCaseNext() throws VaultException {
    keepBoth();
    session.close();
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      assertArrayEquals(FIRST, director.recognized(document, 1).orElseThrow());
      assertArrayEquals(SECOND, director.recognized(document, 2).orElseThrow());
      assertEquals(Optional.empty(), director.recognized(document, 3));
    }
  }

  @Test
  void aPageRecognizedAnewTakesThePlaceOfWhatWasKept() throws VaultException {
    keepBoth();
    session.keepRecognized(document, 1, SECOND);
    assertArrayEquals(SECOND, session.recognized(document, 1).orElseThrow());
  }

  @Test
  void aDamagedPageIsAsGoodAsNoneAndCanBeRecognizedAnew() throws Exception {
    keepBoth();
    Tamper.with(test.folder, "UPDATE recognized SET body = zeroblob(60) WHERE page = 1");
    assertEquals(Optional.empty(), session.recognized(document, 1));
    assertTrue(session.recognized(document, 2).isPresent());
    assertEquals(
        List.of(new Flaw(Flaw.Kind.RECOGNIZED_CHANGED, document)),
        session.check(done -> {}).flaws());
    session.keepRecognized(document, 1, FIRST);
    assertArrayEquals(FIRST, session.recognized(document, 1).orElseThrow());
    assertTrue(session.check(done -> {}).isSound());
  }

  @Test
  void thePagesOfOneCannotBePassedOffAsOthers() throws Exception {
    keepBoth();
    Tamper.with(
        test.folder,
        "UPDATE recognized SET page = 3 WHERE page = 1",
        "UPDATE recognized SET attachment = '" + "0".repeat(32) + "' WHERE page = 2");
    assertEquals(Optional.empty(), session.recognized(document, 3));
    assertEquals(Optional.empty(), session.recognized("0".repeat(32), 2));
  }

  @Test
  void nothingIsKeptOfADocumentThatTheVaultDoesNotHold() throws VaultException {
    TestVault.fails(
        Reason.ATTACHMENT_MISSING, () -> session.keepRecognized("0".repeat(32), 1, FIRST));
    Attachment waiting = session.putAttachment(new byte[] {1}, TestVault.NOW);
    TestVault.fails(
        Reason.ATTACHMENT_MISSING, () -> session.keepRecognized(waiting.id(), 1, FIRST));
  }

  @Test
  void theRecoveryKeyReadsAndKeepsNothing() throws VaultException {
    keepBoth();
    session.close();
    try (Session recovery =
        test.vault.recover(test.folder, test.recoveryKey.text().toCharArray())) {
      assertArrayEquals(FIRST, recovery.recognized(document, 1).orElseThrow());
      TestVault.fails(Reason.READ_ONLY, () -> recovery.keepRecognized(document, 3, FIRST));
    }
  }

  @Test
  void noRecognizedWordLiesOpen() throws Exception {
    keepBoth();
    List<String> words = List.of("Delphine", "Marigold", "hydromorphone");
    session.backup(Optional.empty(), TestVault.NOW, done -> {});
    assertEquals(List.of(), Canary.found(test.folder, words));
    session.close();
    assertEquals(List.of(), Canary.found(test.folder, words));
  }

  @Test
  void aBackupBringsItBack() throws VaultException {
    keepBoth();
    Path backup =
        session
            .backup(Optional.of(folder.resolve("elsewhere")), TestVault.NOW, done -> {})
            .folder();
    Path restored = folder.resolve("restored");
    char[] passphrase = TestVault.passphrase(TestVault.NURSE);
    test.vault.restore(backup, restored, TestVault.NURSE.userId(), passphrase, done -> {});
    try (Session nurse =
        test.vault.unlock(
            restored,
            TestVault.NURSE.userId(),
            TestVault.passphrase(TestVault.NURSE),
            TestVault.NOW)) {
      assertArrayEquals(FIRST, nurse.recognized(document, 1).orElseThrow());
    }
  }

  @Test
  void aVaultFromBeforeRecognitionLearnsIt() throws Exception {
    session.close();
    TestVault.tamper(test.folder, "DROP TABLE recognized", "PRAGMA user_version = 1");
    session = test.unlock(TestVault.NURSE);
    assertEquals(Optional.empty(), session.recognized(document, 1));
    keepBoth();
    assertArrayEquals(SECOND, session.recognized(document, 2).orElseThrow());
    assertTrue(session.check(done -> {}).isSound());
  }
}
