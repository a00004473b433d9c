package org.pumpreview.desktop.items;

import java.util.List;

/// Evidence as typed so far. Kept in the case as one text of three parts, a line each; only the
/// last may have lines of its own.
record EvidenceDraft(String document, String page, String quote) {
  static final EvidenceDraft EMPTY = new EvidenceDraft("", "", "");

  static EvidenceDraft of(String text) {
    var parts = List.of(text.split("\n", 3));
    return parts.size() < 3 ? EMPTY : new EvidenceDraft(parts.get(0), parts.get(1), parts.get(2));
  }

  String text() {
    return equals(EMPTY) ? "" : String.join("\n", document, page, quote);
  }

  /// What a person would call it: without blanks around its parts.
  EvidenceDraft stripped() {
    return new EvidenceDraft(document.strip(), page.strip(), quote.strip());
  }
}
