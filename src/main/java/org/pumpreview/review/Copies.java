package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.review.Refusal.Reason;

/// Who makes which copy of a letter: its signer, for each recipient once an edition.
final class Copies {
  private Copies() {}

  /// Whether `actor` has a copy to make of any letter.
  static List<Refusal> making(CaseFile file, Actor actor) {
    List<IssuedLetter> letters =
        IssuedLetter.of(file).stream().filter(letter -> !letter.writtenTo().isEmpty()).toList();
    List<IssuedLetter> lacking = letters.stream().filter(letter -> !isWhole(file, letter)).toList();
    return Refusal.first(
        Refusal.when(letters.isEmpty(), Reason.LETTER_NOT_ISSUED, Step.LETTER),
        () ->
            Refusal.first(
                Refusal.when(lacking.isEmpty(), Reason.COPY_MADE, Step.LETTER),
                () ->
                    Refusal.when(
                        lacking.stream().noneMatch(letter -> letter.by().equals(actor.userId())),
                        Reason.NOT_ITS_SIGNER,
                        Step.LETTER)));
  }

  /// Whether everybody has it or a copy, and whoever it is written to has it in every edition.
  private static boolean isWhole(CaseFile file, IssuedLetter letter) {
    return letter.lacking(file.intake().form()).isEmpty()
        && Stream.of(Edition.values())
            .map(edition ->
                new CaseEvent.CopyMade(letter.number(), letter.writtenTo(), edition, "", ""))
            .allMatch(copy ->
                letter(file, copy).filter(issued -> isThere(file, issued, copy)).isPresent());
  }

  static List<Refusal> content(CaseFile file, Actor actor, CaseEvent.CopyMade made) {
    Optional<CaseFile.Issued> letter = letter(file, made);
    if (letter.isEmpty()) {
      return Refusal.of(Reason.LETTER_NOT_ISSUED, Step.LETTER);
    }
    boolean named =
        Recipient.of(file.intake().form(), letter.get().kind()).stream()
            .anyMatch(recipient -> recipient.as().equals(made.to()));
    return Refusal.all(
        Refusal.when(!letter.get().by().equals(actor.userId()), Reason.NOT_ITS_SIGNER, Step.LETTER),
        Refusal.when(!named, Reason.COPY_FOR_NOBODY, Step.LETTER),
        Refusal.when(isThere(file, letter.get(), made), Reason.COPY_MADE, Step.LETTER));
  }

  /// Whether this signer may have made this copy at this point of the case. The form may have been
  /// typed otherwise since, so the names in it are not asked.
  static boolean mayBe(CaseFile file, CaseEvent.CopyMade made, Signer signer) {
    return letter(file, made)
        .filter(letter -> letter.by().equals(signer.userId()))
        .filter(letter -> Recipient.isPossible(letter.kind(), made.to()))
        .filter(letter -> !isThere(file, letter, made))
        .isPresent();
  }

  private static Optional<CaseFile.Issued> letter(CaseFile file, CaseEvent.CopyMade made) {
    return file.progress().letters().stream()
        .filter(issued -> issued.number().equals(made.letter()))
        .findFirst();
  }

  /// Whether one of them has it in that edition: the letter itself, or a copy.
  private static boolean isThere(CaseFile file, CaseFile.Issued letter, CaseEvent.CopyMade made) {
    boolean own =
        letter.edition() == made.edition()
            && Recipient.possible(letter.kind()).stream().limit(1).anyMatch(made.to()::contains);
    return own
        || IssuedLetter.copies(file, made.letter()).stream()
            .filter(copy -> copy.edition() == made.edition())
            .flatMap(copy -> copy.to().stream())
            .anyMatch(made.to()::contains);
  }
}
