package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

@BesideWindows
class MarginsTest {
  private static final double WIDTH = 600;

  private static Margins page(double left, double right) {
    var words =
        List.of(
            new Word("from", new PageArea(left, 100, 40, 10), 0),
            new Word("to", new PageArea(right - 40, 100, 40, 10), 0));
    return Margins.of(new PageText(words, PageText.Origin.WRITTEN, 100), WIDTH);
  }

  @Test
  void nothingIsLeftOutThatAWordOfAnyPageTouches() {
    var out = Margins.common(List.of(page(60, 540), page(90, 570))).toLeaveOut();
    assertTrue(out.left() * WIDTH <= 60);
    assertTrue(WIDTH - out.right() * WIDTH >= 570);
  }

  @Test
  void aDocumentWithAPageThatMayBearAnythingKeepsItsMargins() {
    assertFalse(Margins.common(List.of(page(60, 540), Margins.NONE)).toLeaveOut().isWorth());
  }

  @Test
  void aNarrowColumnIsNotBroughtUpToTheWholeWidth() {
    assertEquals(0.6, page(250, 350).toLeaveOut().between(), 1e-9);
  }
}
