package org.pumpreview.desktop.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.pumpreview.chart.PageSize;

/// Where the pages of a document lie, one below the other. All measures are px of the window; pages
/// are counted from 1.
final class StripLayout {
  private final double[] tops;
  private final double[] widths;
  private final double[] heights;
  private final double[] scales;
  private final double gap;
  private final double beside;
  private final double width;
  private final double height;

  /// How much room the pages have, and what lies between them.
  record Room(double width, double height, double gap) {}

  StripLayout(List<PageSize> sizes, IntFunction<Turn> turns, Zoom zoom, Room room) {
    int count = sizes.size();
    tops = new double[count];
    widths = new double[count];
    heights = new double[count];
    scales = new double[count];
    gap = room.gap();
    beside = zoom.beside().left();
    double top = gap;
    double widest = 0;
    for (int i = 0; i < count; i++) {
      PageSize size = sizes.get(i);
      boolean sideways = turns.apply(i + 1).isSideways();
      double own = sideways ? size.height() : size.width();
      double tall = sideways ? size.width() : size.height();
      // What stands at the edges of a page that was turned is not known.
      Zoom used = sideways ? zoom.withMargins() : zoom;
      scales[i] = used.of(own, tall, room.width() - 2 * gap, room.height() - 2 * gap);
      widths[i] = Math.round(own * scales[i]);
      heights[i] = Math.round(tall * scales[i]);
      tops[i] = top;
      top += heights[i] + gap;
      widest = Math.max(widest, widths[i]);
    }
    width = widest + 2 * gap;
    height = top;
  }

  /// How far to the right one begins to look, where the pages are wider than the view: at the words
  /// where the margins are left out, else in the middle.
  double left(int page, double view) {
    if (width <= view) {
      return 0;
    }
    return beside > 0 ? beside * width(page) : (width - view) / 2;
  }

  int count() {
    return tops.length;
  }

  /// Of all pages, with the room around them.
  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double top(int page) {
    return tops[page - 1];
  }

  double width(int page) {
    return widths[page - 1];
  }

  double height(int page) {
    return heights[page - 1];
  }

  double bottom(int page) {
    return tops[page - 1] + heights[page - 1];
  }

  /// px for each point of a page.
  double scale(int page) {
    return scales[page - 1];
  }

  /// The page at a height: the one that it lies in, or the one below the gap that it lies in.
  int pageAt(double y) {
    int found = Arrays.binarySearch(tops, y);
    int at = found >= 0 ? found : -found - 2;
    if (at < 0) {
      return 1;
    }
    boolean past = y >= tops[at] + heights[at] && at + 1 < tops.length;
    return past ? at + 2 : at + 1;
  }

  /// The page that the most of is in sight.
  int mainPage(double top, double view) {
    int best = pageAt(top);
    double most = -1;
    for (int page = best; page <= count() && top(page) < top + view; page++) {
      double seen = Math.min(bottom(page), top + view) - Math.max(top(page), top);
      if (seen > most) {
        most = seen;
        best = page;
      }
    }
    return best;
  }
}
