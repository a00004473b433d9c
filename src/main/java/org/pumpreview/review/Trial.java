package org.pumpreview.review;

/// What is known of the trial before an implant.
public enum Trial {
  /// Reviewed in this vault; its case is linked.
  IN_THIS_PLAN,
  /// Done under another plan or without authorization, and shown by records.
  ELSEWHERE,
  /// Done more than once.
  REPEATED,
  /// Done, and it did not bring what the policy asks.
  FAILED,
  /// No trial was done.
  NOT_DONE
}
