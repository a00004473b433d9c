package org.pumpreview.review;

import java.util.Locale;

/// What a letter tells.
public enum LetterKind {
  APPROVAL,
  APPROVAL_BY_EXCEPTION,
  ADVERSE,
  INFORMATION_REQUEST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
