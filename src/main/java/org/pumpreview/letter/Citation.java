package org.pumpreview.letter;

import java.util.Optional;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Mark;

/// How a piece of evidence is cited: by its document and page, and of a marked one also by the day
/// that the document bears, so that it is found in any copy of the record.
record Citation(CaseFile file) {
  /// The most characters of a quote in a letter. The worksheet has it whole.
  private static final int LONGEST_QUOTE = 280;

  /// For example "Fax packet of 2026-11-10 p. 38".
  String place(Evidence piece) {
    return Notice.text("evidence.place", source(piece), piece.page());
  }

  private String source(Evidence piece) {
    return piece
        .mark()
        .map(Mark::document)
        .flatMap(file::document)
        .map(Document::description)
        .flatMap(described -> described.dated())
        .map(day -> Notice.text("evidence.dated", piece.document(), day.toString()))
        .orElse(piece.document());
  }

  /// The same with why the page is not among the documents, where that was said.
  String placeOrReason(Evidence piece) {
    return piece.unpaged().isBlank()
        ? place(piece)
        : Notice.text("evidence.unpaged", place(piece), piece.unpaged().strip());
  }

  /// A marked piece as a letter cites it, with its words where it has any.
  Optional<String> marked(Evidence piece) {
    return piece.mark().flatMap(mark -> told(piece));
  }

  /// A piece as a letter cites it: what was marked, and what was typed from paper where its words
  /// were.
  Optional<String> told(Evidence piece) {
    String quote = piece.quote().strip();
    if (!quote.isEmpty()) {
      return Optional.of(
          piece.isRecognized()
              ? Notice.text("evidence.recognized", place(piece), brief(quote))
              : Notice.text("evidence.quoted", placeOrReason(piece), brief(quote)));
    }
    return piece.mark().map(mark -> Notice.text("evidence.marked", place(piece)));
  }

  private static String brief(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int end = quote.lastIndexOf(' ', LONGEST_QUOTE);
    return Notice.text("evidence.brief", quote.substring(0, end < 0 ? LONGEST_QUOTE : end).strip());
  }
}
