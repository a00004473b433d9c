package org.pumpreview.review;

/// What makes the care of an implanted device urgent.
public enum UrgentSign {
  EMPTY_RESERVOIR,
  ALARM,
  INFECTION,
  /// Of the drug, as an illness.
  WITHDRAWAL
}
