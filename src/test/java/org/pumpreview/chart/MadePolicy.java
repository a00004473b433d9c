package org.pumpreview.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A made-up policy of three pages whose numbers come back in every section, as those of a real one
/// do.
public final class MadePolicy {
  private static final List<List<String>> PAGES =
      List.of(
          List.of("Contents: 1. a. b. c.", "I. The trial is needed when", "A. either of"),
          List.of(
              "1. Pain one",
              "a. first",
              "b. second",
              "2. Pain two",
              "a. another first",
              "c. a third",
              "B. None of",
              "3. Dementia"),
          List.of("II. The implant is needed when", "A. either of", "1. Pain", "*Note: a rule"));

  private MadePolicy() {}

  public static byte[] file() throws IOException {
    try (var document = new PDDocument()) {
      for (List<String> page : PAGES) {
        write(document, page);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void write(PDDocument document, List<String> words) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      for (int i = 0; i < words.size(); i++) {
        content.beginText();
        content.newLineAtOffset(72, 792 - 100 - 40 * i);
        content.showText(words.get(i));
        content.endText();
      }
    }
  }
}
