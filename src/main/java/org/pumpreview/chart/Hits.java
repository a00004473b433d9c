package org.pumpreview.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// All hits of a search in the order of documents, pages and words.
///
/// @param documents of the case in their order, with hits or without
/// @param manner how several typed words were found
public record Hits(List<Hit> all, List<String> documents, Manner manner) {
  public Hits {
    all = List.copyOf(all);
    documents = List.copyOf(documents);
  }

  /// How several typed words stand on the pages.
  public enum Manner {
    /// One after the other.
    TOGETHER,
    /// Nowhere one after the other, but all of them on one line.
    ON_A_LINE
  }

  static Hits none(List<String> documents) {
    return new Hits(List.of(), documents, Manner.TOGETHER);
  }

  public int count() {
    return all.size();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// How many hits are of one of the terms.
  public int count(String term) {
    return (int) all.stream().filter(hit -> hit.term().equals(term)).count();
  }

  public List<Hit> of(String document) {
    return all.stream().filter(hit -> hit.document().equals(document)).toList();
  }

  public List<Hit> of(String document, int page) {
    return all.stream()
        .filter(hit -> hit.document().equals(document) && hit.page() == page)
        .toList();
  }

  /// The first hit of every sentence, those first that have most of the terms; in their order where
  /// they have as many. A term that is a slip away counts least.
  public List<Hit> byTerms() {
    List<List<Hit>> sentences = new ArrayList<>();
    for (Hit hit : all) {
      if (sentences.isEmpty() || !sentences.getLast().getFirst().isBeside(hit)) {
        sentences.add(new ArrayList<>());
      }
      sentences.getLast().add(hit);
    }
    return sentences.stream()
        .sorted(
            Comparator.comparingLong((List<Hit> sentence) -> terms(sentence, false))
                .thenComparingLong(sentence -> terms(sentence, true))
                .reversed())
        .map(List::getFirst)
        .toList();
  }

  private static long terms(List<Hit> hits, boolean near) {
    return hits.stream().filter(hit -> near || !hit.near()).map(Hit::term).distinct().count();
  }

  /// The index of the first hit at or below a place, or of the very first when there is none below.
  ///
  /// @param top in points from the top of the page
  public OptionalInt from(String document, int page, double top) {
    if (all.isEmpty()) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < all.size(); i++) {
      if (!isBefore(all.get(i), document, page, top)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.of(0);
  }

  /// The index of the last hit above a place, or of the very last when there is none above.
  ///
  /// @param top in points from the top of the page
  public OptionalInt before(String document, int page, double top) {
    if (all.isEmpty()) {
      return OptionalInt.empty();
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      if (isBefore(all.get(i), document, page, top)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.of(all.size() - 1);
  }

  private boolean isBefore(Hit hit, String document, int page, double top) {
    int order = Integer.compare(documents.indexOf(hit.document()), documents.indexOf(document));
    if (order != 0) {
      return order < 0;
    }
    return hit.page() != page ? hit.page() < page : hit.areas().getFirst().top() < top;
  }
}
