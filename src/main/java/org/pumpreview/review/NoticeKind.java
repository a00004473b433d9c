package org.pumpreview.review;

/// What somebody was told of.
public enum NoticeKind {
  DECISION,
  EXTENSION,
  INFORMATION_REQUEST
}
