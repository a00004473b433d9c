package org.pumpreview.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.stream.DoubleStream;
import org.pumpreview.casework.ScrolledPages;
import org.pumpreview.casework.WizardPictures;

/// One run of the command line in this process: what it wrote and how it ended.
///
/// @param out what stood on standard output, as UTF-8
/// @param err what stood on standard error
public record CommandRun(int exit, String out, String err) {

  /// Runs with nothing on standard input.
  public static CommandRun of(String... arguments) {
    return with(InputStream.nullInputStream(), arguments);
  }

  /// Runs with the bytes on standard input.
  public static CommandRun on(byte[] input, String... arguments) {
    return with(new ByteArrayInputStream(input), arguments);
  }

  public static CommandRun with(InputStream in, String... arguments) {
    var out = new ByteArrayOutputStream();
    return into(out, out, in, arguments);
  }

  /// Runs against an output that may fail.
  public static CommandRun against(OutputStream out, InputStream in, String... arguments) {
    return into(out, new ByteArrayOutputStream(), in, arguments);
  }

  private static CommandRun into(
      OutputStream out, ByteArrayOutputStream kept, InputStream in, String... arguments) {
    var err = new ByteArrayOutputStream();
    var console = new Console(in, out, new PrintStream(err, true, UTF_8));
    int exit = CommandLineApp.run(arguments, console, CommandRun::noPictures, CommandRun::played);
    return new CommandRun(exit, kept.toString(UTF_8), err.toString(UTF_8));
  }

  /// Without a window every frame takes five milliseconds.
  private static ScrolledPages played() {
    return (_, _, frames) -> {
      double[] times = DoubleStream.generate(() -> 5).limit(frames).toArray();
      return new ScrolledPages.Measured(times, times, 0);
    };
  }

  private static WizardPictures noPictures() {
    throw new IllegalStateException("this command needs no pictures");
  }
}
