package org.pumpreview.casework;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.LetterChecks;
import org.pumpreview.letter.LetterPdf;
import org.pumpreview.letter.LetterRecord;
import org.pumpreview.letter.LetterText;
import org.pumpreview.letter.LetterVerifier;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.letter.UnprintableText;
import org.pumpreview.letter.Verification;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Office;
import org.pumpreview.review.Recipient;
import org.pumpreview.store.Papers;

/// Vouches to the vault for letters: verifies each as a stranger would, and composes it once more
/// from the case. So no program that can seal an entry gets a letter into the record whose pages
/// say anything else.
public final class LetterProof implements Papers {
  private final Function<PackRef, Optional<Policy>> policies;
  private final LetterPdf pdf = new LetterPdf();

  /// Its copies come right after a letter.
  private volatile Optional<Told> last = Optional.empty();

  /// What a letter says that was vouched for.
  private record Told(String sha256, LetterText text) {}

  /// @param policies finds the pack that a case is pinned to
  public LetterProof(Function<PackRef, Optional<Policy>> policies) {
    this.policies = policies;
  }

  @Override
  public boolean tells(Paper paper, Assessment assessment, Actor by, CaseEvent event) {
    return switch (event) {
      case CaseEvent.LetterIssued issued -> tells(paper, assessment, by, issued);
      case CaseEvent.CopyMade made -> tells(paper, assessment, by, made);
      default -> false;
    };
  }

  private boolean tells(
      Paper paper, Assessment assessment, Actor by, CaseEvent.LetterIssued issued) {
    LetterText text =
        composed(assessment, issued.kind(), issued.letter(), by, paper.office())
            .in(issued.edition());
    boolean tells =
        trusted(paper, paper.file())
            .filter(found -> copy(found).isEmpty() && text.edition() == issued.edition())
            .filter(found -> isSame(paper.file(), found, text))
            .filter(found -> isStamped(found, assessment, issued.overrides()))
            .filter(found ->
                Checked.holding(
                        LetterChecks.of(assessment, issued.kind(), text, by, paper.file()),
                        issued.overrides())
                    .isEmpty())
            .isPresent();
    if (tells) {
      last = Optional.of(new Told(issued.sha256(), text));
    }
    return tells;
  }

  private boolean tells(Paper paper, Assessment assessment, Actor by, CaseEvent.CopyMade made) {
    CaseFile file = assessment.file();
    Optional<CaseFile.Issued> letter =
        file.progress().letters().stream()
            .filter(issued -> issued.number().equals(made.letter()))
            .findFirst();
    Optional<CaseFile> then = letter.flatMap(issued -> before(file, issued));
    Optional<Verification> found =
        trusted(paper, paper.file())
            .filter(copy -> copy(copy).filter(isOf(made, assessment.now())::equals).isPresent());
    if (then.isEmpty() || found.isEmpty()) {
      return false;
    }
    LetterKind kind = letter.orElseThrow().kind();
    Instant issued = moment(found.get(), letter.get());
    LetterText text =
        composed(assessment.again(then.get(), issued), kind, made.letter(), by, paper.office())
            .in(made.edition());
    return isSaidByItsLetter(paper, letter.get(), text.in(letter.get().edition()))
        && Recipient.of(file.intake().form(), kind).stream()
            .filter(whom -> whom.as().equals(made.to()))
            .anyMatch(
                whom -> isSame(paper.file(), found.get(), text.copyFor(whom, assessment.now())));
  }

  /// A copy says what its letter says, as that was signed, and not what would be written today.
  private boolean isSaidByItsLetter(Paper paper, CaseFile.Issued letter, LetterText text) {
    return last.equals(Optional.of(new Told(letter.sha256(), text)))
        || paper
            .letter()
            .flatMap(kept -> trusted(paper, kept).filter(found -> text.isSaidBy(kept, found, pdf)))
            .isPresent();
  }

  private static LetterRecord.Copy isOf(CaseEvent.CopyMade made, Instant at) {
    return new LetterRecord.Copy(made.to(), at);
  }

  @Override
  public boolean belongs(Paper paper, CaseFile before, Entry entry) {
    Optional<LetterRecord> record =
        trusted(paper, paper.file())
            .flatMap(Verification::record)
            .filter(found -> found.signer().user().equals(entry.actor()));
    return switch (entry.event()) {
      case CaseEvent.LetterIssued issued ->
          record
              .filter(found -> found.copy().isEmpty())
              .filter(found -> found.letter().equals(issued.letter()))
              .filter(found -> found.kind() == issued.kind())
              .filter(found -> found.journal().equals(before.head()))
              .filter(found -> isAt(found.issued(), entry.at()))
              .isPresent();
      case CaseEvent.CopyMade made ->
          record.filter(found -> isCopy(found, made, before, entry.at())).isPresent();
      default -> false;
    };
  }

  private static boolean isCopy(
      LetterRecord found, CaseEvent.CopyMade made, CaseFile before, Instant at) {
    boolean forThem =
        found
            .copy()
            .filter(copy -> copy.to().equals(made.to()) && isAt(copy.made(), at))
            .isPresent();
    return forThem
        && before.progress().letters().stream()
            .anyMatch(letter ->
                letter.number().equals(made.letter())
                    && letter.number().equals(found.letter())
                    && letter.kind() == found.kind()
                    && isAt(found.issued(), letter.at()));
  }

  /// The journal keeps milliseconds; a letter's own moment may be finer.
  private static boolean isAt(Instant moment, Instant kept) {
    return moment.truncatedTo(ChronoUnit.MILLIS).equals(kept.truncatedTo(ChronoUnit.MILLIS));
  }

  private Optional<Verification> trusted(Paper paper, byte[] file) {
    List<X509Certificate> trusted = new ArrayList<>(paper.authorities());
    paper.office().stampAuthorities().stream()
        .map(StampSetting::authorities)
        .forEach(found -> found.ifPresent(trusted::addAll));
    return new LetterVerifier(trusted, policies).verify(file) instanceof Verification found
            && found.overall() == Verification.Overall.TRUSTED
        ? Optional.of(found)
        : Optional.empty();
  }

  private static Optional<LetterRecord.Copy> copy(Verification found) {
    return found.record().flatMap(LetterRecord::copy);
  }

  /// As the plan wants it, or left out by the signer for a reason on record.
  private static boolean isStamped(
      Verification found, Assessment assessment, List<CaseEvent.CheckOverride> overrides) {
    return !assessment.plan().timeStamps().wanted()
        || found.checks().stream().anyMatch(check -> check.point() == Verification.Point.STAMP)
        || overrides.stream()
            .anyMatch(passed -> passed.check().equals(LetterCheck.TIME_STAMP.id()));
  }

  /// What is composed now comes out as what was signed now, to the last byte.
  private boolean isSame(byte[] file, Verification found, LetterText text) {
    try {
      return found.record().equals(Optional.of(text.record())) && text.isMadeInto(file, found, pdf);
    } catch (UnprintableText e) {
      return false;
    }
  }

  /// A letter's words, naming whoever worked on the case by the people of the vault.
  static LetterText composed(
      Assessment assessment, LetterKind kind, String number, Actor by, Office office) {
    return LetterText.of(
        assessment,
        kind,
        number,
        by,
        userId ->
            Optional.ofNullable(office.people().get(userId))
                .map(person -> person.actor().signature())
                .orElse(userId));
  }

  /// The moment of an issued letter: the journal keeps milliseconds, its own record may be finer.
  static Instant moment(Verification found, CaseFile.Issued letter) {
    return found
        .record()
        .map(LetterRecord::issued)
        .filter(issued -> isAt(issued, letter.at()))
        .orElse(letter.at());
  }

  Optional<CaseFile> before(CaseFile file, CaseFile.Issued letter) {
    return file.all(CaseEvent.LetterIssued.class).stream()
        .filter(issued -> issued.event().letter().equals(letter.number()))
        .findFirst()
        .flatMap(issued ->
            new Fold(policies)
                .of(
                    file.id(),
                    file.history().stream().filter(entry -> entry.seq() < issued.seq()).toList()));
  }
}
