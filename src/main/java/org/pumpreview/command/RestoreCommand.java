package org.pumpreview.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.pumpreview.store.CheckReport;
import org.pumpreview.store.Flaw;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `pump-review restore BACKUP --into FOLDER [--person USER]`: brings a backup into an empty folder
/// after checking every record of it. The passphrase, or without a person the recovery key, is
/// asked for and never an argument, which other people of the machine could see.
final class RestoreCommand implements Callable<Integer> {
  private static final Words WORDS = Words.of("command");
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  private final Console console;
  private final Supplier<Vault> vaults;
  private final PositionalParamSpec backup =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .paramLabel("BACKUP")
          .type(String.class)
          .description(WORDS.text("restore.backup"))
          .build();
  private final OptionSpec into =
      OptionSpec.builder("--into")
          .paramLabel("FOLDER")
          .required(true)
          .type(String.class)
          .description(WORDS.text("restore.into"))
          .build();
  private final OptionSpec person =
      OptionSpec.builder("--person")
          .paramLabel("USER")
          .type(String.class)
          .description(WORDS.text("restore.person"))
          .build();

  RestoreCommand(Console console, Supplier<Vault> vaults) {
    this.console = console;
    this.vaults = vaults;
  }

  CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(this)
            .addPositional(backup)
            .addOption(into)
            .addOption(person)
            .addOption(CommandLineApp.help());
    spec.usageMessage().description(WORDS.text("restore.description"));
    return spec;
  }

  @Override
  public Integer call() {
    try {
      Path from = Path.of(backup.<String>getValue());
      Path to = Path.of(into.<String>getValue());
      CheckReport report = restore(from, to);
      PrintStream out = new PrintStream(console.out(), true, StandardCharsets.UTF_8);
      out.println(WORDS.text("restore.done", report.entries(), report.cases(), to));
      for (Flaw flaw : report.flaws()) {
        out.println(flaw.sentence());
      }
      return DONE;
    } catch (VaultException e) {
      console.err().println(Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (IOException | InvalidPathException e) {
      console.err().println(WORDS.text("restore.unreadable"));
    }
    return NOT_DONE;
  }

  private CheckReport restore(Path from, Path to) throws IOException, VaultException {
    String user = person.getValue();
    if (user == null) {
      return vaults.get().restore(from, to, secret(WORDS.text("restore.ask-key")), done -> {});
    }
    char[] passphrase = secret(WORDS.text("restore.ask-passphrase"));
    return vaults.get().restore(from, to, user, passphrase, done -> {});
  }

  /// What a person types unseen at a terminal, else the first line of the input.
  @SuppressWarnings("SystemConsoleNull") // whether it can be null differs from one JDK to the next
  private char[] secret(String question) throws IOException {
    java.io.Console terminal = System.console();
    if (terminal != null && terminal.isTerminal()) {
      char[] typed = terminal.readPassword("%s ", question);
      return typed == null ? new char[0] : typed;
    }
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    return Objects.requireNonNullElse(reader.readLine(), "").toCharArray();
  }
}
