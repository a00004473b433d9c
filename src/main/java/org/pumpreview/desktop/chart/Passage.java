package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Sentences.Span;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// What a person has marked on a page and not cited yet: words, or a piece of its picture.
///
/// @param page counted from 1
/// @param words which words of the page; empty for a piece of the picture
/// @param areas a rectangle for each line of words, or the piece
/// @param quote what stands there, in one line; empty where no word does, or another program
///   recognized it: the page may show anything
record Passage(int page, Optional<Span> words, List<PageArea> areas, String quote) {
  Passage {
    areas = List.copyOf(areas);
  }

  /// The words from one to another.
  static Passage of(int page, PageText text, Span span) {
    List<Word> words = text.words().subList(span.from(), span.to() + 1);
    return new Passage(page, Optional.of(span), lines(words), quote(text, words));
  }

  /// A piece of the page, with the words that lie in it.
  static Passage of(int page, PageText text, PageArea area) {
    List<Word> within =
        text.words().stream().filter(word -> contains(area, middle(word.area()))).toList();
    return new Passage(page, Optional.empty(), List.of(area.large()), quote(text, within));
  }

  /// The word at a point, or the one nearest to it in its line; empty beside all lines.
  static Optional<Integer> wordAt(PageText text, double x, double y) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < text.words().size(); i++) {
      PageArea area = text.words().get(i).area();
      if (y < area.top() - area.height() * 0.3 || y > area.bottom() + area.height() * 0.3) {
        continue;
      }
      double away =
          Math.max(0, Math.max(area.left() - x, x - area.right())) + Math.abs(mid(area) - y) * 0.1;
      if (away < least) {
        least = away;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /// The word of the line above or below that lies nearest, or the same word where there is none.
  static int beyondLine(PageText text, int word, boolean down) {
    List<Word> words = text.words();
    Word from = words.get(word);
    int next = word;
    while (next >= 0 && next < words.size() && words.get(next).line() == from.line()) {
      next += down ? 1 : -1;
    }
    if (next < 0 || next >= words.size()) {
      return word;
    }
    int line = words.get(next).line();
    int best = next;
    for (int i = next; i >= 0 && i < words.size() && words.get(i).line() == line; ) {
      if (apart(words.get(i), from) < apart(words.get(best), from)) {
        best = i;
      }
      i += down ? 1 : -1;
    }
    return best;
  }

  private static double apart(Word one, Word other) {
    return Math.abs(one.area().left() - other.area().left());
  }

  private static List<PageArea> lines(List<Word> words) {
    var lines = new ArrayList<PageArea>();
    int line = -1;
    for (Word word : words) {
      if (word.line() == line) {
        lines.set(lines.size() - 1, around(lines.getLast(), word.area()));
      } else {
        lines.add(word.area());
        line = word.line();
      }
    }
    return lines.stream().map(PageArea::large).toList();
  }

  private static PageArea around(PageArea one, PageArea other) {
    double left = Math.min(one.left(), other.left());
    double top = Math.min(one.top(), other.top());
    return new PageArea(
        left,
        top,
        Math.max(one.right(), other.right()) - left,
        Math.max(one.bottom(), other.bottom()) - top);
  }

  private static String quote(PageText text, List<Word> words) {
    return text.origin() == PageText.Origin.LAYERED
        ? ""
        : words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private record Point(double x, double y) {}

  private static Point middle(PageArea area) {
    return new Point(area.left() + area.width() / 2, mid(area));
  }

  private static double mid(PageArea area) {
    return area.top() + area.height() / 2;
  }

  private static boolean contains(PageArea area, Point point) {
    return point.x() >= area.left()
        && point.x() <= area.right()
        && point.y() >= area.top()
        && point.y() <= area.bottom();
  }
}
