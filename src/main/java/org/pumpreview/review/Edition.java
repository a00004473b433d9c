package org.pumpreview.review;

/// How large a letter is printed. Its words are the same in every edition.
public enum Edition {
  STANDARD,
  /// For those who read 18 pt and not 12.
  LARGE_PRINT
}
