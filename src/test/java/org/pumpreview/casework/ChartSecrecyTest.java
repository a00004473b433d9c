package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.store.CheapVault;

/// No word of a page lies open on the disk after it was attached, looked at, searched and
/// recognized, and the program was killed in the midst of that.
@BesideWindows
class ChartSecrecyTest {
  /// Words that nobody else on this computer writes, and that are recognized well.
  private static final String WRITTEN = "Marmalade trombones";

  private static final String SCANNED = "Velvet hedgehogs juggle";

  @TempDir Path folder;
  @TempDir Path sender;
  private CheapVault vault;
  private Path temporary;
  private Path log;

  @BeforeEach
  void found() throws Exception {
    vault = CheapVault.in(folder);
    temporary = Files.createDirectory(folder.resolve("temporary"));
    log = folder.resolve("errors.log");
    Files.write(sender.resolve("Letter.pdf"), Faxes.saying(WRITTEN + " play in hospital"));
    Files.write(sender.resolve("Scan.pdf"), Faxes.scanned(SCANNED + " in the clinic"));
  }

  @Test
  void noWordOfAPageLiesOpenAfterTheProgramWasKilled() throws Exception {
    Instant start = Instant.now().minusSeconds(2);
    Process program = start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = program.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.startsWith("found on")) {
        said.add(line);
        line = out.readLine();
      }
      assertEquals("found on 1", line, () -> said.toString());
    } finally {
      List<ProcessHandle> readers = program.descendants().toList();
      program.toHandle().destroyForcibly();
      program.waitFor();
      readers.forEach(reader -> reader.onExit().join());
    }
    assertTrue(said.stream().anyMatch(line -> line.contains(WRITTEN)), said::toString);
    assertTrue(said.stream().anyMatch(line -> line.contains(SCANNED)), said::toString);
    List<String> secrets = List.of("marmalade", "trombones", "hedgehogs", SCANNED);
    assertEquals(List.of(), CheapVault.found(folder, secrets));
    assertEquals(List.of(), OpenWords.since(start, secrets, sender));
    // The search finds what lies open: the letter that the sender saved.
    assertFalse(OpenWords.in(sender, secrets).isEmpty());
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Reviewer.class.getName(),
            vault.folder().toString(),
            "juggle",
            sender.resolve("Letter.pdf").toString(),
            sender.resolve("Scan.pdf").toString())
        .redirectError(log.toFile())
        .start();
  }
}
