package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.review.Card;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// A kill at any moment of attaching leaves the whole document or none, and nothing lying open.
@BesideWindows
class AttachingCrashTest {
  private static final int KILLS = CheapVault.isFullExtent() ? 100 : 3;

  /// Large enough for most of a document's way to be sealing it.
  private static final int BALLAST = 8_000_000;

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private CheapVault vault;
  private Path temporary;

  @BeforeEach
  void found() throws Exception {
    vault = CheapVault.in(folder);
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  private Process start(String memory, int ballast, int documents) throws IOException {
    Path fax = elsewhere.resolve("fax.pdf");
    if (Files.notExists(fax)) {
      Files.write(fax, Faxes.heavy(2, ballast));
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + memory,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Attacher.class.getName(),
            vault.folder().toString(),
            fax.toString(),
            Integer.toString(documents))
        .redirectError(folder.resolve("errors.log").toFile())
        .start();
  }

  @Test
  void aKillAtAnyMomentLeavesTheWholeDocumentOrNoneAndNoOrphan() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> told = new LinkedHashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      told.putAll(killed(random.nextInt(1500)));
      assertEquals(List.of(), CheapVault.found(folder, List.of(Faxes.SENTENCE)));
      try (Session nurse = vault.nurse()) {
        Map<String, String> kept = whole(nurse);
        assertTrue(kept.entrySet().containsAll(told.entrySet()), "seed " + seed);
        assertEquals(kept.keySet(), files(), "seed " + seed);
      }
    }
    assertFalse(CheapVault.found(elsewhere, List.of(Faxes.SENTENCE)).isEmpty());
    try (Session nurse = vault.nurse()) {
      assertEquals(List.of(), nurse.check(done -> {}).flaws(), "seed " + seed);
    }
  }

  /// What the program said it had attached before it was killed: where, and with what digest.
  private Map<String, String> killed(int millis) throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    Process program = start("256m", BALLAST, 1000);
    try (BufferedReader said = program.inputReader()) {
      assertEquals("begun", said.readLine());
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
    if (parts.length == 3 && parts[1].length() == 64) {
      told.put(parts[0], parts[1]);
    }
  }

  /// The documents of all cases, each read to its end.
  private static Map<String, String> whole(Session session) throws VaultException {
    Map<String, String> kept = new LinkedHashMap<>();
    List<String> cases = new ArrayList<>();
    session.cards().stream().map(Card::caseId).forEach(cases::add);
    for (String id : cases) {
      for (Document document : session.openCase(id).documents()) {
        var content = new ByteArrayOutputStream();
        session.readAttachment(document.attachment(), content);
        assertEquals(document.sha256(), LetterDesk.sha256(content.toByteArray()));
        kept.put(document.attachment(), document.sha256());
      }
    }
    return kept;
  }

  private Set<String> files() throws IOException {
    try (var files = Files.list(vault.folder().resolve("attachments"))) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  /// The program itself takes about 30 MB, so that a heap of 128 MB leaves less than 100 to a
  /// document of 50 MB. How long it takes is measured by the bench of the chart.
  @Test
  void aDocumentOfFiftyMegabytesIsAttachedInLittleMemory() throws Exception {
    Process program = start("128m", 50_000_000, 1);
    try (BufferedReader lines = program.inputReader()) {
      assertEquals("begun", lines.readLine());
      Map<String, String> told = new LinkedHashMap<>();
      take(told, lines.readLine());
      assertEquals(1, told.size());
    }
    assertEquals(0, program.waitFor());
  }
}
