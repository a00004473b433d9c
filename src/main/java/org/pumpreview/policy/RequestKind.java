package org.pumpreview.policy;

import java.util.Locale;

/// What is asked for: the preliminary trial (section I) or the permanent implant (section II).
public enum RequestKind {
  TRIAL,
  IMPLANT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
