package org.pumpreview.review;

/// What kind of file a document of a case is. Found in its first bytes, never by its name.
public enum DocumentForm {
  PDF,
  PNG,
  JPEG,
  TIFF
}
