package org.pumpreview.review;

/// How something came in, or went out.
public enum Channel {
  FAX,
  PORTAL,
  PHONE,
  MAIL,
  IN_PERSON
}
