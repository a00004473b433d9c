package org.pumpreview.desktop.chart;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pumpreview.chart.PageText;

/// How well the pages of a document can be read, as far as they were.
///
/// @param read how many pages were read
/// @param doubtful pages of which the words were recognized and are not sure
/// @param unread the first page that could not be read; nobody tried those after it
public record Legibility(int read, List<Integer> doubtful, OptionalInt unread) {
  public static final Legibility NOTHING = new Legibility(0, List.of(), OptionalInt.empty());

  public Legibility {
    doubtful = List.copyOf(doubtful);
  }

  /// A page, as it was read last.
  record Page(int number, boolean isDoubtful) {
    static Page of(int number, PageText text) {
      return new Page(number, text.isDoubtful());
    }
  }

  Legibility with(Page page, boolean isNew) {
    SortedSet<Integer> now = new TreeSet<>(doubtful);
    if (page.isDoubtful()) {
      now.add(page.number());
    } else {
      now.remove(page.number());
    }
    return new Legibility(isNew ? read + 1 : read, List.copyOf(now), unread);
  }

  Legibility stoppedAt(int page) {
    return new Legibility(read, doubtful, OptionalInt.of(page));
  }
}
