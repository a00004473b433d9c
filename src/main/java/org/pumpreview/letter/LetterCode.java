package org.pumpreview.letter;

/// What stands in the place of the code on a letter's last page.
public sealed interface LetterCode {
  /// A code that proves a letter, so that it is made for a letter that is signed and for nothing
  /// before that.
  ///
  /// @param content in the characters of [Base45]
  record Signed(String content) implements LetterCode {}

  /// The room that the code will take: the letter is looked at before it is signed.
  record Waiting() implements LetterCode {}

  /// No code and no room for one: the signer was certified before there were codes.
  record None() implements LetterCode {}
}
