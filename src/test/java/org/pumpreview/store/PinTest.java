package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.Actor;

class PinTest {
  @TempDir Path folder;
  private TestVault test;

  @BeforeEach
  void copy() throws VaultException {
    test = TestVault.in(folder);
  }

  private Session unlock(Vault vault, Actor person) throws VaultException {
    return vault.unlock(test.folder, person.userId(), TestVault.passphrase(person), TestVault.NOW);
  }

  private Path oldCopy() throws IOException {
    Path copy = folder.resolve("old copy.db");
    Files.copy(test.folder.resolve("vault.db"), copy);
    return copy;
  }

  private void putBack(Path copy) throws IOException {
    Files.delete(test.folder.resolve("vault.db"));
    Files.copy(copy, test.folder.resolve("vault.db"));
  }

  @Test
  void aPinInAFileComesBackAsItWasKept() throws IOException {
    FileHeadPins files = new FileHeadPins(folder.resolve("config").resolve("pins"));
    assertEquals(List.of(), files.all());
    Pin pin = test.pins.all().getFirst();
    files.keep(pin);
    assertEquals(List.of(pin), files.all());
    Pin later = new Pin(pin.vaultId(), "elsewhere", pin.authority(), 99, "ab".repeat(32));
    files.keep(later);
    assertEquals(List.of(later), new FileHeadPins(folder.resolve("config/pins")).all());
    files.forget(pin.vaultId());
    assertEquals(List.of(), files.all());
  }

  @Test
  void aPinFileThatCannotBeReadIsNone() throws IOException {
    Path pins = Files.createDirectories(folder.resolve("pins"));
    Files.writeString(pins.resolve("a.pin"), "{");
    Files.writeString(
        pins.resolve("b.pin"),
        "{\"vaultId\":\"b\",\"folder\":\"f\",\"authority\":\"?\",\"n\":1,\"hash\":\"00\"}");
    assertEquals(List.of(), new FileHeadPins(pins).all());
  }

  @Test
  void eachActMovesThePin() throws VaultException {
    long before = test.pins.all().getFirst().n();
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.begin(session);
      assertEquals(before + 1, test.pins.all().getFirst().n());
    }
  }

  @Test
  void anOldCopyOfTheDatabaseIsSeen() throws Exception {
    Path copy = oldCopy();
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.begin(session);
    }
    putBack(copy);
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.OLDER_THAN_SEEN), session.alerts());
    }
  }

  @Test
  void anOldCopyThatWasWorkedOnIsSeen() throws Exception {
    Path copy = oldCopy();
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.begin(session);
    }
    putBack(copy);
    Vault elsewhere =
        new Vault(TestVault::pack, new AnyPaper(), new MemoryHeadPins(), TestVault.CHEAP);
    try (Session session = unlock(elsewhere, TestVault.OTHER_NURSE)) {
      assertEquals(Set.of(), session.alerts());
      TestVault.begin(session);
      TestVault.begin(session);
    }
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.OTHER_THAN_SEEN), session.alerts());
    }
  }

  @Test
  void entriesTakenOutUnderAnOpenSessionAreSeen() throws Exception {
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.begin(session);
      TestVault.begin(session);
      Tamper.with(test.folder, "DELETE FROM journal WHERE n = (SELECT max(n) FROM journal)");
      TestVault.begin(session);
      assertEquals(Set.of(Alert.OTHER_THAN_SEEN), session.alerts());
    }
  }

  @Test
  void anEntryTakenOutOfTheMiddleIsSeenAtUnlock() throws Exception {
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.begin(session);
      TestVault.begin(session);
    }
    Tamper.with(test.folder, "DELETE FROM journal WHERE n = (SELECT max(n) - 1 FROM journal)");
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.ROWS_MISSING), session.alerts());
    }
  }

  @Test
  void anotherVaultInTheSameFolderIsSeen() throws Exception {
    TestVault other = TestVault.found(folder.resolve("other"), TestVault.CHEAP);
    Files.delete(test.folder.resolve("vault.db"));
    Files.copy(other.folder.resolve("vault.db"), test.folder.resolve("vault.db"));
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.ANOTHER_VAULT_HERE), session.alerts());
      session.acceptAlerts();
    }
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(), session.alerts());
    }
  }

  @Test
  void anExchangedAuthorityOpensNothing() throws Exception {
    Pin pin = test.pins.all().getFirst();
    TestVault other = TestVault.found(folder.resolve("other"), TestVault.CHEAP);
    X509Certificate exchanged = other.pins.all().getFirst().authority();
    test.pins.keep(new Pin(pin.vaultId(), pin.folder(), exchanged, pin.n(), pin.hash()));
    TestVault.fails(VaultException.Reason.AUTHORITY_CHANGED, () -> test.unlock(TestVault.NURSE));
  }

  @Test
  void aPinThatCannotBeKeptIsToldAndStopsNobody() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Vault vault =
        new Vault(
            TestVault::pack,
            new AnyPaper(),
            new FileHeadPins(file.resolve("pins")),
            TestVault.CHEAP);
    try (Session session = unlock(vault, TestVault.NURSE)) {
      assertEquals(Set.of(Alert.PIN_NOT_KEPT), session.alerts());
      assertTrue(TestVault.begin(session).number().startsWith("PR-"));
    }
  }
}
