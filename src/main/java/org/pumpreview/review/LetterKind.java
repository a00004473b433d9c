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
  WITHDRAWAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
