package org.pumpreview.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.casework.LetterFile;
import org.pumpreview.casework.LetterNotIssued;
import org.pumpreview.casework.LetterPaper;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.TrustFile;
import org.pumpreview.casework.Vaults;
import org.pumpreview.casework.WizardPictures;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `pump-review demo --out DIR`: the main job from request to verified letter, without a display
/// and through the same code as the window.
final class DemoCommand implements Callable<Integer> {
  private static final Words WORDS = Words.of("command");
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  private final Console console;
  private final Supplier<WizardPictures> pictures;
  private final InstantSource clock;
  private final Practice practice;
  private final OptionSpec out =
      OptionSpec.builder("--out")
          .paramLabel("DIR")
          .type(String.class)
          .required(true)
          .description(WORDS.text("demo.out"))
          .build();

  /// @param practice tells the cases that are shown, with their letters
  DemoCommand(
      Console console, Supplier<WizardPictures> pictures, InstantSource clock, Practice practice) {
    this.console = console;
    this.pictures = pictures;
    this.clock = clock;
    this.practice = practice;
  }

  /// Founds the practice vault of the demonstration.
  interface Practice {
    PracticeVault found(Vault vault, Policy policy, Plan plan, Path folder, Instant now)
        throws VaultException, LetterNotIssued;
  }

  CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(this).addOption(out).addOption(CommandLineApp.help());
    spec.usageMessage().description(WORDS.text("demo.description"));
    return spec;
  }

  @Override
  public Integer call() {
    String name = out.getValue();
    try {
      Path folder = Path.of(name).toAbsolutePath().normalize();
      if (!isFree(folder)) {
        return failed(WORDS.text("demo.not-empty", name));
      }
      new Demo(folder, new PrintStream(console.out(), true, StandardCharsets.UTF_8)).run();
      return DONE;
    } catch (VaultException | LetterNotIssued | DemoFailed e) {
      return failed(
          Objects.requireNonNullElse(e.getMessage(), WORDS.text("demo.unwritable", name)));
    } catch (IOException | InvalidPathException e) {
      return failed(WORDS.text("demo.unwritable", name));
    }
  }

  private int failed(String sentence) {
    console.err().println(sentence);
    return NOT_DONE;
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /// A step did not come out; the message says which.
  private static final class DemoFailed extends Exception {
    private static final long serialVersionUID = 1L;

    DemoFailed(String sentence) {
      super(sentence);
    }
  }

  /// One run into one folder.
  private final class Demo {
    private final Path folder;
    private final PrintStream say;
    private final Policy policy = PolicyPacks.shipped();
    private final Plan plan = PlanJson.example();
    private final Vault vault =
        Vaults.of(
            ref -> Optional.of(policy).filter(p -> p.ref().equals(ref)), new MemoryHeadPins());

    Demo(Path folder, PrintStream say) {
      this.folder = folder;
      this.say = say;
    }

    void run() throws IOException, VaultException, LetterNotIssued, DemoFailed {
      Instant now = clock.instant();
      Path place = folder.resolve("vault");
      Files.createDirectories(folder);
      say.println(WORDS.text("demo.vault", place));
      PracticeVault made = practice.found(vault, policy, plan, place, now);
      try (Session nurse = unlock(made, made.nurse(), now);
          Session director = unlock(made, made.director(), now)) {
        write("trust.pem", TrustFile.pem(TrustFile.trusted(nurse)));
        List<Map<String, Object>> summary = new ArrayList<>();
        for (PracticeVault.Told told : made.cases()) {
          summary.add(finish(told, nurse));
        }
        write("summary.json", json(summary));
        draw(made, nurse, director, now);
      }
      say.println(WORDS.text("demo.done", folder));
    }

    private Session unlock(PracticeVault made, String userId, Instant now) throws VaultException {
      return vault.unlock(folder.resolve("vault"), userId, made.passphrase().toCharArray(), now);
    }

    private Map<String, Object> finish(PracticeVault.Told told, Session session)
        throws IOException, VaultException, DemoFailed {
      CaseFile file = told.file();
      List<LetterPaper> papers = LetterPaper.of(IssuedLetter.of(file).getLast());
      Path letters = Files.createDirectories(folder.resolve("letters"));
      LetterFile.Written written =
          LetterFile.write(
              papers,
              paper -> session.readAttachment(paper.attachment()),
              letters,
              LetterDesk.verifier(session));
      String name =
          switch (written) {
            case LetterFile.Written.Done done -> String.valueOf(done.file().getFileName());
            case LetterFile.Written.Failed failed -> throw new DemoFailed(failed.sentence());
          };
      var outcome = file.progress().decision().orElseThrow().determination().outcome();
      String route = file.intake().route().map(Wording::of).orElseThrow(IllegalStateException::new);
      say.println(
          WORDS.text(
              "demo.case",
              file.number(),
              route,
              Wording.of(outcome),
              "letters/" + name,
              papers.size() - 1));
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("number", file.number());
      entry.put("member", file.intake().form().text(RequestField.MEMBER_NAME));
      entry.put("birth_date", file.intake().form().text(RequestField.MEMBER_BIRTH_DATE));
      entry.put(
          "identifiers",
          List.of(
              file.intake().form().text(RequestField.MEDICAID_ID),
              file.intake().form().text(RequestField.PLAN_MEMBER_ID)));
      entry.put("outcome", outcome.code());
      entry.put("letter", name);
      entry.put("copies", papers.stream().skip(1).map(paper -> paper.name() + ".pdf").toList());
      return entry;
    }

    private void draw(PracticeVault made, Session nurse, Session director, Instant now)
        throws IOException, VaultException {
      Path screens = Files.createDirectories(folder.resolve("screens"));
      say.println(WORDS.text("demo.screens", screens));
      List<Path> drawn = pictures.get().draw(made, policy, nurse, director, screens, now);
      say.println(WORDS.text("demo.drawn", drawn.size()));
    }

    private void write(String name, String text) throws IOException {
      Files.writeString(folder.resolve(name), text);
    }
  }

  private static String json(List<Map<String, Object>> summary) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(Map.of("cases", summary))
        + "\n";
  }
}
