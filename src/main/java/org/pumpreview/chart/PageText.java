package org.pumpreview.chart;

import java.util.List;

/// The words of a page in reading order.
///
/// @param confidence how sure the recognition is of its words on average, 0 to 100; 100 where the
///   page itself says them
public record PageText(List<Word> words, Origin origin, double confidence) {
  /// Below this, a reviewer is told to compare recognized words with the page.
  public static final double DOUBTFUL = 85;

  public PageText {
    words = List.copyOf(words);
  }

  /// Where the words are from.
  public enum Origin {
    /// The document holds them.
    WRITTEN,
    /// They were recognized in the page's picture.
    RECOGNIZED
  }

  /// Whether there are no words, so that the page has to be recognized to be searched.
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
