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
  NOT_DONE;

  /// Whether only a physician goes on from here. That none was done and that one failed are kept
  /// apart: what the policy's exception reaches is argued by a physician alone.
  boolean forPhysician() {
    return this == REPEATED || this == FAILED || this == NOT_DONE;
  }

  /// Whether no trial brought what the policy asks.
  boolean withoutSuccess() {
    return this == FAILED || this == NOT_DONE;
  }
}
