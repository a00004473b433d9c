package org.pumpreview.review;

/// Who has to be told.
public enum Addressee {
  MEMBER,
  REQUESTING_PROVIDER,
  TREATING_PRACTITIONER,
  /// Where the care takes place; a case need not name it.
  FACILITY
}
