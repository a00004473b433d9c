package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  private static final List<String> SECRETS =
      List.of("marmalade", "trombones", "hedgehogs", SCANNED);

  /// Starts what follows with all the room for a dump that there is.
  private static final List<String> DUMPING =
      List.of("/bin/sh", "-c", "ulimit -c unlimited && exec \"$@\"", "sh");

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
    Process program = start(List.of(), "juggle", "Letter.pdf", "Scan.pdf");
    try {
      String said = review(program);
      assertTrue(said.contains(WRITTEN), said);
      assertTrue(said.contains(SCANNED), said);
    } finally {
      List<ProcessHandle> readers = program.descendants().toList();
      program.toHandle().destroyForcibly();
      program.waitFor();
      readers.forEach(reader -> reader.onExit().join());
    }
    assertEquals(List.of(), CheapVault.found(folder, SECRETS));
    assertEquals(List.of(), OpenWords.since(start, SECRETS, sender));
    // The search finds what lies open: the letter that the sender saved.
    assertFalse(OpenWords.in(sender, SECRETS).isEmpty());
  }

  /// Where it is allowed to: the system then writes all of its memory into the folder it works in.
  @Test
  void noWordOfAPageLiesOpenAfterTheProgramWasAborted() throws Exception {
    requireCoreDumps();
    Process program = start(DUMPING, "trombones", "Letter.pdf");
    try {
      String said = review(program);
      assertTrue(said.contains(WRITTEN), said);
      List<ProcessHandle> readers = program.descendants().toList();
      assertFalse(readers.isEmpty());
      for (ProcessHandle reader : readers) {
        abort(reader);
      }
      abort(program.toHandle());
    } finally {
      program.descendants().forEach(ProcessHandle::destroyForcibly);
      program.toHandle().destroyForcibly();
    }
    assertEquals(List.of(), OpenWords.in(temporary, SECRETS));
    try (var left = Files.list(temporary)) {
      assertEquals(
          List.of(),
          left.filter(file -> file.getFileName().toString().startsWith("core")).toList());
    }
  }

  /// Some systems hand them to a program, or write none.
  private void requireCoreDumps() throws Exception {
    List<String> command = new ArrayList<>(DUMPING);
    command.addAll(List.of("/bin/sh", "-c", "kill -ABRT $$"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    new ProcessBuilder(command).directory(elsewhere.toFile()).start().waitFor();
    try (var left = Files.list(elsewhere)) {
      assumeTrue(left.findAny().isPresent(), "This system leaves none where a program works");
    }
  }

  private static void abort(ProcessHandle process) throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "kill -ABRT " + process.pid()).start().waitFor();
    process.onExit().get(30, TimeUnit.SECONDS);
  }

  private static String review(Process program) throws IOException {
    List<String> said = new ArrayList<>();
    // Left open: the program ends when nobody listens.
    BufferedReader out = program.inputReader();
    String line = out.readLine();
    while (line != null && !line.startsWith("found on")) {
      said.add(line);
      line = out.readLine();
    }
    assertEquals("found on 1", line, () -> said.toString());
    return String.join("\n", said);
  }

  private Process start(List<String> through, String wanted, String... files) throws IOException {
    List<String> command = new ArrayList<>(through);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Reviewer.class.getName(),
            vault.folder().toString(),
            wanted));
    Stream.of(files).map(file -> sender.resolve(file).toString()).forEach(command::add);
    return new ProcessBuilder(command)
        .directory(temporary.toFile())
        .redirectError(log.toFile())
        .start();
  }
}
