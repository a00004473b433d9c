package org.pumpreview.review;

import java.util.Locale;

/// What kind of drug is to be given through the pump.
public enum DrugKind {
  OPIOID,
  /// An opioid together with another drug.
  OPIOID_WITH_OTHER,
  /// Another policy decides.
  BACLOFEN,
  /// No opioid: an anesthetic or ziconotide alone, for example.
  OTHER;

  /// The word by which a pack names it: `opioid_with_other`, ...
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
