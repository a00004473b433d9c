package org.pumpreview.desktop.chart;

import java.util.HashMap;
import java.util.Map;
import org.pumpreview.chart.ChartRefused.Reason;

/// What a document may cost those who search all of them. Few kilobytes can hold pages that take
/// seconds each, or that bring more words than any record has.
final class Patience {
  /// Words that are kept of a document: 5,000 pages, as closely written as pages are.
  static final int MOST_WORDS = 3_000_000;

  /// Pages that may each take as long as a page may take.
  static final int MOST_SLOW = 20;

  private final Map<Integer, Integer> kept = new HashMap<>();
  private int words;
  private int slow;
  private boolean full;

  /// Whether no further page of the document is read.
  boolean isOver() {
    return full || slow >= MOST_SLOW;
  }

  /// Whether the words of a page can be kept, in the place of those that it had before.
  boolean admits(int page, int count) {
    int all = words - kept.getOrDefault(page, 0) + count;
    if (all > MOST_WORDS) {
      full = true;
      return false;
    }
    kept.put(page, count);
    words = all;
    return true;
  }

  void refused(Reason reason) {
    if (reason == Reason.TOO_SLOW || reason == Reason.TOO_LARGE_INSIDE) {
      slow++;
    }
  }
}
