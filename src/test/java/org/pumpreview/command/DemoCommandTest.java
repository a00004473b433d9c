package org.pumpreview.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.casework.HeldLetters;
import org.pumpreview.casework.HeldLetters.Fault;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.letter.Checked;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import picocli.CommandLine;

/// The one command that issues letters issues none with a fault, says why, and leaves none behind.
class DemoCommandTest {
  @TempDir static Path shared;

  private static HeldLetters held;

  @TempDir Path folder;

  @BeforeAll
  static void tellCases() throws Exception {
    held = HeldLetters.in(shared);
  }

  @AfterAll
  static void close() throws Exception {
    held.close();
  }

  /// A worksheet is made in the window only.
  static Stream<Fault> faults() {
    return HeldLetters.faults().filter(fault -> fault.kind() != LetterKind.WORKSHEET);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aLetterWithOneFaultDoesNotComeOut(Fault fault) throws Exception {
    var before = held.file(fault.kind());
    CommandRun run =
        run((vault, policy, plan, place, now) -> {
          held.play(fault);
          throw new AssertionError(fault + " came out");
        });

    assertEquals(1, run.exit());
    assertEquals(
        "The letter of the practice case %s did not come out. %s\n"
            .formatted(before.number(), reason(fault)),
        run.err().replace("\r\n", "\n"));
    assertEquals(List.of(), made());
    assertEquals(before.head(), held.file(fault.kind()).head());
  }

  /// The letters of the other two cases were good; without the third nothing is handed out.
  @Test
  void aDemonstrationThatIsHeldAtOneLetterHandsOutNone() throws Exception {
    var fault = new Fault(LetterCheck.DENIED, LetterKind.ADVERSE);
    CommandRun run =
        run((vault, policy, plan, place, now) ->
            HeldLetters.demonstration(fault, vault, policy, plan, place, now));

    assertEquals(1, run.exit());
    assertTrue(run.err().contains(reason(fault)), run.err());
    assertEquals(List.of("vault"), made());
  }

  /// What the checks say of that letter.
  private static String reason(Fault fault) throws Exception {
    var actor = held.session(fault.kind()).actor().orElseThrow();
    var drawn =
        held.desk(fault).draw(held.assessment(fault.kind()), fault.kind(), Edition.STANDARD, actor);
    return switch (drawn) {
      case LetterDesk.Drawn.Unprintable unprintable ->
          "The letter has characters that no font of it can print: \u2603. Change them in the"
              + " request or the reasons.";
      case LetterDesk.Drawn.Ready ready ->
          "Not signed. "
              + ready.checks().stream()
                  .filter(Checked::holdsSignature)
                  .map(Checked::sentence)
                  .collect(Collectors.joining(" "));
    };
  }

  private List<String> made() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private CommandRun run(DemoCommand.Practice practice) {
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, UTF_8));
    var command =
        new DemoCommand(
            console,
            () -> {
              throw new IllegalStateException("there is nothing to draw");
            },
            InstantSource.fixed(HeldLetters.NOW),
            practice);
    int exit = new CommandLine(command.spec()).execute("--out", folder.toString());
    return new CommandRun(exit, "", err.toString(UTF_8));
  }
}
