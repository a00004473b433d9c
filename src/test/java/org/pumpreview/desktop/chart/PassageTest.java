package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Sentences.Span;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// What of a page becomes a mark and a quote.
@BesideWindows
class PassageTest {
  private static PageText text(Origin origin, PageArea... places) {
    List<Word> words =
        List.of(places).stream().map(place -> new Word("mg", place, (int) place.top())).toList();
    return new PageText(words, origin, 90);
  }

  private static Passage all(PageText text) {
    return Passage.of(1, text, new Span(0, text.words().size() - 1));
  }

  @Test
  void theWordsOfAnotherProgramAreMarkedAndNotQuoted() {
    PageText text = text(Origin.LAYERED, new PageArea(72, 100, 20, 12));
    assertEquals(List.of(new PageArea(72, 100, 20, 12)), all(text).areas());
    assertEquals("", all(text).quote());
    assertEquals("", Passage.of(1, text, new PageArea(0, 0, 612, 792)).quote());
  }

  /// A font that tells no height would leave nothing to mark.
  @Test
  void whatIsTooThinForAMarkIsWidenedAndStaysOnThePage() {
    assertEquals(
        List.of(new PageArea(72, 99.5, 20, 0.5), new PageArea(0, 200, 0.5, 12)),
        all(text(Origin.WRITTEN, new PageArea(72, 100, 20, 0), new PageArea(0, 200, 0.2, 12)))
            .areas());
    assertEquals(
        List.of(new PageArea(99.5, 50, 0.5, 9)),
        Passage.of(1, text(Origin.WRITTEN), new PageArea(100, 50, 0, 9)).areas());
  }

  @Test
  void recognizedWordsAreQuoted() {
    assertEquals("mg", all(text(Origin.RECOGNIZED, new PageArea(72, 100, 20, 12))).quote());
  }
}
