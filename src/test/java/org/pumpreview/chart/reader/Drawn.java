package org.pumpreview.chart.reader;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;

/// A page that is drawn by hand, and what is read of it.
final class Drawn {
  private Drawn() {}

  @FunctionalInterface
  interface Writing {
    void on(PDDocument document, PDPageContentStream content) throws IOException;
  }

  @FunctionalInterface
  interface Adding {
    void to(PDDocument document, PDPage page) throws IOException;
  }

  /// A letter page.
  static byte[] page(Writing writing) throws IOException {
    return page(writing, (_, _) -> {});
  }

  /// @param adding what comes to the page beside its contents
  static byte[] page(Writing writing, Adding adding) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        writing.on(document, content);
      }
      adding.to(document, page);
      return MadeCharts.saved(document);
    }
  }

  /// A line that begins an inch from the left.
  static void write(PDPageContentStream content, double y, String text) throws IOException {
    write(content, y, 12, text);
  }

  static void write(PDPageContentStream content, double y, double size, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.HELVETICA), (float) size);
    content.newLineAtOffset(72, (float) y);
    content.showText(text);
    content.endText();
  }

  /// As the reading process says them.
  static List<String> words(byte[] file) throws Exception {
    return text(file).words().stream().map(Word::text).toList();
  }

  static PageText text(byte[] file) throws Exception {
    try (var sheets = open(file)) {
      return sheets.text(1);
    }
  }

  /// In this process, which the caller's own documents cannot harm.
  static Sheets open(byte[] file) throws Exception {
    byte[] sized =
        ByteBuffer.allocate(Long.BYTES + file.length).putLong(file.length).put(file).array();
    var bytes = Bytes.readFrom(new DataInputStream(new ByteArrayInputStream(sized)));
    return Sheets.open(bytes, Optional.empty());
  }
}
