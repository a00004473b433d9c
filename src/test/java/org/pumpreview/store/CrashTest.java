package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.review.CaseFile;

/// A program that is killed at any moment loses nothing that it had called saved, leaves nothing in
/// the way, and leaves nothing lying open.
@BesideWindows
class CrashTest {
  @TempDir Path folder;
  private TestVault test;

  @BeforeEach
  void copy() throws VaultException {
    test = TestVault.in(folder);
  }

  private Process start(String memory, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Crasher.class.getName(),
                folder.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void whatWasCalledSavedIsThereAfterAKill() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> saved = new LinkedHashMap<>();
    for (int kill = 0; kill < (Extent.isFull() ? 60 : 3); kill++) {
      saved.putAll(killed(1 + random.nextInt(150), random.nextInt(3)));
      try (Session session = test.unlock(TestVault.DIRECTOR)) {
        assertEquals(List.of(), session.check(done -> {}).flaws(), "seed " + seed);
        for (Map.Entry<String, String> told : saved.entrySet()) {
          CaseFile file = session.openCase(told.getKey());
          String[] last = told.getValue().split(" ", -1);
          assertEquals(
              last[1], file.history().get(Integer.parseInt(last[0]) - 1).hash(), "seed " + seed);
        }
        CaseFile any = session.openCase(saved.keySet().iterator().next());
        assertEquals(List.of(), Canary.found(test.folder, Story.secrets(any)));
      }
    }
  }

  /// What the program said of each case before it was killed.
  private Map<String, String> killed(int lines, int millis) throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    Process program = start("256m", "work");
    try (BufferedReader said = program.inputReader()) {
      for (int i = 0; i < lines; i++) {
        take(told, said.readLine());
      }
      program.waitFor(millis, TimeUnit.MILLISECONDS);
      assertTrue(program.toHandle().destroyForcibly());
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        take(told, line);
      }
    }
    program.waitFor();
    return told;
  }

  /// The last line may be cut short.
  private static void take(Map<String, String> told, String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length == 4 && parts[2].length() == 64) {
      told.put(parts[0], parts[1] + " " + parts[2]);
    }
  }

  private void dies(String where) throws Exception {
    assertEquals(137, start("256m", where).waitFor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before the commit",
        "in a document",
        "before a document is entered",
        "in a backup",
        "in a restoring"
      })
  void aKillAtAnyStepLeavesTheVaultAsItWas(String step) throws Exception {
    CaseFile declined = Story.declined(test);
    Set<Path> before = files();
    dies(step);
    assertEquals(List.of(), Canary.found(test.folder, Story.secrets(declined)));
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertEquals(declined, session.openCase(declined.id()));
      assertEquals(1, session.cards().size());
      assertEquals(List.of(), session.check(done -> {}).flaws());
      session.backup(Optional.empty(), TestVault.NOW, done -> {});
    }
    Durable.deleteTree(test.folder.resolve("backups"));
    assertEquals(before, files());
    assertFalse(test.vault.isVault(folder.resolve("restored")));
  }

  private Set<Path> files() throws IOException {
    try (var files = Files.walk(test.folder)) {
      Path driver = test.folder.resolve("tmp");
      return new HashSet<>(
          files.filter(Files::isRegularFile).filter(file -> !file.startsWith(driver)).toList());
    }
  }

  @Test
  void aKillInAFoundingLeavesNoVaultAndNothingInTheWay() throws Exception {
    dies("in a founding");
    Path place = folder.resolve("founding");
    assertTrue(Files.exists(place.resolve("founding.db")));
    assertFalse(test.vault.isVault(place));
    FoundingRequest request = new FoundingRequest(true, TestVault.plan(), TestVault.ADMINISTRATOR);
    test.vault
        .found(place, request, TestVault.passphrase(TestVault.ADMINISTRATOR), TestVault.NOW)
        .session()
        .close();
  }

  @Test
  void aDocumentLargerThanTheMemoryGoesInAndComesOut() throws Exception {
    long size = (Extent.isFull() ? 1000L : 64L) * 1024 * 1024;
    Process program = start("32m", "large document", Long.toString(size));
    assertEquals(Long.toString(size), program.inputReader().readLine());
    assertEquals(0, program.waitFor());
  }
}
