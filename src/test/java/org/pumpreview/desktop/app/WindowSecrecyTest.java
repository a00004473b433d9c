package org.pumpreview.desktop.app;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.casework.Faxes;
import org.pumpreview.casework.OpenWords;

/// No word of a page lies open on the disk after somebody attached, looked at, searched and cited
/// it in the window, and the whole program was killed.
@BesideWindows
class WindowSecrecyTest {
  /// Words that nobody else on this computer writes, and that are recognized well.
  private static final String WRITTEN = "Peppermint accordions";

  private static final String SCANNED = "Lavender badgers whistle";

  @TempDir Path home;
  @TempDir Path sender;
  @TempDir Path temporary;
  @TempDir Path said;

  @Test
  void noWordOfAPageLiesOpenAfterTheWindowWasKilled() throws Exception {
    Instant start = Instant.now().minusSeconds(2);
    var letter = sender.resolve("Letter.pdf");
    var scan = sender.resolve("Scan.pdf");
    Files.write(letter, Faxes.saying(WRITTEN + " play in hospital"));
    Files.write(scan, Faxes.scanned(SCANNED + " in the clinic"));
    var window = start(letter, scan);
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = window.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals(ReviewerAtWindow.READY)) {
        lines.add(line);
        line = out.readLine();
      }
      assertEquals(ReviewerAtWindow.READY, line, () -> lines + errors());
    } finally {
      List<ProcessHandle> readers = window.descendants().toList();
      window.toHandle().destroyForcibly();
      window.waitFor();
      readers.forEach(reader -> reader.onExit().join());
    }
    List<String> secrets = List.of("peppermint", "accordions", "badgers", SCANNED);
    // The person saw, found and cited what stands on both pages.
    var cited = lines.stream().filter(line -> line.contains(ReviewerAtWindow.ITEM)).toList();
    assertEquals(2, cited.size(), lines::toString);
    assertTrue(cited.getFirst().contains(WRITTEN), cited::toString);
    assertTrue(cited.getLast().contains(SCANNED), cited::toString);
    for (Path place : List.of(home, temporary, said)) {
      assertEquals(List.of(), OpenWords.in(place, secrets), place::toString);
    }
    assertEquals(List.of(), OpenWords.since(start, secrets, sender));
    // The search finds what lies open: the letter that the sender saved.
    assertFalse(OpenWords.in(sender, secrets).isEmpty());
  }

  private String errors() {
    try {
      return Files.readString(said.resolve("errors.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Process start(Path... documents) throws IOException {
    var command =
        Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                ReviewerAtWindow.class.getName(),
                home.toString()),
            Stream.of(documents).map(Path::toString));
    return new ProcessBuilder(command.toList())
        .redirectError(said.resolve("errors.log").toFile())
        .start();
  }
}
