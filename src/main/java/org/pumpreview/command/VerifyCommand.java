package org.pumpreview.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pumpreview.letter.CertifiedPerson;
import org.pumpreview.letter.CodeVerification;
import org.pumpreview.letter.LetterVerifier;
import org.pumpreview.letter.NoCode;
import org.pumpreview.letter.NotALetter;
import org.pumpreview.letter.ScanVerdict;
import org.pumpreview.letter.ScanVerifier;
import org.pumpreview.letter.Verdict;
import org.pumpreview.letter.Verification;
import org.pumpreview.packs.PackReading;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// `pump-review verify LETTER.pdf [--trust CERT.pem] [--pack PACK.json] [--json]`: whether a letter
/// is whole, who signed it, whether that person may decide it, and whether its outcome follows from
/// its record, computed anew. With `--image SCAN` in place of the letter: what the code on its
/// paper proves.
final class VerifyCommand implements Callable<Integer> {
  private static final Words WORDS = Words.of("command");
  private static final int TRUSTED = 0;
  private static final int NOT_TRUSTED = 1;
  private static final int NOT_CHECKED = 2;

  private final Console console;
  private final Supplier<List<X509Certificate>> pinned;
  private final Function<PackRef, Optional<Policy>> packs;
  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("LETTER.pdf")
          .type(String.class)
          .description(WORDS.text("verify.file"))
          .build();
  private final OptionSpec image =
      OptionSpec.builder("--image")
          .paramLabel("SCAN")
          .type(String.class)
          .description(WORDS.text("verify.image"))
          .build();
  private final OptionSpec trust =
      OptionSpec.builder("--trust")
          .paramLabel("CERT.pem")
          .type(String.class)
          .description(WORDS.text("verify.trust"))
          .build();
  private final OptionSpec pack =
      OptionSpec.builder("--pack")
          .paramLabel("PACK.json")
          .type(String.class)
          .description(WORDS.text("verify.pack"))
          .build();
  private final OptionSpec json =
      OptionSpec.builder("--json")
          .type(boolean.class)
          .defaultValue("false")
          .description(WORDS.text("verify.json"))
          .build();

  /// @param pinned the authorities that this machine saw at the set-up of its vaults
  /// @param packs the policy packs that this machine knows
  VerifyCommand(
      Console console,
      Supplier<List<X509Certificate>> pinned,
      Function<PackRef, Optional<Policy>> packs) {
    this.console = console;
    this.pinned = pinned;
    this.packs = packs;
  }

  CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(this)
            .addPositional(file)
            .addOption(image)
            .addOption(trust)
            .addOption(pack)
            .addOption(json)
            .addOption(CommandLineApp.help());
    spec.usageMessage()
        .description(WORDS.text("verify.description"))
        .exitCodeListHeading(WORDS.text("exit") + "%n")
        .exitCodeList(exitCodes());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    var codes = new LinkedHashMap<String, String>();
    codes.put(String.valueOf(TRUSTED), WORDS.text("verify.exit.0"));
    codes.put(String.valueOf(NOT_TRUSTED), WORDS.text("verify.exit.1"));
    codes.put(String.valueOf(NOT_CHECKED), WORDS.text("verify.exit.2"));
    return codes;
  }

  @Override
  public Integer call() {
    requireOne();
    Optional<List<X509Certificate>> authorities = authorities();
    if (authorities.isEmpty()) {
      console.err().println(WORDS.text("verify.trust.unreadable", trust.<String>getValue()));
      return NOT_CHECKED;
    }
    Optional<Function<PackRef, Optional<Policy>>> known = known();
    if (known.isEmpty()) {
      console.err().println(WORDS.text("verify.pack.unreadable", pack.<String>getValue()));
      return NOT_CHECKED;
    }
    PrintStream out = new PrintStream(console.out(), true, StandardCharsets.UTF_8);
    return image.getValue() == null
        ? letter(new LetterVerifier(authorities.get(), known.get()), out)
        : scan(new ScanVerifier(authorities.get()), out);
  }

  /// Either a letter or a scan.
  private void requireOne() {
    boolean letter = file.getValue() != null;
    boolean scan = image.getValue() != null;
    if (letter == scan) {
      throw new ParameterException(file.command().commandLine(), WORDS.text("verify.what"));
    }
  }

  private int letter(LetterVerifier verifier, PrintStream out) {
    Verdict verdict = verify(verifier);
    if (json.getValue()) {
      out.println(VerificationJson.of(verdict));
    } else {
      print(verdict, out);
    }
    return switch (verdict) {
      case NotALetter none -> NOT_CHECKED;
      case Verification verification -> exit(verification.overall());
    };
  }

  private int scan(ScanVerifier verifier, PrintStream out) {
    ScanVerdict verdict = verify(verifier);
    if (json.getValue()) {
      out.println(VerificationJson.of(verdict));
    } else {
      print(verdict, out);
    }
    return switch (verdict) {
      case NoCode none -> NOT_CHECKED;
      case CodeVerification verification -> exit(verification.overall());
    };
  }

  private static int exit(Verification.Overall overall) {
    return overall == Verification.Overall.TRUSTED ? TRUSTED : NOT_TRUSTED;
  }

  private ScanVerdict verify(ScanVerifier verifier) {
    String name = image.getValue();
    try {
      return verifier.verify(Path.of(name));
    } catch (InvalidPathException e) {
      return new NoCode(NoCode.Reason.CANNOT_BE_OPENED, WORDS.text("verify.unreadable", name));
    }
  }

  private Verdict verify(LetterVerifier verifier) {
    String name = file.getValue();
    try {
      return verifier.verify(Path.of(name));
    } catch (InvalidPathException e) {
      return new NotALetter(
          NotALetter.Reason.CANNOT_BE_OPENED, WORDS.text("verify.unreadable", name));
    }
  }

  /// Those to trust; empty where the named file holds none.
  private Optional<List<X509Certificate>> authorities() {
    String name = trust.getValue();
    return name == null ? Optional.of(pinned.get()) : read(name);
  }

  /// The policy packs to recompute under; empty where the named file is none. A pack counts by its
  /// digest, wherever it comes from.
  private Optional<Function<PackRef, Optional<Policy>>> known() {
    String name = pack.getValue();
    if (name == null) {
      return Optional.of(packs);
    }
    try {
      return switch (PolicyPacks.read(Path.of(name))) {
        case PackReading.Faulty faulty -> Optional.empty();
        case PackReading.Loaded(Policy named) ->
            Optional.of(ref ->
                packs.apply(ref).or(() -> Optional.of(named).filter(p -> p.ref().equals(ref))));
      };
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<X509Certificate>> read(String name) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      List<X509Certificate> found = new ArrayList<>();
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        if (certificate instanceof X509Certificate authority) {
          found.add(authority);
        }
      }
      return found.isEmpty() ? Optional.empty() : Optional.of(found);
    } catch (IOException | InvalidPathException | CertificateException e) {
      return Optional.empty();
    }
  }

  private static void print(Verdict verdict, PrintStream out) {
    out.println(verdict.sentence());
    if (verdict instanceof Verification verification) {
      if (verification.practice()) {
        out.println(CertifiedPerson.PRACTICE);
      }
      print(verification.checks(), out);
    }
  }

  private static void print(ScanVerdict verdict, PrintStream out) {
    out.println(verdict.sentence());
    if (verdict instanceof CodeVerification verification) {
      if (verification.practice()) {
        out.println(CertifiedPerson.PRACTICE);
      }
      verification.proves().forEach(out::println);
      print(verification.checks(), out);
    }
  }

  private static void print(List<Verification.Check> checks, PrintStream out) {
    for (Verification.Check check : checks) {
      out.println(
          WORDS.text(
              "verify.check",
              WORDS.of("verify.state", check.state()),
              check.title(),
              check.sentence()));
    }
  }
}
