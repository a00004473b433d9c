package org.pumpreview.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The words of a letter's file, in their order.
final class PageWords {
  private PageWords() {}

  static List<String> of(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return List.of(new PDFTextStripper().getText(document).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException("The letter cannot be read", e);
    }
  }
}
