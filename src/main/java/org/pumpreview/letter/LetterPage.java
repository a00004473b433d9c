package org.pumpreview.letter;

import java.time.Instant;

/// A composed letter, ready to be laid out.
///
/// @param xhtml well-formed, with `lang`, a title, a description, and one empty element with the id
///   [LetterPdf#SEAL] on the place of the signature
/// @param record what the letter decides, embedded in the file
/// @param signatureLabel what a screen reader says of the signature field
public record LetterPage(String xhtml, LetterRecord record, String signatureLabel) {

  /// The letter's own instant: every date in its file.
  public Instant issued() {
    return record.issued();
  }
}
