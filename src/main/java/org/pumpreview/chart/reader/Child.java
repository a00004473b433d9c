package org.pumpreview.chart.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.chart.ChartReading.Content;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;

/// The program's end of the pipe to one process that reads. One request at a time.
///
/// A document may have cost the process its life; then [#isAlive] says so, and whoever asks goes on
/// with another.
final class Child {
  private static final int PIPE = 64 * 1024;

  /// Runs a command as one that gives way to others, on Linux and macOS.
  private static final Path NICE = Path.of("/usr/bin/nice");

  /// How far the window goes before whoever draws a page for it, and before whoever reads ahead.
  private static final String DRAWING = "5";

  private static final String YIELDING = "10";

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private boolean greeted;
  private volatile boolean killed;

  private Child(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), PIPE));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIPE));
  }

  /// Starts a process and does not wait until it can be asked.
  static Child start(Bounds bounds) {
    var builder = new ProcessBuilder(command(bounds));
    // What others put there for the program may open a port or write a file.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return new Child(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("The process that reads documents does not start", e);
    }
  }

  private static List<String> command(Bounds bounds) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", bounds.yielding() ? YIELDING : DRAWING));
    }
    command.addAll(java(bounds));
    return command;
  }

  private static List<String> java(Bounds bounds) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + bounds.heapMegabytes() + "m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // Nothing of a document, and nothing about the process, is written to a disk.
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+SuppressFatalErrorMessage",
        "-XX:-HeapDumpOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-cp",
        System.getProperty("java.class.path"),
        Reader.class.getName());
  }

  boolean isAlive() {
    return !killed && process.isAlive();
  }

  /// Ends the process at once, and everything that it holds with it. From any thread.
  void kill() {
    killed = true;
    process.destroyForcibly();
  }

  /// Hands a document over.
  ///
  /// @throws UncheckedIOException when the content cannot be read where it is kept
  <T> T open(Content content, Optional<String> password, Duration time, Answer<T> answer)
      throws ChartRefused {
    return ask(
        time,
        () -> {
          Wire.write(out, Wire.Request.OPEN);
          out.writeUTF(password.orElse(""));
          out.writeLong(content.size());
          send(content);
        },
        answer);
  }

  <T> T ask(Duration time, Question question, Answer<T> answer) throws ChartRefused {
    greet();
    try (var watch = Watch.over(process, time)) {
      try {
        return exchange(question, answer);
      } catch (IOException e) {
        var reason = watch.whyItEnded();
        kill();
        throw new ChartRefused(reason);
      }
    } catch (RuntimeException | Error e) {
      // The rest of the answer would be taken for that to the next question.
      kill();
      throw e;
    }
  }

  private <T> T exchange(Question question, Answer<T> answer) throws IOException, ChartRefused {
    question.write();
    out.flush();
    int kind = in.readUnsignedByte();
    if (kind == Wire.REFUSED) {
      throw new ChartRefused(Wire.read(in, Reason.class));
    } else if (kind != Wire.DONE) {
      throw new Wire.Broken("an answer of kind " + kind);
    }
    return answer.read(in);
  }

  private void greet() throws ChartRefused {
    if (greeted) {
      return;
    }
    try (var _ = Watch.over(process, Bounds.START)) {
      greeted = in.readUnsignedByte() == Wire.READY;
    } catch (IOException e) {
      greeted = false;
    }
    if (!greeted) {
      kill();
      throw new UncheckedIOException(
          new IOException("The process that reads documents does not start"));
    }
  }

  private void send(Content content) throws IOException {
    byte[] piece = new byte[PIPE];
    try (InputStream stream = read(content)) {
      for (long left = content.size(); left > 0; ) {
        int length = read(stream, piece, (int) Math.min(left, piece.length));
        out.write(piece, 0, length);
        left -= length;
      }
    }
  }

  /// Faults of the content's own place are told apart from those of the pipe.
  private static InputStream read(Content content) {
    try {
      return content.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int read(InputStream stream, byte[] piece, int most) {
    try {
      int length = stream.read(piece, 0, most);
      if (length <= 0) {
        throw new IOException("The content is shorter than its size");
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataOutputStream out() {
    return out;
  }

  @FunctionalInterface
  interface Question {
    void write() throws IOException;
  }

  @FunctionalInterface
  interface Answer<T> {
    T read(DataInputStream in) throws IOException;
  }
}
