package org.pumpreview.desktop.director;

/// What a director can make of one requested line.
enum LineRuling {
  /// As requested.
  WHOLE,
  /// Approved, and less than was requested.
  LESS,
  DENIED,
  /// Left to another policy.
  REFERRED;

  /// Whether less is given than was asked.
  boolean less() {
    return this == LESS || this == DENIED;
  }
}
