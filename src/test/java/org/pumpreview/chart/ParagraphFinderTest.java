package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.ParagraphFinder.Found;

/// On a made-up policy of three pages whose numbers come back in every section, as those of the
/// real one do.
final class ParagraphFinderTest {
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

  private final List<PageLine> lines;

  ParagraphFinderTest() throws IOException {
    try (var sheets = new PageSheets(made())) {
      lines = sheets.lines();
    }
  }

  @Test
  void aParagraphIsFoundUnderItsOwnHeadings() {
    assertEquals("a. first", text("I.A.1.a"));
    assertEquals("a. another first", text("I.A.2.a"));
    assertEquals("c. a third", text("I.A.2.c"));
    assertEquals("3. Dementia", text("I.B.3"));
    assertEquals("1. Pain", text("II.A.1"));
    assertEquals("*Note: a rule", text("Note"));
  }

  @Test
  void itsPlaceOnThePageIsThatOfItsFirstLine() {
    PageLine line = ParagraphFinder.find(lines, "I.A.1.a").orElseThrow().line();
    assertEquals(1, line.page());
    // The second line: 100 pt and one step of 40 pt below the top of a page of 792 pt.
    assertEquals(140.0 / 792, line.top(), 0.02);
  }

  @Test
  void whereTheLastNumberIsMissingTheNearestHeadingIsShown() {
    Found found = ParagraphFinder.find(lines, "II.A.1.z").orElseThrow();
    assertEquals("1. Pain", found.line().text());
    assertEquals(false, found.whole());
  }

  @Test
  void anotherDocumentHasNoPlaceForIt() {
    assertEquals(
        Optional.empty(),
        ParagraphFinder.find(List.of(new PageLine(0, 0, "A menu of the day")), "I.A.1.a"));
  }

  private String text(String paragraph) {
    Found found = ParagraphFinder.find(lines, paragraph).orElseThrow();
    assertEquals(true, found.whole());
    return found.line().text();
  }

  private static byte[] made() throws IOException {
    try (var document = new PDDocument()) {
      for (List<String> page : PAGES) {
        write(document, new ArrayList<>(page));
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
