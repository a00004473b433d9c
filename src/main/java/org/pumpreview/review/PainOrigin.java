package org.pumpreview.review;

/// How plain it is whether the pain is of malignant origin.
public enum PainOrigin {
  PLAIN,
  /// The cancer is treated; the pain stayed.
  SURVIVOR,
  MIXED,
  TREATMENT_INDUCED,
  /// The record or its readers disagree.
  DISPUTED
}
