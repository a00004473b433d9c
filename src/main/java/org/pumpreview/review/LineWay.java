package org.pumpreview.review;

/// Under what a requested line is decided.
public enum LineWay {
  /// This policy's criteria.
  CRITERIA,
  /// The care of a device that is in place; this policy has no criteria for it.
  MAINTENANCE,
  /// Another policy.
  REFERRED,
  /// No policy speaks of it; a medical director decides.
  UNADDRESSED
}
