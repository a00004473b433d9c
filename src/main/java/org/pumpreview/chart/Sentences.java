package org.pumpreview.chart;

import java.util.BitSet;
import java.util.List;
import org.pumpreview.review.PageArea;

/// Where sentences begin and end on a page, as far as its full stops, lines and columns show. A
/// line of a table or of a list is a sentence.
public final class Sentences {
  /// A sentence of a chart is not longer, in words; a list without full stops would be.
  private static final int LONGEST = 70;

  /// From line to line, in heights of a line: more than this apart is another paragraph.
  private static final double NEW_PARAGRAPH = 2.1;

  /// Between words, in heights of a line: more than this is another column.
  private static final double COLUMN = 1.5;

  /// What lies between two words, in heights of a line.
  private static final double SPACE = 0.3;

  /// What is shorter is an abbreviation and ends no sentence, as in "Dr." or "mg.".
  private static final int SHORTEST_END = 4;

  private final int words;

  /// The words behind which a sentence ends.
  private final BitSet ends = new BitSet();

  /// Words next to each other in reading order, counted from 0, both ends included.
  public record Span(int from, int to) {
    public static Span between(int one, int other) {
      return new Span(Math.min(one, other), Math.max(one, other));
    }
  }

  /// A line of the page: its words, and whether there is room for a column between any two.
  private record Line(int from, int to, boolean columns) {}

  private Sentences(int words) {
    this.words = words;
  }

  public static Sentences of(PageText text) {
    List<Word> words = text.words();
    var sentences = new Sentences(words.size());
    int from = 0;
    while (from < words.size()) {
      int to = block(words, from);
      sentences.read(words, from, to);
      from = to + 1;
    }
    return sentences;
  }

  /// The last word of the lines that follow each other closely.
  private static int block(List<Word> words, int from) {
    int to = from;
    while (to + 1 < words.size() && !isFarBelow(words.get(to), words.get(to + 1))) {
      to++;
    }
    return to;
  }

  private static boolean isFarBelow(Word here, Word next) {
    return next.line() != here.line()
        && Math.abs(next.area().top() - here.area().top())
            > NEW_PARAGRAPH * Math.max(here.area().height(), next.area().height());
  }

  private void read(List<Word> words, int from, int to) {
    double edge =
        words.subList(from, to + 1).stream().mapToDouble(w -> w.area().right()).max().orElse(0);
    Line line = line(words, from, to);
    int begin = from;
    for (int word = from; word <= to; word++) {
      boolean lineEnds = word == line.to();
      Line next = lineEnds && word < to ? line(words, word + 1, to) : line;
      boolean ends =
          word == to
              || word - begin + 1 >= LONGEST
              || isStop(words.get(word).text())
              || (lineEnds
                  && ((line.columns() && next.columns())
                      || hasRoom(words.get(word), words.get(word + 1), edge)));
      if (ends) {
        this.ends.set(word);
        begin = word + 1;
      }
      line = next;
    }
  }

  private static Line line(List<Word> words, int from, int last) {
    int to = from;
    boolean columns = false;
    while (to < last && words.get(to + 1).line() == words.get(from).line()) {
      PageArea here = words.get(to).area();
      columns |= words.get(to + 1).area().left() - here.right() > COLUMN * here.height();
      to++;
    }
    return new Line(from, to, columns);
  }

  /// Whether the next word would still have had room in its line: the line was ended, not broken.
  private static boolean hasRoom(Word here, Word next, double edge) {
    return here.area().right() + SPACE * here.area().height() + next.area().width() < edge;
  }

  private static boolean isStop(String word) {
    String bare = word.replaceAll("[)\\]\"\u201d']+$", "");
    if (bare.isEmpty()) {
      return false;
    }
    char last = bare.charAt(bare.length() - 1);
    boolean numbered = bare.length() > 1 && Character.isDigit(bare.charAt(bare.length() - 2));
    boolean stop = last == '.' && (bare.length() >= SHORTEST_END || numbered);
    return last == '?' || last == '!' || stop;
  }

  /// The sentence that a word stands in.
  public Span around(int word) {
    int end = ends.nextSetBit(word);
    return new Span(ends.previousSetBit(word - 1) + 1, end < 0 ? words - 1 : end);
  }
}
