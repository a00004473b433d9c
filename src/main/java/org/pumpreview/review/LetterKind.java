package org.pumpreview.review;

import java.util.Locale;

/// What a letter tells.
public enum LetterKind {
  APPROVAL,
  APPROVAL_BY_EXCEPTION,
  PARTIAL_APPROVAL,
  ADVERSE,
  INFORMATION_REQUEST,
  EXTENSION,
  WITHDRAWAL,
  /// For the file of the plan: the whole case on paper. No letter to anybody, and never due.
  WORKSHEET;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
