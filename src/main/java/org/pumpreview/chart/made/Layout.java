package org.pumpreview.chart.made;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// Puts the words of a sheet on a page of letter size.
final class Layout {
  static final double WIDTH = 612;
  static final double HEIGHT = 792;

  /// Of a word's box, in parts of its size, above and below the line it stands on.
  private static final double ABOVE = 0.85;

  private static final double BELOW = 0.27;

  private static final double LEFT = 54;
  private static final double RIGHT = WIDTH - 54;
  private static final double FIRST_LINE = 78;
  private static final double FOOT = HEIGHT - 36;
  private static final double HEAD = 14;
  private static final double BODY = 10.5;
  private static final double SMALL = 8.5;
  private static final double LINE = 15;
  private static final double PARAGRAPH = 7;
  private static final double GUTTER = 18;

  private final Face plain;
  private final Face strong;
  private final List<Run> runs = new ArrayList<>();
  private double y;
  private int line;

  /// Words of one face that follow each other on a line.
  ///
  /// @param y of the line they stand on, from the top, in points
  record Run(String words, double x, double y, double size, boolean strong, int line) {}

  Layout(Face plain, Face strong) {
    this.plain = plain;
    this.strong = strong;
  }

  /// @param number of the page, from 1
  /// @param count of all pages
  List<Run> lay(Sheet sheet, int number, int count) throws IOException {
    y = FIRST_LINE;
    put(sheet.house(), LEFT, HEAD, true);
    putRight(sheet.day(), BODY);
    next(LINE);
    put(sheet.title() + ", fictitious record", LEFT, BODY, false);
    putRight(sheet.person(), BODY);
    next(2 * LINE);
    List<Sheet.Row> table = new ArrayList<>();
    for (Sheet.Block block : sheet.blocks()) {
      if (block instanceof Sheet.Row row) {
        table.add(row);
      } else {
        table(table);
        block(block);
      }
    }
    table(table);
    y = FOOT;
    put("Page %d of %d".formatted(number, count), LEFT, SMALL, false);
    return List.copyOf(runs);
  }

  private void block(Sheet.Block block) throws IOException {
    switch (block) {
      case Sheet.Prose(String label, String words) -> {
        prose(label.isBlank() ? "" : label + ".", words);
        next(PARAGRAPH);
      }
      case Sheet.Signature(String words) -> {
        next(LINE);
        prose("", words);
      }
      case Sheet.Row row -> throw new IllegalArgumentException(row.toString());
    }
  }

  /// Fills lines; what is left of a word that does not fit goes to the next.
  private void prose(String label, String words) throws IOException {
    double x = LEFT;
    if (!label.isEmpty()) {
      put(label, x, BODY, true);
      x += BODY * (strong.width(label) + plain.width(" "));
    }
    StringBuilder filled = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      String longer = filled.isEmpty() ? word : filled + " " + word;
      if (!filled.isEmpty() && x + BODY * plain.width(longer) > RIGHT) {
        put(filled.toString(), x, BODY, false);
        next(LINE);
        x = LEFT;
        filled.setLength(0);
        filled.append(word);
      } else {
        filled.setLength(0);
        filled.append(longer);
      }
    }
    put(filled.toString(), x, BODY, false);
    next(LINE);
  }

  private void table(List<Sheet.Row> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    double[] lefts = lefts(rows);
    boolean head = true;
    for (Sheet.Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        put(row.cells().get(i), lefts[i], BODY, head);
      }
      next(LINE);
      head = false;
    }
    next(PARAGRAPH);
    rows.clear();
  }

  private double[] lefts(List<Sheet.Row> rows) throws IOException {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
    double[] lefts = new double[columns];
    double x = LEFT;
    for (int i = 0; i < columns; i++) {
      lefts[i] = x;
      double widest = 0;
      for (Sheet.Row row : rows) {
        if (i < row.cells().size()) {
          widest = Math.max(widest, BODY * strong.width(row.cells().get(i)));
        }
      }
      x += widest + GUTTER;
    }
    if (x - GUTTER > RIGHT) {
      throw new IllegalArgumentException("too wide a table: " + rows.getFirst());
    }
    return lefts;
  }

  private void putRight(String words, double size) throws IOException {
    put(words, RIGHT - size * plain.width(words), size, false);
  }

  private void put(String words, double x, double size, boolean isStrong) {
    if (y > FOOT) {
      throw new IllegalArgumentException("too long a page: " + words);
    }
    if (!words.isEmpty()) {
      runs.add(new Run(words, x, y, size, isStrong, line));
    }
  }

  private void next(double step) {
    y += step;
    line++;
  }

  /// Where each word stands.
  PageText text(List<Run> laid) throws IOException {
    List<Word> words = new ArrayList<>();
    for (Run run : laid) {
      Face face = run.strong() ? strong : plain;
      double x = run.x();
      for (String word : run.words().split(" ", -1)) {
        double width = run.size() * face.width(word);
        PageArea area =
            new PageArea(x, run.y() - ABOVE * run.size(), width, (ABOVE + BELOW) * run.size());
        words.add(new Word(word, area, run.line()));
        x += width + run.size() * face.width(" ");
      }
    }
    return new PageText(words, PageText.Origin.WRITTEN, 100);
  }
}
