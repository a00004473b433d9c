package org.pumpreview.review;

/// What opens an encrypted document. It is kept sealed with the document's event and told nowhere:
/// not even this record's own text holds it.
public record Password(String text) {
  @Override
  public String toString() {
    return "Password";
  }
}
