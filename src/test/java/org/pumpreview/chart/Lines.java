package org.pumpreview.chart;

import java.util.ArrayList;
import java.util.List;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.review.PageArea;

/// Pages as plain lines. Each character is 5 pt wide, each line 10 pt high, so that an area tells
/// its place.
final class Lines {
  static final double CHARACTER = 5;
  static final double LINE = 10;

  private Lines() {}

  static PageText written(String... lines) {
    return page(Origin.WRITTEN, List.of(lines));
  }

  static PageText recognized(String... lines) {
    return page(Origin.RECOGNIZED, List.of(lines));
  }

  static PageText page(Origin origin, List<String> lines) {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      int at = 0;
      for (String word : lines.get(line).split(" ", -1)) {
        words.add(new Word(word, area(line, at, at + word.length()), line));
        at += word.length() + 1;
      }
    }
    return new PageText(words, origin, 100);
  }

  /// Where characters of a line stand.
  static PageArea area(int line, int from, int to) {
    return new PageArea(from * CHARACTER, line * LINE, (to - from) * CHARACTER, LINE);
  }
}
