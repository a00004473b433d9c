package org.pumpreview.desktop.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// Pages of one document that are cited for one item.
///
/// @param pieces at least one
public record CitedPages(List<Evidence> pieces) {
  private static final Words WORDS = Words.of("desk");

  /// Characters of a document's name, and of its pages, that a chip or a cell has room for.
  private static final int ROOM_FOR_NAME = 22;

  private static final int ROOM_FOR_PAGES = 14;

  private static final int ROOM_FOR_QUOTE = 26;

  public CitedPages {
    pieces = List.copyOf(pieces);
  }

  /// The pieces by document, in the order in which each was first cited.
  public static List<CitedPages> byDocument(List<Evidence> evidence) {
    Map<String, List<Evidence>> documents = new LinkedHashMap<>();
    evidence.forEach(
        piece -> documents.computeIfAbsent(document(piece), _ -> new ArrayList<>()).add(piece));
    return documents.values().stream().map(CitedPages::new).toList();
  }

  /// Two documents of the case may be called alike.
  private static String document(Evidence piece) {
    return piece.document() + piece.mark().map(mark -> "\n" + mark.document()).orElse("");
  }

  /// For example "Fax packet p. 9, 14".
  public String words() {
    return WORDS.text("pages", document(), pages());
  }

  /// The same where there is little room: a long name or list of pages is cut after a word.
  public String brief() {
    return WORDS.text("pages", cut(document(), ROOM_FOR_NAME), cut(pages(), ROOM_FOR_PAGES));
  }

  /// The same with the words that the first piece begins with, where it has any: for two pieces on
  /// one page.
  public String briefQuoted() {
    var quote = Quote.of(cut(pieces.getFirst().quote().strip(), ROOM_FOR_QUOTE), false);
    return quote.isEmpty() ? brief() : WORDS.text("pages.quoted", brief(), quote);
  }

  private String document() {
    return pieces.getFirst().document();
  }

  private String pages() {
    return pieces.stream().map(Evidence::page).distinct().collect(Collectors.joining(", "));
  }

  private static String cut(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    int end = text.lastIndexOf(' ', room);
    return text.substring(0, end > room / 2 ? end : room).strip() + "\u2026";
  }
}
