package org.pumpreview.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pumpreview.command.evaluate.Batch;
import org.pumpreview.command.evaluate.UnreadableInput;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `pump-review evaluate [FILE|-]`: requests as JSON Lines in, results as JSON Lines out.
final class EvaluateCommand implements Callable<Integer> {
  private static final Words WORDS = Words.of("command");
  private static final String STANDARD_INPUT = "-";
  private static final int WITHOUT_ERRORS = 0;
  private static final int WITH_ERRORS = 1;
  private static final int NOT_DONE = 2;

  private final Console console;
  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("FILE|-")
          .type(String.class)
          .defaultValue(STANDARD_INPUT)
          .description(WORDS.text("evaluate.file"))
          .build();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).addPositional(file);
    spec.addOption(CommandLineApp.help());
    spec.usageMessage()
        .description(WORDS.text("evaluate.description"))
        .exitCodeListHeading(WORDS.text("exit") + "%n")
        .exitCodeList(exitCodes());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    var codes = new LinkedHashMap<String, String>();
    codes.put(String.valueOf(WITHOUT_ERRORS), WORDS.text("evaluate.exit.0"));
    codes.put(String.valueOf(WITH_ERRORS), WORDS.text("evaluate.exit.1"));
    codes.put(String.valueOf(NOT_DONE), WORDS.text("evaluate.exit.2"));
    return codes;
  }

  @Override
  public Integer call() {
    String name = file.getValue();
    try (InputStream in = open(name)) {
      long errors = new Batch(PolicyPacks.shipped()).run(in, console.out());
      return errors == 0 ? WITHOUT_ERRORS : WITH_ERRORS;
    } catch (UnreadableInput e) {
      console.err().println(WORDS.text("evaluate.unreadable", name));
    } catch (IOException e) {
      console.err().println(WORDS.text("evaluate.closed"));
    }
    return NOT_DONE;
  }

  private InputStream open(String name) throws UnreadableInput {
    try {
      return name.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      throw new UnreadableInput(e);
    }
  }
}
