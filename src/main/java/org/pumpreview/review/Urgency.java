package org.pumpreview.review;

/// Which clock a request runs under.
public enum Urgency {
  STANDARD,
  EXPEDITED
}
