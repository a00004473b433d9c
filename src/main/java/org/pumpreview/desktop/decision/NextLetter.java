package org.pumpreview.desktop.decision;

import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.review.LetterDue;
import org.pumpreview.words.Words;

/// The letter that follows from what was done, and whose signature it waits for.
///
/// @param words what is to be done with it
/// @param due whether it waits for this person
record NextLetter(String words, boolean due) {
  private static final Words WORDS = Words.of("decision");

  static Optional<NextLetter> of(CaseDesk desk) {
    return LetterDue.next(desk.assessment().file())
        .map(due ->
            Standing.of(desk.assessment(), desk.actor())
                .letter()
                .map(letter -> new NextLetter(waiting(letter), letter.mine()))
                .orElse(new NextLetter(WORDS.text("letter.signed"), false)));
  }

  private static String waiting(Standing.Letter letter) {
    if (!letter.mine()) {
      return WORDS.text("letter.anothers");
    }
    return switch (letter.kind()) {
      case INFORMATION_REQUEST -> WORDS.text("letter.request");
      case EXTENSION -> WORDS.text("letter.extension");
      case WITHDRAWAL -> WORDS.text("letter.withdrawal");
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE, WORKSHEET ->
          WORDS.text("letter.decision");
    };
  }
}
