package org.pumpreview.desktop.settings;

/// Tells whether the bytes of a file are a PDF whose pages can be shown. Called away from the
/// screen.
@FunctionalInterface
public interface PdfCheck {
  boolean isReadable(byte[] file);
}
