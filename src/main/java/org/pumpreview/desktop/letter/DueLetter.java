package org.pumpreview.desktop.letter;

import java.time.Instant;
import java.util.Optional;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LetterKind;

/// The letter that a case is due.
///
/// @param decider who decided or asked, and so signs it
/// @param issued the letter itself, once it is signed
record DueLetter(LetterKind kind, String decider, Optional<CaseFile.Issued> issued) {

  /// Reads it from a case; empty while there is nothing to write about.
  static Optional<DueLetter> of(CaseFile file) {
    return LetterDesk.due(file)
        .map(kind -> new DueLetter(kind, decider(file.progress()), issued(file.progress(), kind)));
  }

  private static String decider(CaseFile.Progress progress) {
    return progress
        .decision()
        .map(decision -> decision.by().userId())
        .or(() -> progress.asked().map(CaseFile.Asked::by))
        .orElse("");
  }

  /// The last letter, where it is of this kind and younger than what it tells.
  private static Optional<CaseFile.Issued> issued(CaseFile.Progress progress, LetterKind kind) {
    if (progress.letters().isEmpty()) {
      return Optional.empty();
    }
    Instant told =
        progress
            .decision()
            .map(CaseFile.Decision::at)
            .or(() -> progress.asked().map(CaseFile.Asked::at))
            .orElse(Instant.MAX);
    return Optional.of(progress.letters().getLast())
        .filter(letter -> letter.kind() == kind && !letter.at().isBefore(told));
  }
}
