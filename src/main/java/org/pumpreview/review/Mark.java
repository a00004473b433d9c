package org.pumpreview.review;

import java.util.List;

/// The very place of a piece of evidence in a document of the case.
///
/// @param document the id it was attached under
/// @param page counted from 1, whatever number is printed on it
/// @param areas what is marked, a rectangle for each line of words
/// @param recognized whether the words there were recognized in a picture: the page itself may say
///   something else
public record Mark(String document, int page, List<PageArea> areas, boolean recognized) {
  public Mark {
    areas = List.copyOf(areas);
  }

  /// A place on a page that holds its words itself.
  public Mark(String document, int page, List<PageArea> areas) {
    this(document, page, areas, false);
  }
}
