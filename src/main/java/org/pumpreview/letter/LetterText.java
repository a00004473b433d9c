package org.pumpreview.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Recipient;

/// What a letter says, without its look but for the edition. Made from a case and nothing else: the
/// same case at the same moment gives the same letter.
///
/// @param title of the file, without anything of the member but the case's number
/// @param practice the letter is no determination and says so on every page
/// @param cover the part for the person the letter goes to
/// @param clinical the part for practitioners
/// @param worksheet the rest of the case, where this is no letter but the plan's own paper
/// @param edition how large it is printed; nothing that it says hangs on that
/// @param record the determination as data
/// @param claim what the code on paper says of the letter
public record LetterText(
    String title,
    String caseNumber,
    boolean practice,
    Plan plan,
    Cover cover,
    Clinical clinical,
    Optional<Worksheet> worksheet,
    Signatory signatory,
    Edition edition,
    LetterRecord record,
    LetterClaim claim) {

  /// The letter that a case is due, in the standard edition.
  ///
  /// @param assessment the case at the letter's own moment
  /// @param number the letter's number
  /// @param signer who will sign it
  /// @throws IllegalArgumentException when the case was not decided so, or asked for nothing
  public static LetterText of(Assessment assessment, LetterKind kind, String number, Actor signer) {
    return of(assessment, kind, number, signer, UnaryOperator.identity());
  }

  /// The same, naming whoever worked on the case where its kind does.
  ///
  /// @param people name and credential behind a user id
  public static LetterText of(
      Assessment assessment,
      LetterKind kind,
      String number,
      Actor signer,
      UnaryOperator<String> people) {
    return new LetterWriter(assessment, kind, number, signer, people).write();
  }

  /// The plan's fixed texts that go with it: with every letter to a member, and with no other.
  public List<Plan.Insert> inserts() {
    return cover.plainWords() ? plan.inserts() : List.of();
  }

  /// The same letter, printed so. A worksheet stays with the plan and has one edition.
  public LetterText in(Edition wanted) {
    Edition other = worksheet.isPresent() ? Edition.STANDARD : wanted;
    return new LetterText(
        title,
        caseNumber,
        practice,
        plan,
        cover,
        clinical,
        worksheet,
        signatory,
        other,
        record,
        claim);
  }

  /// The same letter for another of its recipients, in every word but those that say for whom the
  /// paper is.
  ///
  /// @param made when the copy is signed
  public LetterText copyFor(Recipient whom, Instant made) {
    return new CopyWriter(this, whom, made).write();
  }

  /// Whether a signed letter says this and nothing else, word for word.
  ///
  /// @param signed the letter as it was issued, and
  /// @param verification what verifying it found
  /// @param pdf lays this text out, to be compared
  public boolean isSaidBy(byte[] signed, Verification verification, LetterPdf pdf) {
    if (verification.record().filter(record::tellsTheSame).isEmpty()) {
      return false;
    }
    // Words are compared, and a code has none: what it says was verified.
    List<String> said = PageWords.of(signed);
    return Stream.of(new LetterCode.Signed("ANY"), new LetterCode.None())
        .map(code -> PageWords.of(pdf.render(LetterPage.of(this, code))))
        .anyMatch(said::equals);
  }

  /// Whether a signed letter is this one to the last byte, but for the signature itself: nothing
  /// else on its pages, nothing beside or over them, and no other look of the words.
  ///
  /// @param signed a letter that was made by this very version of the program, and
  /// @param verification what verifying it found
  /// @param pdf lays this text out, to be compared
  /// @throws UnprintableText when it cannot be laid out
  public boolean isMadeInto(byte[] signed, Verification verification, LetterPdf pdf) {
    LetterCode code =
        verification.code().<LetterCode>map(LetterCode.Signed::new).orElse(new LetterCode.None());
    byte[] unsigned = pdf.render(LetterPage.of(this, code));
    return LetterSignature.isOf(signed, unsigned, signatory, record.made());
  }

  /// A name and its value.
  public record Fact(String name, String value) {}

  /// The part for the person the letter goes to.
  ///
  /// @param plainWords whether it speaks to a member, in plain words and without codes
  /// @param address lines that show in the window of the envelope
  /// @param copy for whom this copy is; empty in the letter itself
  /// @param dear whom it greets
  /// @param about for whom the reader gets the letter; empty when it is the reader
  /// @param sections on the outcome
  /// @param rights of the reader; none where nothing was denied
  /// @param signed how the signature is announced
  public record Cover(
      boolean plainWords,
      List<String> address,
      Optional<Paragraph> copy,
      List<Fact> facts,
      String dear,
      List<Run> about,
      Decision decision,
      List<Section> sections,
      List<Section> rights,
      List<Run> signed) {
    public Cover {
      address = List.copyOf(address);
      facts = List.copyOf(facts);
      about = List.copyOf(about);
      sections = List.copyOf(sections);
      signed = List.copyOf(signed);
      rights = List.copyOf(rights);
    }
  }

  /// The box that tells the outcome.
  ///
  /// @param services what was asked for, parted where not all of it was decided alike
  public record Decision(String title, List<Run> text, List<Services> services) {
    public Decision {
      text = List.copyOf(text);
      services = List.copyOf(services);
    }
  }

  /// Services that were decided alike.
  ///
  /// @param title blank where all were
  public record Services(String title, List<String> lines) {
    public Services {
      lines = List.copyOf(lines);
    }

    public boolean titled() {
      return !title.isEmpty();
    }
  }

  /// A heading and what stands under it.
  public record Section(String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /// A piece of a section.
  public sealed interface Block {}

  /// A paragraph of sentences.
  public record Paragraph(List<Run> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /// A list of short lines.
  public record Bullets(List<String> lines) implements Block {
    public Bullets {
      lines = List.copyOf(lines);
    }
  }

  /// Numbered points, each with what would mend it.
  ///
  /// @param mending what the last sentence of each is called
  public record Points(String mending, List<Point> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /// One numbered point.
  ///
  /// @param gist the point in one sentence
  /// @param detail what the record shows; may be blank
  /// @param mend what would mend it
  public record Point(int number, String gist, String detail, String mend) {}

  /// Lines in other languages.
  public record Languages(List<Phrase> phrases) implements Block {
    public Languages {
      phrases = List.copyOf(phrases);
    }
  }

  /// A line in one language.
  ///
  /// @param tag its language tag
  /// @param name of the language, in that language
  public record Phrase(String tag, String name, String text) {}

  /// The part for practitioners.
  ///
  /// @param facts in pairs, one line each
  /// @param findings what the items amount to, in one line
  /// @param places what was marked in the member's records for each item that was shown, with its
  ///   words, a line for each place
  /// @param reasons on items that are not shown, the exception, the rationale
  /// @param closing how to talk about the decision, and how to check the letter
  /// @param signedAt local time and UTC
  public record Clinical(
      String title,
      String subtitle,
      List<Fact> facts,
      String findings,
      List<Item> items,
      List<Remark> places,
      String reasonsTitle,
      List<Remark> reasons,
      List<Line> lines,
      String closing,
      String signedAt,
      String check) {
    public Clinical {
      facts = List.copyOf(facts);
      items = List.copyOf(items);
      places = List.copyOf(places);
      reasons = List.copyOf(reasons);
      lines = List.copyOf(lines);
    }
  }

  /// How an item came out, for the eye.
  public enum Mark {
    SHOWN,
    FAILS,
    OPEN,
    /// This letter asks for it, whatever was found so far.
    ASKED,
    WAIVED
  }

  /// One item of the checklist.
  public record Item(String paragraph, String label, Mark mark, String finding, String evidence) {}

  /// A remark with what it is about.
  public record Remark(String about, String text) {}

  /// One requested line.
  public record Line(
      String code, String label, String asked, String feeSchedule, String decision) {}
}
