package org.pumpreview.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.pumpreview.letter.LetterText;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Makes what an issued letter still lacks: copies, where it is from before there were any or its
/// case has named a facility since, and the letter in the other edition.
public final class CopyDesk {
  private static final Words WORDS = Words.of("casework");

  private final Session session;
  private final Actor signer;
  private final LetterDesk letters;

  /// @param signer the person at work in `session`
  public CopyDesk(Session session, Actor signer) {
    this.session = session;
    this.signer = signer;
    this.letters = new LetterDesk(session, signer);
  }

  /// What is to be made of a letter.
  public record Wanted(CaseFile.Issued letter, Edition edition, List<Recipient> recipients) {
    public Wanted {
      recipients = List.copyOf(recipients);
    }

    /// The copies that the letter lacks, in standard print as all copies are.
    public static Wanted copies(CaseFile file, CaseFile.Issued letter) {
      return new Wanted(
          letter,
          Edition.STANDARD,
          IssuedLetter.of(file).stream()
              .filter(issued -> issued.number().equals(letter.number()))
              .flatMap(issued -> issued.lacking(file.intake().form()).stream())
              .toList());
    }

    /// The letter for whom it is written to, in the edition that it was not signed in.
    public static Wanted otherEdition(CaseFile file, CaseFile.Issued letter) {
      return new Wanted(
          letter,
          letter.edition() == Edition.STANDARD ? Edition.LARGE_PRINT : Edition.STANDARD,
          Recipient.of(file.intake().form(), letter.kind()).stream().limit(1).toList());
    }

    /// The records that making it appends, without their files.
    public List<CaseEvent> events() {
      return recipients.stream()
          .<CaseEvent>map(
              whom -> new CaseEvent.CopyMade(letter.number(), whom.as(), edition, "", ""))
          .toList();
    }
  }

  /// What became of it.
  public sealed interface Copied {
    /// All are in the vault.
    record Made(CaseFile file, int count) implements Copied {}

    record WrongPassphrase() implements Copied {}

    /// Somebody else recorded something in the case meanwhile. Nothing was kept.
    record Changed(CaseFile current) implements Copied {}

    /// Nothing was kept.
    ///
    /// @param sentence why not, and what to do
    record NotMade(String sentence) implements Copied {}
  }

  /// Makes all that is wanted, or nothing.
  ///
  /// @param assessment the case now; the copies are signed now and say so
  /// @param passphrase of the person at work, asked again; wiped
  /// @param progress told the part done, 0 to 1
  public Copied make(
      Assessment assessment, Wanted wanted, char[] passphrase, DoubleConsumer progress)
      throws VaultException {
    if (!session.confirmPassphrase(passphrase, assessment.now())) {
      return new Copied.WrongPassphrase();
    }
    if (!session.office().plan().equals(assessment.plan())) {
      return new Copied.NotMade(new LetterDesk.Issue.SettingsChanged().sentence());
    }
    List<Refusal> reasons = refusals(assessment, wanted);
    if (!reasons.isEmpty()) {
      return notMade(reasons);
    }
    CaseFile.Issued letter = wanted.letter();
    Optional<LetterText> text = letters.again(assessment, letter);
    if (text.isEmpty()) {
      return new Copied.NotMade(WORDS.text("copy.other-words", letter.number()));
    }
    List<CaseEvent> made = new ArrayList<>();
    Optional<LetterDesk.Issue.NotIssued> hindrance =
        letters.copies(
            assessment,
            text.get().in(wanted.edition()),
            overrides(assessment.file(), letter.number()),
            wanted.recipients(),
            made,
            progress);
    return hindrance.isPresent()
        ? new Copied.NotMade(hindrance.get().sentence())
        : append(assessment, made);
  }

  private static List<CheckOverride> overrides(CaseFile file, String number) {
    return file.all(CaseEvent.LetterIssued.class).stream()
        .map(CaseFile.Dated::event)
        .filter(issued -> issued.letter().equals(number))
        .flatMap(issued -> issued.overrides().stream())
        .toList();
  }

  private List<Refusal> refusals(Assessment assessment, Wanted wanted) {
    return wanted.recipients().isEmpty()
        ? List.of(new Refusal(Refusal.Reason.COPY_MADE, Step.LETTER, List.of()))
        : wanted.events().stream()
            .flatMap(event -> Rules.refusals(assessment, signer, event).stream())
            .distinct()
            .toList();
  }

  private Copied append(Assessment assessment, List<CaseEvent> made) throws VaultException {
    CaseFile file = assessment.file();
    return switch (session.append(file.id(), file.seq(), made, assessment.now())) {
      case Append.Appended appended -> new Copied.Made(appended.file(), made.size());
      case Append.Refused refused -> notMade(refused.reasons());
      case Append.Conflict conflict -> new Copied.Changed(conflict.current());
    };
  }

  private static Copied notMade(List<Refusal> reasons) {
    return new Copied.NotMade(
        String.join(" ", reasons.stream().limit(1).map(Wording::of).toList()));
  }
}
