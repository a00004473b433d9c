package org.pumpreview.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pumpreview.review.PageArea;

/// The words of a page in reading order.
///
/// @param confidence how sure the recognition is of its words on average, 0 to 100; 100 where the
///   page itself says them, 0 where nobody knows
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
    /// The document holds them, on the picture of a page that may say more.
    STAMPED,
    /// Another program recognized them and laid them unseen behind the page's picture. They may be
    /// what the picture shows, or anything else.
    LAYERED,
    /// They were recognized in the page's picture.
    RECOGNIZED
  }

  /// Whether a reviewer has to compare the words with the page.
  public boolean isDoubtful() {
    return isRecognized() && confidence < DOUBTFUL;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether the page has to be recognized for all of its words to be known.
  public boolean isPicture() {
    return isEmpty() || origin == Origin.STAMPED || origin == Origin.LAYERED;
  }

  /// Whether the words may read otherwise than the page.
  public boolean isRecognized() {
    return origin == Origin.RECOGNIZED || origin == Origin.LAYERED;
  }

  /// These words, which are sure, and behind them those recognized in the same page that are not
  /// among them.
  public PageText with(PageText recognized) {
    int lines = words.stream().mapToInt(Word::line).max().orElse(-1) + 1;
    Stream<Word> others =
        recognized.words().stream()
            .filter(word -> words.stream().noneMatch(own -> isMiddle(own.area(), word.area())))
            .map(word -> new Word(word.text(), word.area(), lines + word.line()));
    List<Word> all = new ArrayList<>(words);
    all.addAll(others.toList());
    return new PageText(all, Origin.RECOGNIZED, recognized.confidence());
  }

  /// As much of each word as lies on the page. The box around a word that slopes is larger than the
  /// word, and may reach off the page where the word does not.
  public PageText on(PageSize page) {
    return new PageText(
        words.stream().flatMap(word -> word.on(page).stream()).toList(), origin, confidence);
  }

  private static boolean isMiddle(PageArea own, PageArea around) {
    double x = own.left() + own.width() / 2;
    double y = own.top() + own.height() / 2;
    return x >= around.left() && x <= around.right() && y >= around.top() && y <= around.bottom();
  }
}
