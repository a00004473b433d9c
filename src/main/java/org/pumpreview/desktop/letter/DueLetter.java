package org.pumpreview.desktop.letter;

import java.util.Optional;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;

/// The letter that a case is due.
///
/// @param decider who decided or asked, and so signs it
/// @param issued the letter itself, once it is signed
record DueLetter(LetterKind kind, String decider, Optional<CaseFile.Issued> issued) {

  /// Reads it from a case; empty while there is nothing to write about.
  static Optional<DueLetter> of(CaseFile file) {
    return LetterDue.next(file).map(due -> new DueLetter(due.kind(), due.signer(), due.issued()));
  }
}
