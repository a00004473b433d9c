package org.pumpreview.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Printable;

/// Whether a quote stands where its mark lies. Whoever follows a citation to its page has to find
/// the words there.
public final class Quotes {
  /// Points by which a word may lie beside its mark.
  private static final double SLACK = 1;

  /// Of the words that were recognized, the part that another recognition may read otherwise.
  private static final double MISREAD = 0.2;

  private Quotes() {}

  /// Whether the words of a quote are those below its mark: each of them where the page itself says
  /// its words, most of them where they were recognized. True as well where nothing is quoted, or
  /// nobody knows the page's words, and never where another program recognized them: the page may
  /// show anything. Both are held together as a letter can print them.
  ///
  /// @param text of the page that the mark names
  public static boolean stand(PageText text, Mark mark, String quote) {
    List<String> said = words(Printable.legible(quote));
    if (text.isEmpty() || said.isEmpty()) {
      return true;
    }
    if (text.origin() == PageText.Origin.LAYERED) {
      return false;
    }
    List<String> there = new ArrayList<>(below(text, mark));
    long missing = said.stream().filter(word -> !there.remove(word)).count();
    double allowed = text.origin() == PageText.Origin.RECOGNIZED ? MISREAD * said.size() : 0;
    return missing <= allowed;
  }

  private static List<String> below(PageText text, Mark mark) {
    String words =
        text.words().stream()
            .filter(word -> mark.areas().stream().anyMatch(area -> holds(area, word)))
            .map(Word::text)
            .collect(Collectors.joining(" "));
    return words(Printable.legible(words));
  }

  private static boolean holds(PageArea area, Word word) {
    double x = word.area().left() + word.area().width() / 2;
    double y = word.area().top() + word.area().height() / 2;
    return x >= area.left() - SLACK
        && x <= area.right() + SLACK
        && y >= area.top() - SLACK
        && y <= area.bottom() + SLACK;
  }

  /// In small letters and without what is neither letter nor digit.
  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
        .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
