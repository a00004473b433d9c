package org.pumpreview.review;

/// What kind of drug is to be given through the pump.
public enum DrugKind {
  OPIOID,
  /// An opioid together with another drug.
  OPIOID_WITH_OTHER,
  /// Another policy decides.
  BACLOFEN,
  /// No opioid: an anesthetic or ziconotide alone, for example.
  OTHER
}
