package org.pumpreview.desktop.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.chart.PageSheets;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.work.Progress;
import org.pumpreview.letter.LetterChecks;
import org.pumpreview.letter.LetterCode;
import org.pumpreview.letter.LetterFaults;
import org.pumpreview.letter.LetterPage;
import org.pumpreview.letter.LetterPdf;
import org.pumpreview.letter.LetterText;
import org.pumpreview.letter.Verification;
import org.pumpreview.letter.Verification.Check;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;

/// Letters that are really composed and drawn, and only said to be signed: a vault would sign them.
final class LettersInMemory implements LetterWork {
  static final String PASSPHRASE = "seven herons over a quiet bayou";

  private final CaseOnDesk made;
  private final Actor signer;
  private final LetterPdf pdf = new LetterPdf();
  private final Map<String, LetterPages> kept = new HashMap<>();
  private Optional<String> unprintable = Optional.empty();
  private Optional<Issue> instead = Optional.empty();
  private Overall overall = Overall.TRUSTED;
  private UnaryOperator<LetterText> fault = UnaryOperator.identity();
  private int composed;

  LettersInMemory(CaseOnDesk made, Actor signer) {
    this.made = made;
    this.signer = signer;
  }

  /// Composing meets characters without a glyph from now on.
  LettersInMemory unprintable(String characters) {
    unprintable = Optional.of(characters);
    return this;
  }

  /// Signing comes to this from now on.
  LettersInMemory instead(Issue issue) {
    instead = Optional.of(issue);
    return this;
  }

  /// Signing goes its way again.
  LettersInMemory asEver() {
    instead = Optional.empty();
    return this;
  }

  /// Verifying comes to this from now on.
  LettersInMemory verifying(Overall result) {
    overall = result;
    return this;
  }

  /// How often a letter was laid out.
  int composed() {
    return composed;
  }

  @Override
  public Composed compose(Assessment assessment, LetterKind kind, Edition edition, Actor by)
      throws IOException {
    if (unprintable.isPresent()) {
      return new Composed.Unprintable(unprintable.get());
    }
    composed++;
    var text = text(assessment, kind, by).in(edition);
    byte[] file = pdf.render(LetterPage.of(text, new LetterCode.Waiting()));
    return new Composed.Ready(
        new Drawn(file), text.signatory(), LetterChecks.of(assessment, kind, text, signer, file));
  }

  /// Every letter has this fault from now on.
  LettersInMemory faulty(LetterCheck check) {
    fault = text -> LetterFaults.with(check, text);
    return this;
  }

  private LetterText text(Assessment assessment, LetterKind kind, Actor by) {
    return fault.apply(
        LetterText.of(assessment, kind, LetterDesk.nextNumber(assessment.file()), by));
  }

  @Override
  public Issue issue(
      Assessment assessment,
      LetterKind kind,
      Edition edition,
      List<CaseEvent.CheckOverride> overrides,
      char[] passphrase,
      Progress progress)
      throws IOException {
    if (!Arrays.equals(passphrase, PASSPHRASE.toCharArray())) {
      return new Issue.WrongPassphrase();
    }
    if (instead.isPresent()) {
      return instead.get();
    }
    var number = LetterDesk.nextNumber(assessment.file());
    var pages =
        new Drawn(
            pdf.render(
                LetterPage.of(text(assessment, kind, signer).in(edition), new LetterCode.None())));
    made.as(signer)
        .does(new CaseEvent.LetterIssued(number, kind, edition, "0".repeat(64), number, overrides));
    kept.put(number, pages);
    return new Issue.Issued(
        made.file(),
        made.file().progress().letters().getLast(),
        new Kept(pages, verification(overall)));
  }

  @Override
  public CopyDesk.Copied copy(
      Assessment assessment, CopyDesk.Wanted wanted, char[] passphrase, Progress progress) {
    if (!Arrays.equals(passphrase, PASSPHRASE.toCharArray())) {
      return new CopyDesk.Copied.WrongPassphrase();
    }
    for (var whom : wanted.recipients()) {
      made.as(signer)
          .does(
              new CaseEvent.CopyMade(
                  wanted.letter().number(), whom.as(), wanted.edition(), "0".repeat(64), "copy"));
    }
    return new CopyDesk.Copied.Made(made.file(), wanted.recipients().size());
  }

  @Override
  public Kept open(CaseFile.Issued letter) throws IOException {
    var pages = kept.get(letter.number());
    if (pages == null) {
      throw new IOException("The document is not in the vault");
    }
    return new Kept(pages, verification(overall));
  }

  @Override
  public Export export(IssuedLetter letter, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Export.Failed("There is no such folder. The letter is safe in the vault.");
    }
    return new Export.Written(
        Files.createFile(folder.resolve(letter.number() + ".pdf")), letter.copies().size());
  }

  static Verification verification(Overall overall) {
    boolean good = overall == Overall.TRUSTED;
    return new Verification(
        overall,
        List.of(
            new Check(
                Point.WHOLE_FILE,
                State.HOLDS,
                "Whole file",
                "The one signature covers the whole file."),
            new Check(
                Point.SIGNATURE,
                good ? State.HOLDS : State.FAILS,
                "Signature",
                good
                    ? "Nothing in the file was changed since it was signed."
                    : "The file was changed after it was signed."),
            new Check(
                Point.CHAIN,
                State.HOLDS,
                "Trusted authority",
                "A trusted authority certified Theo Egret, and the certificate was valid at the"
                    + " time of signing."),
            new Check(
                Point.POLICY, State.HOLDS, "Policy", "Decided under LA.CP.MP.173, revision 2/25."),
            new Check(
                Point.RECOMPUTED,
                State.HOLDS,
                "Recomputed",
                "Computed anew under that policy. By its findings not all criteria are"
                    + " shown. That the letter says denied follows from its findings, its"
                    + " exception and its lines."),
            new Check(
                Point.CODE,
                State.HOLDS,
                "Code on the page",
                "The code on the page is genuine and says what the record says.")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        good
            ? "The letter is as it was signed, by a person certified for it."
            : "The letter is damaged or was changed. Do not rely on it.");
  }

  /// The pages of a real file.
  private static final class Drawn implements LetterPages {
    private final PageSheets sheets;

    Drawn(byte[] file) throws IOException {
      sheets = new PageSheets(file);
    }

    @Override
    public int count() {
      return sheets.count();
    }

    @Override
    public Image draw(int page, double scale) throws IOException {
      var drawn = sheets.draw(page, scale);
      var image = new WritableImage(drawn.width(), drawn.height());
      image
          .getPixelWriter()
          .setPixels(
              0,
              0,
              drawn.width(),
              drawn.height(),
              PixelFormat.getIntArgbInstance(),
              drawn.argb(),
              0,
              drawn.width());
      return image;
    }

    @Override
    public String words(int page) throws IOException {
      return sheets.words(page);
    }
  }
}
