package org.pumpreview.chart.made;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.Word;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.review.PageArea;

final class PressTest {
  private static final String SENDER = "NOV 13 2026 15:02   FROM CYPRESS EXAMPLE PAIN CENTER";

  private final MadeChart chart = new Press().print(List.of(sheet(false), sheet(true)), SENDER);

  private static Sheet sheet(boolean faxed) {
    return new Sheet(
        "Cypress Example Pain Center",
        "Follow-up visit",
        "2026-11-10",
        "R. Pelican",
        List.of(
            new Sheet.Prose("Medicines", "Taper began in August. ".repeat(9).strip()),
            new Sheet.Row(List.of("From", "MME")),
            new Sheet.Row(List.of("2026-08-03", "120")),
            new Sheet.Signature("Lucien Kingfisher, MD")),
        faxed);
  }

  @Test
  void wordsStandWhereTheChartSaysTheyDo() throws Exception {
    try (ReaderProcess reader = new ReaderProcess();
        ChartPages pages = open(reader)) {
      List<Word> read = pages.text(1).words();
      List<Word> told = chart.pages().getFirst().words();
      assertEquals(sorted(told), sorted(read));
      for (Word word : told) {
        assertTrue(
            read.stream()
                .anyMatch(other ->
                    other.text().equals(word.text()) && distance(other.area(), word.area()) < 3),
            word::toString);
      }
    }
  }

  @Test
  void aFaxedPageIsAPictureWithInkWhereTheChartSaysThereAreWords() throws Exception {
    try (ReaderProcess reader = new ReaderProcess();
        ChartPages pages = open(reader)) {
      assertTrue(pages.text(2).isEmpty());
      assertEquals(pages.sizes().getFirst(), pages.sizes().getLast());
      Picture picture = pages.draw(2, 2);
      PageText told = chart.pages().get(1);
      for (Word word : told.words()) {
        assertTrue(ink(picture, word.area()) > 0.02, word::toString);
      }
      assertTrue(ink(picture, new PageArea(60, 500, 480, 200)) < 0.01);
      assertTrue(ink(picture, new PageArea(60, 10, 200, 12)) > 0.02, "the sender's line");
    }
  }

  @Test
  void theSameSheetsGiveTheSameFile() {
    MadeChart again = new Press().print(List.of(sheet(false), sheet(true)), SENDER);
    assertArrayEquals(chart.pdf(), again.pdf());
  }

  private ChartPages open(ReaderProcess reader) throws Exception {
    return reader.open(
        new ChartReading.Content() {
          @Override
          public long size() {
            return chart.pdf().length;
          }

          @Override
          public InputStream read() {
            return new ByteArrayInputStream(chart.pdf());
          }
        },
        Optional.empty());
  }

  private static String sorted(List<Word> words) {
    return words.stream().map(Word::text).sorted().collect(Collectors.joining(" "));
  }

  private static double distance(PageArea a, PageArea b) {
    return Math.max(
        Math.max(Math.abs(a.left() - b.left()), Math.abs(a.right() - b.right())),
        Math.max(Math.abs(a.top() - b.top()), Math.abs(a.bottom() - b.bottom())));
  }

  /// What part of an area is dark, of a picture at two px for each point.
  private static double ink(Picture picture, PageArea area) {
    int dark = 0;
    int all = 0;
    for (int y = (int) (2 * area.top()); y < 2 * area.bottom(); y++) {
      for (int x = (int) (2 * area.left()); x < 2 * area.right(); x++) {
        all++;
        dark += (picture.argb(y * picture.width() + x) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return (double) dark / all;
  }
}
