package org.pumpreview.chart.reader;

import java.util.List;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Word;

/// A word that a document holds for a page.
///
/// @param bare whether it was written without ink, as what a recognition laid behind a scan
/// @param doubtful whether only the drawn page tells if it is seen
record Written(Word word, boolean bare, boolean doubtful) {
  /// Words that may be stamped on a scan, however large: a page number, the line of a fax server,
  /// "Copy".
  private static final int MOST_STAMPED = 30;

  /// The part of a page that stamped words take at most, however many they are.
  private static final double STAMPED = 0.05;

  /// The part of a page from which on its pictures may be what it is about.
  private static final double PICTURED = 0.25;

  private static final double SURE = 100;
  private static final double UNKNOWN = 0;

  /// What a page says. Words without ink are told as what they are; where the page has at least as
  /// many of its own, they are left to be recognized.
  ///
  /// @param words that the page shows
  /// @param pictured the part of the page that pictures take
  static PageText told(List<Written> words, double pictured, PageSize size) {
    List<Word> inked = words.stream().filter(each -> !each.bare()).map(Written::word).toList();
    if (words.size() > 2 * inked.size()) {
      List<Word> all = words.stream().map(Written::word).toList();
      return new PageText(all, Origin.LAYERED, UNKNOWN);
    }
    boolean stamped =
        words.size() > inked.size()
            || (pictured >= PICTURED && !inked.isEmpty() && isFew(inked, size));
    return new PageText(inked, stamped ? Origin.STAMPED : Origin.WRITTEN, SURE);
  }

  private static boolean isFew(List<Word> words, PageSize size) {
    double taken =
        words.stream().mapToDouble(word -> word.area().width() * word.area().height()).sum();
    return words.size() <= MOST_STAMPED || taken <= STAMPED * size.width() * size.height();
  }
}
