package org.pumpreview.letter;

/// What reading a scan came to: a code with its checks, or nothing to check.
public sealed interface ScanVerdict permits CodeVerification, NoCode {

  /// One sentence for a person.
  String sentence();
}
