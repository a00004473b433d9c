package org.pumpreview.policy;

import java.util.Locale;

/// The origin of the pain, which chooses the branch of criteria.
public enum Pathway {
  MALIGNANT,
  NONMALIGNANT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
