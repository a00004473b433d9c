package org.pumpreview.command;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumpreview.casework.LetterNotIssued;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.ScrolledPages;
import org.pumpreview.casework.Vaults;
import org.pumpreview.casework.WizardPictures;
import org.pumpreview.packs.PolicyShelf;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Plan;
import org.pumpreview.store.FileHeadPins;
import org.pumpreview.store.Pin;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `pump-review` with arguments.
public final class CommandLineApp {
  private static final Words WORDS = Words.of("command");

  private CommandLineApp() {}

  /// Runs the command that the arguments name.
  ///
  /// @param pictures draws the window; asked only by the command that needs it
  /// @param scrolled scrolls in the window; asked only by the command that measures it
  /// @return the exit code: 2 for wrong usage, else the command's own
  public static int run(
      String[] arguments,
      Console console,
      Supplier<WizardPictures> pictures,
      Supplier<ScrolledPages> scrolled) {
    var commands = new CommandLine(root());
    commands.addSubcommand("evaluate", new EvaluateCommand(console).spec());
    commands.addSubcommand(
        "verify",
        new VerifyCommand(console, CommandLineApp::pinnedAuthorities, CommandLineApp::pack).spec());
    commands.addSubcommand("restore", new RestoreCommand(console, CommandLineApp::vault).spec());
    commands.addSubcommand(
        "demo",
        new DemoCommand(console, pictures, InstantSource.system(), CommandLineApp::demonstration)
            .spec());
    commands.addSubcommand(
        "bench", new BenchCommand(console, scrolled, InstantSource.system()).spec());
    return commands
        .setOut(writer(console.out(), StandardCharsets.UTF_8))
        .setErr(writer(console.err(), console.err().charset()))
        .setExecutionExceptionHandler((fault, command, result) -> failed(fault, console))
        .execute(arguments);
  }

  private static PracticeVault demonstration(
      Vault vault, Policy policy, Plan plan, Path folder, Instant now)
      throws VaultException, LetterNotIssued {
    return PracticeVault.found(vault, policy, plan, folder, false, now);
  }

  private static List<X509Certificate> pinnedAuthorities() {
    return new FileHeadPins(machine().pins()).all().stream().map(Pin::authority).toList();
  }

  /// A pack of the plan's own is looked for only where the program does not bring it.
  private static Optional<Policy> pack(PackRef ref) {
    return PolicyShelf.shipped().find(ref).or(() -> PolicyShelf.of(machine().packs()).find(ref));
  }

  private static Vault vault() {
    return Vaults.of(PolicyShelf.of(machine().packs())::find, new FileHeadPins(machine().pins()));
  }

  private static Machine machine() {
    return Machine.of(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  private static PrintWriter writer(OutputStream out, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(out, charset), true);
  }

  /// The option that every command has.
  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description(WORDS.text("help"))
        .build();
  }

  private static CommandSpec root() {
    CommandSpec spec = CommandSpec.create().name("pump-review");
    spec.addOption(help());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description(WORDS.text("version.option"))
            .build());
    spec.version(WORDS.text("version", version()));
    spec.usageMessage().description(WORDS.text("description")).synopsisSubcommandLabel("COMMAND");
    return spec;
  }

  private static String version() {
    return Objects.requireNonNullElse(
        CommandLineApp.class.getPackage().getImplementationVersion(), WORDS.text("unpackaged"));
  }

  /// A fault of the program. Its message may hold a member's data: only its kind is told.
  private static int failed(Exception fault, Console console) {
    console.err().println(WORDS.text("failed", fault.getClass().getSimpleName()));
    return CommandLine.ExitCode.USAGE;
  }
}
