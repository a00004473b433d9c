package org.pumpreview.letter;

/// What verifying a file came to: a letter with its checks, or no letter at all.
public sealed interface Verdict permits Verification, NotALetter {

  /// One sentence for a person.
  String sentence();
}
