package org.pumpreview.review;

/// What became of an appeal.
public enum AppealOutcome {
  /// The determination stands.
  UPHELD,
  PARTLY_OVERTURNED,
  OVERTURNED
}
