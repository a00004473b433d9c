package org.pumpreview.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds a numbered paragraph in a document by walking down its numbers: for I.A.2.c the first line
/// that begins with "I.", after it the first with "A.", then "2.", then "c.".
public final class ParagraphFinder {
  private static final Pattern DOT = Pattern.compile("\\.");

  private ParagraphFinder() {}

  /// Where a paragraph was found.
  ///
  /// @param line its first line
  /// @param whole whether the whole number was found; else the line is that of its nearest part
  public record Found(PageLine line, boolean whole) {}

  /// The place of a paragraph; empty when not even its first part is there.
  ///
  /// @param paragraph numbers with dots between, or a word such as "Note"
  public static Optional<Found> find(List<PageLine> lines, String paragraph) {
    Optional<PageLine> reached = Optional.empty();
    int from = 0;
    for (String part : DOT.split(paragraph, -1)) {
      int at = next(lines, from, start(part));
      if (at < 0) {
        return reached.map(line -> new Found(line, false));
      }
      reached = Optional.of(lines.get(at));
      from = at + 1;
    }
    return reached.map(line -> new Found(line, true));
  }

  /// How a line begins that opens the part: the mark, perhaps behind a bullet or a star.
  private static Pattern start(String part) {
    String mark = part.length() > 3 ? Pattern.quote(part) + "\\b" : Pattern.quote(part) + "\\.";
    return Pattern.compile("^[^\\p{L}\\p{N}]{0,4}" + mark);
  }

  private static int next(List<PageLine> lines, int from, Pattern start) {
    for (int i = from; i < lines.size(); i++) {
      if (start.matcher(lines.get(i).text()).find()) {
        return i;
      }
    }
    return -1;
  }
}
