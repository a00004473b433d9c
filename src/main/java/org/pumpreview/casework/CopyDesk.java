package org.pumpreview.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/// Makes the copies that an issued letter still lacks: one from before there were copies, or whose
/// case has named a facility since.
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

  /// What became of it.
  public sealed interface Copied {
    /// All are in the vault.
    record Made(CaseFile file, int count) implements Copied {}

    record WrongPassphrase() implements Copied {}

    /// Nothing was kept.
    ///
    /// @param sentence why not, and what to do
    record NotMade(String sentence) implements Copied {}
  }

  /// Makes every copy that a letter lacks.
  ///
  /// @param assessment the case now; the copies are signed now and say so
  /// @param passphrase of the person at work, asked again; wiped
  public Copied make(Assessment assessment, CaseFile.Issued letter, char[] passphrase)
      throws VaultException {
    if (!session.confirmPassphrase(passphrase, assessment.now())) {
      return new Copied.WrongPassphrase();
    }
    List<Recipient> lacking = lacking(assessment.file(), letter.number());
    List<Refusal> reasons = refusals(assessment, letter, lacking);
    if (!reasons.isEmpty()) {
      return notMade(reasons);
    }
    Optional<LetterText> text = letters.again(assessment, letter);
    if (text.isEmpty()) {
      return new Copied.NotMade(WORDS.text("copy.other-words", letter.number()));
    }
    List<CaseEvent> made = new ArrayList<>();
    Optional<LetterDesk.Issue.NotIssued> hindrance =
        letters.copies(
            assessment,
            text.get(),
            overrides(assessment.file(), letter.number()),
            lacking,
            made,
            _ -> {});
    return hindrance.isPresent()
        ? new Copied.NotMade(hindrance.get().sentence())
        : append(assessment, made);
  }

  private static List<Recipient> lacking(CaseFile file, String number) {
    return IssuedLetter.of(file).stream()
        .filter(issued -> issued.number().equals(number))
        .flatMap(issued -> issued.lacking(file.intake().form()).stream())
        .toList();
  }

  private static List<CheckOverride> overrides(CaseFile file, String number) {
    return file.all(CaseEvent.LetterIssued.class).stream()
        .map(CaseFile.Dated::event)
        .filter(issued -> issued.letter().equals(number))
        .flatMap(issued -> issued.overrides().stream())
        .toList();
  }

  private List<Refusal> refusals(
      Assessment assessment, CaseFile.Issued letter, List<Recipient> lacking) {
    return lacking.isEmpty()
        ? List.of(new Refusal(Refusal.Reason.COPY_MADE, Step.LETTER, List.of()))
        : lacking.stream()
            .flatMap(whom ->
                Rules.refusals(
                    assessment,
                    signer,
                    new CaseEvent.CopyMade(letter.number(), whom.as(), Edition.STANDARD, "", ""))
                    .stream())
            .distinct()
            .toList();
  }

  private Copied append(Assessment assessment, List<CaseEvent> made) throws VaultException {
    CaseFile file = assessment.file();
    return switch (session.append(file.id(), file.seq(), made, assessment.now())) {
      case Append.Appended appended -> new Copied.Made(appended.file(), made.size());
      case Append.Refused refused -> notMade(refused.reasons());
      case Append.Conflict conflict -> new Copied.NotMade(WORDS.text("copy.conflict"));
    };
  }

  private static Copied notMade(List<Refusal> reasons) {
    return new Copied.NotMade(
        String.join(" ", reasons.stream().limit(1).map(Wording::of).toList()));
  }
}
