package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.review.PageArea;

/// The words of a page as they lie on it.
@BesideWindows
class PageTextTest {
  private static final PageSize LETTER = new PageSize(612, 792);

  private static Word word(String text, double left, double top) {
    return new Word(text, new PageArea(left, top, 40, 12), 0);
  }

  private static PageText recognized(Word... words) {
    return new PageText(List.of(words), Origin.RECOGNIZED, 91);
  }

  /// A mark that reaches off its page is refused.
  @Test
  void theBoxOfASlopingWordEndsAtTheEdgeOfThePage() {
    PageText text =
        recognized(word("first", -3, 100), word("top", 72, -2), word("last", 600, 785)).on(LETTER);
    assertEquals(
        List.of(
            new PageArea(0, 100, 37, 12),
            new PageArea(72, 0, 40, 10),
            new PageArea(600, 785, 12, 7)),
        text.words().stream().map(Word::area).toList());
    assertEquals(91, text.confidence());
  }

  @Test
  void whatLiesOffThePageIsNoneOfItsWords() {
    assertEquals(
        List.of(), recognized(word("above", 72, -12), word("beside", 612, 100)).on(LETTER).words());
  }

  @Test
  void whatWasRecognizedComesBehindTheWordsThatAreSureAndOnce() {
    var own = new PageText(List.of(word("0.5", 72, 100)), Origin.STAMPED, 100);
    PageText both = own.with(recognized(word("O.5", 71, 101), word("mg", 120, 100)));
    assertEquals(
        new PageText(
            List.of(word("0.5", 72, 100), new Word("mg", new PageArea(120, 100, 40, 12), 1)),
            Origin.RECOGNIZED,
            91),
        both);
  }
}
