package org.pumpreview.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The contract of `pump-review evaluate`, as issue 2 states it.
class EvaluateCommandTest {
  private static final String GOOD =
      "{\"id\":\"c1\",\"request\":\"trial\",\"pathway\":\"malignant\","
          + "\"answers\":{\"I.A.1.a\":\"not_met\"}}";
  private static final String ANSWER =
      "{\"id\":\"c1\",\"result\":\"not_met\",\"deciding\":[\"I.A.1.a\"],"
          + "\"exception\":\"not_offered\",\"waived\":[]}\n";
  private static final String UNREADABLE =
      "The file %s cannot be read. Check that it is there and that you may open it.%n";
  private static final String CLOSED =
      "The results cannot be written: whoever reads them has closed, or the disk is full.%n";

  /// A row of a table of lines.
  record Row(String rule, String line, String answer) {
    @Override
    public String toString() {
      return rule;
    }
  }

  @TempDir Path folder;

  @Test
  void theAcceptanceCasesAreAnsweredByteForByte() throws IOException {
    var run = CommandRun.on(resource("/acceptance/evaluate/cases.jsonl"), "evaluate");
    assertArrayEquals(resource("/acceptance/evaluate/expected.jsonl"), run.out().getBytes(UTF_8));
    assertEquals("", run.err());
    assertEquals(0, run.exit());
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void aBadLineIsAnsweredWithItsError(Row row) {
    var run = CommandRun.on((row.line() + "\n").getBytes(UTF_8), "evaluate");
    assertEquals(new CommandRun(1, row.answer() + "\n", ""), run);
  }

  @ParameterizedTest
  @MethodSource("goodLines")
  void anOddLineIsAnsweredWithItsResult(Row row) {
    var run = CommandRun.on((row.line() + "\n").getBytes(UTF_8), "evaluate");
    assertEquals(new CommandRun(0, row.answer() + "\n", ""), run);
  }

  @Test
  void badLinesAreAnsweredInTheirPlacesAndTheRestGoesOn() throws IOException {
    var input = new StringBuilder();
    var answers = new StringBuilder();
    int line = 0;
    for (Row row : badLines()) {
      input.append(row.line()).append('\n').append(GOOD).append('\n');
      answers.append(row.answer().replace("\"line\":1,", "\"line\":" + ++line + ","));
      answers.append('\n').append(ANSWER);
      line++;
    }
    var run = CommandRun.on(input.toString().getBytes(UTF_8), "evaluate");
    assertEquals(new CommandRun(1, answers.toString(), ""), run);
  }

  @Test
  void blankLinesAreSkippedAndCounted() {
    var run = CommandRun.on(("\n \t\r\n" + GOOD + "\n\n\nx\n\n").getBytes(UTF_8), "evaluate");
    assertEquals(
        new CommandRun(
            1,
            ANSWER + "{\"line\":6,\"id\":null,\"error\":\"The line is not one JSON value.\"}\n",
            ""),
        run);
  }

  @Test
  void anEmptyInputHasNoResultAndNoError() {
    assertEquals(new CommandRun(0, "", ""), CommandRun.of("evaluate", "-"));
  }

  @Test
  void theLastLineNeedsNoLineFeed() {
    assertEquals(new CommandRun(0, ANSWER, ""), CommandRun.on(GOOD.getBytes(UTF_8), "evaluate"));
  }

  @Test
  void carriageReturnsBeforeLineFeedsAreWhiteSpace() {
    var run = CommandRun.on((GOOD + "\r\n" + GOOD + "\r\n").getBytes(UTF_8), "evaluate");
    assertEquals(new CommandRun(0, ANSWER + ANSWER, ""), run);
  }

  @Test
  void aByteOrderMarkMayOpenTheFileAndNothingElse() {
    var run = CommandRun.on(("\uFEFF" + GOOD + "\n\uFEFF" + GOOD).getBytes(UTF_8), "evaluate");
    assertEquals(
        new CommandRun(
            1,
            ANSWER + "{\"line\":2,\"id\":null,\"error\":\"The line is not one JSON value.\"}\n",
            ""),
        run);
  }

  @Test
  void aLineThatIsNotUtf8IsInError() {
    var latin = GOOD.replace("c1", "caf\u00e9").getBytes(ISO_8859_1);
    assertEquals(
        new CommandRun(
            1, "{\"line\":1,\"id\":null,\"error\":\"The line is not UTF-8 text.\"}\n", ""),
        CommandRun.on(latin, "evaluate"));
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void overlongAndSurrogateBytesAreNotUtf8(byte[] odd) {
    var run = CommandRun.on(odd, "evaluate");
    assertEquals("{\"line\":1,\"id\":null,\"error\":\"The line is not UTF-8 text.\"}\n", run.out());
  }

  static List<byte[]> notUtf8() {
    return List.of(
        new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
        new byte[] {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
        new byte[] {'"', (byte) 0xE2, (byte) 0x82});
  }

  @Test
  void aLongLineIsReadWhole() {
    var id = "x".repeat(3_000_000);
    var run = CommandRun.on((GOOD.replace("c1", id) + "\n" + GOOD).getBytes(UTF_8), "evaluate");
    assertEquals(new CommandRun(0, ANSWER.replace("c1", id) + ANSWER, ""), run);
  }

  @Test
  void aLineBeyondAnyRequestIsInErrorAndTheRestGoesOn() {
    var endless = " ".repeat(40 * 1024 * 1024);
    var run = CommandRun.on((endless + GOOD + "\n" + GOOD).getBytes(UTF_8), "evaluate");
    assertEquals(
        new CommandRun(
            1,
            "{\"line\":1,\"id\":null,\"error\":\"The line is longer than 16,777,216 bytes.\"}\n"
                + ANSWER,
            ""),
        run);
  }

  @Test
  void deepNestingIsInErrorAndDoesNotBreakTheRun() {
    var deep = "{\"id\":\"c1\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
    var run = CommandRun.on((deep + GOOD).getBytes(UTF_8), "evaluate");
    assertEquals(
        new CommandRun(
            1,
            "{\"line\":1,\"id\":\"c1\",\"error\":\"The line is not one JSON value.\"}\n" + ANSWER,
            ""),
        run);
  }

  @Test
  void aFileIsReadWhereOneIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("requests é.jsonl"), GOOD);
    assertEquals(new CommandRun(0, ANSWER, ""), CommandRun.of("evaluate", file.toString()));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String file = folder.resolve("none.jsonl").toString();
    assertEquals(
        new CommandRun(2, "", String.format(Locale.US, UNREADABLE, file)),
        CommandRun.of("evaluate", file));
  }

  @Test
  void aFolderIsNotAFile() {
    assertEquals(
        new CommandRun(2, "", String.format(Locale.US, UNREADABLE, folder)),
        CommandRun.of("evaluate", folder.toString()));
  }

  @Test
  void aNameThatNoFileCanHaveIsNamed() {
    assertEquals(
        new CommandRun(2, "", String.format(Locale.US, UNREADABLE, "a\0b")),
        CommandRun.of("evaluate", "a\0b"));
  }

  @Test
  void aReadErrorInTheMiddleKeepsWhatWasDone() {
    var run = CommandRun.with(new BreaksOff((GOOD + "\n" + GOOD).getBytes(UTF_8)), "evaluate", "-");
    assertEquals(new CommandRun(2, ANSWER, String.format(Locale.US, UNREADABLE, "-")), run);
  }

  @Test
  void aReaderThatWentAwayEndsTheRunWithASentence() {
    var run =
        CommandRun.against(
            new Closed(), new ByteArrayInputStream(GOOD.getBytes(UTF_8)), "evaluate");
    assertEquals(new CommandRun(2, "", String.format(Locale.US, CLOSED)), run);
  }

  @Test
  void aSecondFileIsWrongUsage() {
    var run = CommandRun.of("evaluate", "a", "b");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Unmatched argument at index 2: 'b'"), run.err());
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    var run = CommandRun.of("evaluate", "--fast");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Unknown option: '--fast'"), run.err());
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    var run = CommandRun.of("evaluat");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
  }

  @Test
  void helpNamesTheExitCodes() {
    var run = CommandRun.of("evaluate", "--help");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("[FILE|-]"), run.out());
    assertTrue(run.out().contains("1   one line or more is in error"), run.out());
  }

  @Test
  void aResultIsWrittenBeforeMoreInputIsAwaited() throws Exception {
    var out = new ByteArrayOutputStream();
    var seen = new ArrayList<String>();
    try (var requests = new PipedOutputStream();
        var in = new PipedInputStream(requests)) {
      requests.write((GOOD + "\n").getBytes(UTF_8));
      requests.flush();
      var waits =
          new InputStream() {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
              if (in.available() == 0) {
                seen.add(out.toString(UTF_8));
                return -1;
              }
              return in.read(bytes, from, length);
            }

            @Override
            public int read() {
              throw new IllegalStateException("one byte at a time");
            }

            @Override
            public int available() throws IOException {
              return in.available();
            }
          };
      CommandRun.against(out, waits, "evaluate");
    }
    assertEquals(List.of(ANSWER), seen);
  }

  static List<Row> badLines() throws IOException {
    return table("/evaluate/bad-lines.tsv");
  }

  static List<Row> goodLines() throws IOException {
    return table("/evaluate/good-lines.tsv");
  }

  private static List<Row> table(String name) throws IOException {
    return new String(resource(name), UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Row(cells[0], cells[1], cells[2]))
        .toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = EvaluateCommandTest.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }

  /// Gives its bytes and then fails.
  private static final class BreaksOff extends InputStream {
    private final InputStream bytes;

    BreaksOff(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws IOException {
      int next = bytes.read();
      if (next < 0) {
        throw new IOException("gone");
      }
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = bytes.read(into, from, length);
      if (read < 0) {
        throw new IOException("gone");
      }
      return read;
    }
  }

  /// A pipe whose reader has closed.
  private static final class Closed extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
