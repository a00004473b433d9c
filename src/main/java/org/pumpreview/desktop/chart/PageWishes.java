package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// What is to be drawn and read for the pages in sight, what is wanted most first: the page that
/// most is seen of, the others, their words, and then their neighbours.
final class PageWishes {
  /// Pages in the direction one goes that are drawn before they come into sight.
  private static final int AHEAD = 2;

  private final SheetViewModel sheet;
  private final int pages;
  private final IntToDoubleFunction sharp;
  private final List<Painter.Wish> wanted = new ArrayList<>();

  /// The pages that are seen of.
  ///
  /// @param main most
  /// @param goingUp whether one goes towards the first page
  record Seen(int first, int last, int main, boolean goingUp) {}

  private PageWishes(SheetViewModel sheet, int pages, IntToDoubleFunction sharp) {
    this.sheet = sheet;
    this.pages = pages;
    this.sharp = sharp;
  }

  /// @param pages how many there are
  /// @param sharp px of the screen for each point of a page
  static List<Painter.Wish> of(
      SheetViewModel sheet, int pages, Seen seen, IntToDoubleFunction sharp) {
    var wishes = new PageWishes(sheet, pages, sharp);
    wishes.draw(seen.main());
    IntStream.rangeClosed(seen.first(), seen.last())
        .filter(page -> page != seen.main())
        .forEach(wishes::draw);
    IntStream.rangeClosed(seen.first(), seen.last())
        .forEach(page -> wishes.wanted.add(new Painter.Wish.Read(sheet, page)));
    wishes.around(seen);
    return wishes.wanted;
  }

  /// The one behind is wanted only next to those in sight.
  private void around(Seen seen) {
    int on = seen.goingUp() ? -1 : 1;
    int front = seen.goingUp() ? seen.first() : seen.last();
    int rear = seen.goingUp() ? seen.last() : seen.first();
    draw(front + on);
    draw(rear - on);
    for (int i = 2; i <= AHEAD; i++) {
      draw(front + i * on);
    }
  }

  private void draw(int page) {
    if (page >= 1 && page <= pages) {
      wanted.add(new Painter.Wish.Drawn(sheet, page, sharp.applyAsDouble(page)));
    }
  }
}
