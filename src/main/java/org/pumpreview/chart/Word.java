package org.pumpreview.chart;

import java.util.Optional;
import org.pumpreview.review.PageArea;

/// A word on a page.
///
/// @param line which line of the page it stands in, from 0
public record Word(String text, PageArea area, int line) {

  /// As much of it as lies on the page; nothing where that is none.
  Optional<Word> on(PageSize page) {
    double left = Math.max(0, area.left());
    double top = Math.max(0, area.top());
    double width = Math.min(page.width(), area.right()) - left;
    double height = Math.min(page.height(), area.bottom()) - top;
    return width > 0 && height > 0
        ? Optional.of(new Word(text, new PageArea(left, top, width, height), line))
        : Optional.empty();
  }
}
