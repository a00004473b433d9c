package org.pumpreview.policy;

import java.util.Locale;

/// Where the exception stands on a set of answers.
public enum ExceptionStatus {
  NOT_OFFERED,
  OFFERED,
  GRANTED,
  DECLINED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
