package org.pumpreview.policy;

/// Of which date a criterion of the trial is asked again before an implant.
public enum Timing {
  /// A thing of the past: it may be taken from the time of the trial.
  HISTORY,
  /// A state: it is confirmed now.
  STATE
}
