package org.pumpreview.review;

/// A field of one requested line.
public enum LineField {
  CODE,
  MODIFIER,
  QUANTITY,
  /// First day of service, `yyyy-MM-dd`.
  FROM,
  /// Last day of service, `yyyy-MM-dd`; blank means the first day.
  TO
}
