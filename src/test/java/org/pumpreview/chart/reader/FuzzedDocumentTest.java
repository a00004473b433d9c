package org.pumpreview.chart.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;

/// Documents with bytes changed at random. None of them costs more than its own time, and after
/// each the next good one opens. The run is told with a failure, and is the same each time.
@BesideWindows
class FuzzedDocumentTest {
  private static final boolean FULL = "full".equals(System.getProperty("test.extent"));
  private static final int RUNS = FULL ? 2_000 : 24;

  /// As in the window: an answer, or a refusal, comes before anybody thinks that it hangs.
  private static final long LONGEST = 5_000_000_000L;

  private int drawn;
  private int refused;
  private long longest;

  @Test
  void noMutatedDocumentStopsOrCrashesAnything() throws Exception {
    var documents = MutatedDocuments.ofEveryForm();
    byte[] good = MadeCharts.pdf(1);
    try (var reading = new ReaderProcess()) {
      for (byte[] seed : documents.whole()) {
        read(reading, seed, "a seed as it is");
      }
      assertEquals(0, refused);
      for (int run = 0; run < RUNS; run++) {
        String which = "run " + run;
        read(reading, documents.of(run), which);
        if (run % 10 == 9) {
          assertOpens(reading, good, which);
        }
      }
    }
    System.out.printf(
        "%d mutated files: %d pages drawn, %d refusals, the longest answer %d ms%n",
        RUNS, drawn, refused, longest / 1_000_000);
    assertTrue(drawn > RUNS / 4, () -> drawn + " pages of " + RUNS + " files came to be drawn");
    assertTrue(refused > RUNS / 4, () -> refused + " things of " + RUNS + " files were refused");
  }

  private void read(ReaderProcess reading, byte[] file, String which) {
    long start = System.nanoTime();
    try (ChartPages pages = reading.open(MadeCharts.content(file), Optional.empty())) {
      start = within(start, which);
      for (int page = 1; page <= Math.min(2, pages.sizes().size()); page++) {
        start = ask(pages, page, start, which);
      }
    } catch (ChartRefused e) {
      refused++;
      within(start, which);
    }
  }

  private long ask(ChartPages pages, int page, long start, String which) {
    long now = start;
    try {
      pages.draw(page, 0.8);
      drawn++;
      now = within(now, which);
      pages.text(page);
    } catch (ChartRefused e) {
      refused++;
    }
    return within(now, which);
  }

  private long within(long start, String which) {
    long now = System.nanoTime();
    longest = Math.max(longest, now - start);
    assertTrue(now - start < LONGEST, () -> which + " took " + (now - start) / 1_000_000 + " ms");
    return now;
  }

  private static void assertOpens(ReaderProcess reading, byte[] good, String which)
      throws ChartRefused {
    try (ChartPages pages = reading.open(MadeCharts.content(good), Optional.empty())) {
      assertEquals("Trial", pages.text(1).words().getFirst().text(), "after " + which);
    }
  }
}
