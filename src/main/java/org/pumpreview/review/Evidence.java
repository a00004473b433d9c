package org.pumpreview.review;

import java.time.Instant;
import java.util.Optional;

/// A place in the record that speaks to one item.
///
/// @param document the title of the marked document as it is now; as typed where none is marked
/// @param page as the document numbers it; may be a range or a list; of a marked page the place in
///   its document
/// @param mark the very place; empty where the record is not among the documents of the case
/// @param unpaged why there is no page to mark; blank beside a mark, and in cases begun before it
///   was asked
public record Evidence(
    String id,
    String paragraph,
    String document,
    String page,
    String quote,
    Optional<Mark> mark,
    String unpaged,
    String by,
    Instant at) {

  /// Whether it leads to its page, or says why there is none.
  public boolean isPlaced() {
    return mark.isPresent() || !(unpaged.isBlank() || document.isBlank() || page.isBlank());
  }

  /// Whether its words were recognized in a picture of the page, by this program.
  public boolean isRecognized() {
    return mark.filter(Mark::recognized).isPresent();
  }

  /// Whether it is a place in this document of the case.
  public boolean isIn(String id) {
    return mark.filter(place -> place.document().equals(id)).isPresent();
  }

  Evidence entitled(String title) {
    return new Evidence(id, paragraph, title, page, quote, mark, unpaged, by, at);
  }
}
