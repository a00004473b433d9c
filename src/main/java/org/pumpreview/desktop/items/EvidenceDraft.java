package org.pumpreview.desktop.items;

import java.util.List;
import org.pumpreview.review.CaseEvent;

/// Evidence as typed so far. Kept in the case as one text of three parts, a line each; only the
/// last may have lines of its own. Behind the page, after a tab that no field takes, stands why the
/// page is not among the case's documents: drafts that were kept before this was asked have none.
record EvidenceDraft(String document, String page, String quote, String unpaged) {
  static final EvidenceDraft EMPTY = new EvidenceDraft("", "", "", "");

  private static final String TAB = "\t";

  static EvidenceDraft of(String text) {
    var parts = List.of(text.split("\n", 3));
    if (parts.size() < 3) {
      return EMPTY;
    }
    var place = List.of(parts.get(1).split(TAB, 2));
    return new EvidenceDraft(
        parts.get(0), place.getFirst(), parts.get(2), place.size() < 2 ? "" : place.getLast());
  }

  String text() {
    return equals(EMPTY) ? "" : String.join("\n", document, page + TAB + unpaged, quote);
  }

  /// As evidence of an item.
  CaseEvent.EvidenceCited citedFor(String piece, String paragraph) {
    return new CaseEvent.EvidenceCited(piece, paragraph, document, page, quote, unpaged);
  }

  /// What a person would call it: without blanks around its parts.
  EvidenceDraft stripped() {
    return new EvidenceDraft(document.strip(), page.strip(), quote.strip(), unpaged.strip());
  }
}
