package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Word;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Printable;

/// A quote is held to the words below its mark.
class QuotesTest {
  /// Two lines of words, each 40 points wide and 12 high, below each other.
  private static final PageText PAGE =
      page(
          Origin.WRITTEN,
          "Oxycodone is now 36 mg a day in all",
          "Gabapentin 600 mg goes on, no sedatives");

  private static PageText page(Origin origin, String... lines) {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.length; line++) {
      double left = 72;
      for (String word : lines[line].split(" ", -1)) {
        words.add(new Word(word, new PageArea(left, 100 + 15 * line, 36, 12), line));
        left += 40;
      }
    }
    return new PageText(words, origin, 90);
  }

  private static Mark line(int line) {
    return new Mark("d", 1, List.of(new PageArea(72, 100 + 15 * line, 356, 12)));
  }

  @Test
  void whatStandsBelowTheMarkCanBeQuotedInWholeOrInPart() {
    assertTrue(Quotes.stand(PAGE, line(0), "Oxycodone is now 36 mg a day in all"));
    assertTrue(Quotes.stand(PAGE, line(0), "now 36 mg"));
    assertTrue(Quotes.stand(PAGE, line(1), "goes on \u2013 no SEDATIVES."));
  }

  @Test
  void whatStandsElsewhereOrNowhereCannot() {
    assertFalse(Quotes.stand(PAGE, line(1), "Oxycodone is now 36 mg a day in all"));
    assertFalse(Quotes.stand(PAGE, line(0), "Oxycodone is now 35 mg a day in all"));
    assertFalse(Quotes.stand(PAGE, line(0), "now now 36 mg"));
    assertFalse(Quotes.stand(PAGE, new Mark("d", 1, List.of(new PageArea(0, 0, 9, 9))), "36 mg"));
  }

  @Test
  void whatAnotherProgramRecognizedIsNoQuote() {
    PageText layered = page(Origin.LAYERED, "Oxycodone is now 36 mg a day in all");
    assertFalse(Quotes.stand(layered, line(0), "now 36 mg"));
    assertTrue(Quotes.stand(layered, line(0), ""));
  }

  /// Recognized once more, a word in five may read otherwise.
  @Test
  void recognizedWordsAreHeldToMostOfTheQuote() {
    PageText misread = page(Origin.RECOGNIZED, "Oxycod0ne is now 36 mg a day in all");
    assertTrue(Quotes.stand(misread, line(0), "Oxycodone is now 36 mg a day in all"));
    assertFalse(Quotes.stand(misread, line(0), "Hydrocodone was then 36 mg a week"));
  }

  @Test
  void whereNothingIsKnownOrQuotedNothingIsAmiss() {
    assertTrue(Quotes.stand(page(Origin.WRITTEN), line(0), "anything"));
    assertTrue(Quotes.stand(PAGE, line(0), " "));
  }

  @Test
  void whatNoLetterCanPrintIsLeftOutOfBoth() {
    PageText page = page(Origin.WRITTEN, "of\uFB01ce \u75db\u75db visit");
    assertTrue(Quotes.stand(page, line(0), "office [\u2026] visit"));
    assertTrue(Quotes.stand(page, line(0), "of\uFB01ce \u75db\u75db visit"));
  }

  /// As documents write accents and apostrophes, and as letters print them.
  @Test
  void aQuoteStandsHoweverItsSignsAreWritten() {
    String raw = "Rene\u0301e O\u02BCHara took 5\u00A0\u00B5g";
    PageText page = page(Origin.WRITTEN, raw);
    assertTrue(Quotes.stand(page, line(0), raw));
    assertTrue(Quotes.stand(page, line(0), Printable.legible(raw)));
    assertFalse(Quotes.stand(page, line(0), "Rene\u0301e O\u02BCHara took 6\u00A0\u00B5g"));
  }
}
