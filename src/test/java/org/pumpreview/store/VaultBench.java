package org.pumpreview.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;

/// Prints what a vault of 1,000 cases costs: from the passphrase to the worklist in a fresh
/// program, an answer on a case with 300 entries, opening such a case, a check, a backup.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.mainClass=org.pumpreview.store.VaultBench`,
/// once to make the vault below `target` and measure it warm, and again to measure it cold.
public final class VaultBench {
  private static final Path FOLDER = Path.of("target", "bench");
  private static final int CASES = 1000;
  private static final int ENTRIES = 300;
  private static final int MEASURED = 201;

  private VaultBench() {}

  /// Measures the vault, and makes it first where there is none.
  public static void main(String[] args) throws Exception {
    if (!Files.exists(FOLDER.resolve("vault"))) {
      fill(TestVault.found(FOLDER, Kdf.STANDARD));
    }
    HeadPins pins = new FileHeadPins(FOLDER.resolve("pins"));
    Vault vault = new Vault(TestVault::pack, new AnyPaper(), pins);
    for (int i = 0; i < 5; i++) {
      unlock(vault, i == 0 ? "cold" : "warm");
    }
    try (Session session = session(vault)) {
      answers(session);
      open(vault);
      print("check", () -> session.check(done -> {}));
      Path backups = Files.createTempDirectory(FOLDER, "backup");
      print("backup", () -> session.backup(Optional.of(backups), TestVault.NOW, d -> {}));
      Durable.deleteTree(backups);
    }
  }

  private static void fill(TestVault test) throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      for (int i = 0; i < CASES; i++) {
        Story.approvable(nurse);
      }
    }
  }

  private static Session session(Vault vault) throws VaultException {
    return vault.unlock(
        FOLDER.resolve("vault"),
        TestVault.NURSE.userId(),
        TestVault.passphrase(TestVault.NURSE),
        TestVault.NOW);
  }

  private static void unlock(Vault vault, String name) throws VaultException {
    long start = System.nanoTime();
    long cpu = cpu();
    try (Session session = session(vault)) {
      long unlocked = System.nanoTime();
      int cards = session.cards().size();
      long done = System.nanoTime();
      System.out.printf(
          "%s: unlocked in %.0f ms, %d cards in %.0f ms, together %.0f ms (%.0f ms of CPU)%n",
          name,
          (unlocked - start) / 1e6,
          cards,
          (done - unlocked) / 1e6,
          (done - start) / 1e6,
          (cpu() - cpu) / 1e6);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void answers(Session session) throws VaultException {
    CaseFile file = Story.append(session, TestVault.begin(session), Story.prepared());
    List<String> paragraphs = Story.paragraphs();
    double[] millis = new double[MEASURED];
    for (int i = 0; file.seq() < ENTRIES || i < MEASURED; i++) {
      CaseEvent answer = Story.answered(Desk.NURSE, paragraphs.get(i % paragraphs.size()));
      long start = System.nanoTime();
      file = TestVault.append(session, file, answer);
      millis[i % MEASURED] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "answer on a case of %d entries: median %.1f ms, 99 %% %.1f ms%n",
        file.seq(), millis[MEASURED / 2], millis[MEASURED * 99 / 100]);
  }

  private static void open(Vault vault) throws VaultException {
    try (Session session = session(vault)) {
      var longest =
          session.cards().stream().max(Comparator.comparingLong(card -> card.seq())).orElseThrow();
      print(
          "open a case of " + longest.seq() + " entries", () -> session.openCase(longest.caseId()));
    }
  }

  /// Something that is measured once.
  private interface Measured {
    Object run() throws VaultException;
  }

  private static void print(String what, Measured measured) throws VaultException {
    long start = System.nanoTime();
    Object result = measured.run();
    System.out.printf(
        "%s: %.0f ms%s%n",
        what,
        (System.nanoTime() - start) / 1e6,
        result instanceof CheckReport report ? ", " + report.entries() + " entries" : "");
  }
}
