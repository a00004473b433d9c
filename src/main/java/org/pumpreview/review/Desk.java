package org.pumpreview.review;

/// Whose finding it is. A director's finding stands beside the nurse's and never replaces it.
public enum Desk {
  NURSE,
  DIRECTOR
}
