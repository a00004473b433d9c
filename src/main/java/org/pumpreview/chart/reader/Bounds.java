package org.pumpreview.chart.reader;

import java.time.Duration;

/// What reading a document may cost. Decision 19 says why so much and no more.
///
/// @param opening time from the first byte handed over to the sizes of all pages
/// @param page time for whatever is asked about one page
/// @param heapMegabytes of the process that reads
/// @param processes that may hold documents at the same time
/// @param yielding whether they give way to whatever else the computer does, where it lets them
public record Bounds(
    Duration opening, Duration page, int heapMegabytes, int processes, boolean yielding) {
  /// Half a second is left of the five for stopping the process.
  public static final Bounds USUAL =
      new Bounds(Duration.ofMillis(4_500), Duration.ofMillis(4_500), 192, 3);

  /// For recognition, which takes one or two seconds a page where nothing else is done, and waits
  /// for no one to look.
  public static final Bounds RECOGNIZING =
      new Bounds(Duration.ofSeconds(30), Duration.ofSeconds(60), 384, 1, true);

  /// Bytes of a file: 5,000 fax pages of 50 KiB each.
  public static final long LARGEST_FILE = 256L << 20;

  static final int MOST_PAGES = 5_000;

  /// Words of a page. A page of the smallest print has some thousands.
  static final int MOST_WORDS = 50_000;

  /// Letters of all words of a page.
  static final int MOST_LETTERS = 500_000;

  /// Letters of a word.
  static final int LONGEST_WORD = 1_000;

  /// Dots of a picture inside a document: a page of legal size at 900 dpi.
  static final long LARGEST_PICTURE = 100_000_000;

  /// Dots of a drawn page: letter size at 400 dpi.
  static final int LARGEST_DRAWING = 16_000_000;

  /// Points along the edge of a page, beyond which PDF itself does not go.
  static final double LONGEST_EDGE = 14_400;

  /// How long the process may take to start, which is no fault of any document.
  static final Duration START = Duration.ofSeconds(20);

  /// The same for processes that give way.
  Bounds yieldingToOthers() {
    return new Bounds(opening, page, heapMegabytes, processes, true);
  }

  /// Of processes that give way to no one.
  public Bounds(Duration opening, Duration page, int heapMegabytes, int processes) {
    this(opening, page, heapMegabytes, processes, false);
  }
}
