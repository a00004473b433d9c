package org.pumpreview.letter;

/// A file that cannot be opened, or never was a PDF.
public record NotALetter(Reason reason, String sentence) implements Verdict {
  /// Why nothing could be verified.
  public enum Reason {
    CANNOT_BE_OPENED,
    NOT_A_PDF
  }
}
