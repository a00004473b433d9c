package org.pumpreview.review;

/// How a request came in.
public enum Channel {
  FAX,
  PORTAL,
  PHONE,
  MAIL
}
