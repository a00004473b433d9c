package org.pumpreview.desktop.chart;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pumpreview.chart.PageText;

/// How well the pages of a document can be read, as far as they were.
///
/// @param read how many pages were read
/// @param doubtful pages of which the words were recognized and are not sure
/// @param unread pages that could not be read: nothing is found on them
public record Legibility(int read, List<Integer> doubtful, List<Integer> unread) {
  public static final Legibility NOTHING = new Legibility(0, List.of(), List.of());

  public Legibility {
    doubtful = List.copyOf(doubtful);
    unread = List.copyOf(unread);
  }

  /// What became of a page when it was read last.
  enum Outcome {
    READ,
    /// Its words were recognized and are not sure.
    DOUBTFUL,
    UNREAD
  }

  /// A page, as it was read last.
  record Page(int number, Outcome outcome) {
    static Page of(int number, PageText text) {
      return new Page(number, text.isDoubtful() ? Outcome.DOUBTFUL : Outcome.READ);
    }

    static Page unread(int number) {
      return new Page(number, Outcome.UNREAD);
    }
  }

  /// @param isNew whether nobody tried to read it before
  Legibility with(Page page, boolean isNew) {
    int more = isNew && page.outcome() != Outcome.UNREAD ? 1 : 0;
    return new Legibility(
        read + more, with(doubtful, page, Outcome.DOUBTFUL), with(unread, page, Outcome.UNREAD));
  }

  private static List<Integer> with(List<Integer> pages, Page page, Outcome outcome) {
    SortedSet<Integer> now = new TreeSet<>(pages);
    if (page.outcome() == outcome) {
      now.add(page.number());
    } else {
      now.remove(page.number());
    }
    return List.copyOf(now);
  }
}
