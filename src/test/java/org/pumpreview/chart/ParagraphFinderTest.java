package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.ParagraphFinder.Found;

/// On a made-up policy.
final class ParagraphFinderTest {
  private final List<PageLine> lines;

  ParagraphFinderTest() throws IOException {
    try (var sheets = new PageSheets(MadePolicy.file())) {
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
}
