package org.pumpreview.review;

/// Where a case stands.
public enum CaseStatus {
  NEW,
  IN_REVIEW,
  WAITING_FOR_INFORMATION,
  WITH_DIRECTOR,
  DECIDED,
  WITHDRAWN
}
