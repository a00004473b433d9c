package org.pumpreview.chart;

import java.util.List;
import org.pumpreview.review.PageArea;

/// A place where something that was looked for stands.
///
/// @param page counted from 1
/// @param areas from top to bottom: one, or more where the words run over lines or stand apart
/// @param term what was typed, or which of the terms it is
/// @param sentence the one it begins in: its first word, counted on the page from 0
/// @param near whether a word of a recognized page is one slip away from what was looked for
public record Hit(
    String document,
    int page,
    List<PageArea> areas,
    String term,
    Snippet snippet,
    int sentence,
    boolean near) {
  public Hit {
    areas = List.copyOf(areas);
  }

  /// Whether both stand in one sentence.
  boolean isBeside(Hit other) {
    return sentence == other.sentence && page == other.page && document.equals(other.document);
  }

  /// The words around a hit, on one line.
  ///
  /// @param from where the hit begins in the text
  /// @param to where it ends
  public record Snippet(String text, int from, int to) {}
}
