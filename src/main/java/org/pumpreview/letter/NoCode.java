package org.pumpreview.letter;

/// A scan from which no code of one letter was read; the sentence says what to do.
public record NoCode(Reason reason, String sentence) implements ScanVerdict {
  /// Why nothing could be verified.
  public enum Reason {
    CANNOT_BE_OPENED,
    TOO_LARGE,
    NOT_A_SCAN,
    /// No code was found, or none that can be read.
    UNREADABLE,
    /// There is a code, and it is not a letter's.
    ANOTHER_CODE,
    /// There are codes of more than one letter.
    SEVERAL_LETTERS
  }
}
