package org.pumpreview.desktop.chart;

import java.util.List;
import org.pumpreview.review.PageArea;

/// What is marked on one page, in points of the page.
///
/// @param hits of what is looked for
/// @param now the hit that one is at
/// @param own places of evidence of the item that is worked on
/// @param others places of evidence of other items
/// @param selected what a person is marking now
record PageMarks(
    List<PageArea> hits,
    List<PageArea> now,
    List<List<PageArea>> own,
    List<List<PageArea>> others,
    List<PageArea> selected) {
  static final PageMarks NONE =
      new PageMarks(List.of(), List.of(), List.of(), List.of(), List.of());

  PageMarks {
    hits = List.copyOf(hits);
    now = List.copyOf(now);
    own = List.copyOf(own);
    others = List.copyOf(others);
    selected = List.copyOf(selected);
  }
}
