package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.Evidence;

class CitedPagesTest {
  private static Evidence piece(String document, String page) {
    return new Evidence(
        page,
        "I.A.2.a",
        document,
        page,
        "",
        Optional.empty(),
        "On paper",
        "maya.heron",
        Instant.EPOCH);
  }

  @Test
  void pagesOfOneDocumentAreToldTogether() {
    var cited =
        CitedPages.byDocument(
            List.of(piece("Fax packet", "9"), piece("Psych eval", "3"), piece("Fax packet", "14")));
    assertEquals(
        List.of("Fax packet p. 9, 14", "Psych eval p. 3"),
        cited.stream().map(CitedPages::words).toList());
  }

  @Test
  void aPageIsNamedOnceHoweverOftenItIsCited() {
    var cited =
        CitedPages.byDocument(
                List.of(
                    piece("Fax packet", "14"), piece("Fax packet", "9"), piece("Fax packet", "14")))
            .getFirst();
    assertEquals("Fax packet p. 14, 9", cited.words());
    assertEquals("Fax packet p. 14, 9", cited.brief());
    assertEquals(3, cited.pieces().size());
  }

  @Test
  void aLongNameAndManyPagesAreCutAfterAWord() {
    var cited =
        new CitedPages(
            List.of(
                piece("Hospital record of Sampleville Example Hospital", "11, 19, 24, 31, 44")));
    assertEquals("Hospital record of\u2026 p. 11, 19, 24,\u2026", cited.brief());
    assertEquals(
        "Hospital record of Sampleville Example Hospital p. 11, 19, 24, 31, 44", cited.words());
  }

  @Test
  void whereAPageIsCitedTwiceItsWordsTellThePiecesApart() {
    var quoted =
        new Evidence(
            "1",
            "I.A.2.a",
            "Fax packet",
            "9",
            "Pain was not relieved by a patch of 75 mcg/h.",
            Optional.empty(),
            "On paper",
            "maya.heron",
            Instant.EPOCH);
    assertEquals(
        "Fax packet p. 9 \u201cPain was not relieved by a\u2026\u201d",
        new CitedPages(List.of(quoted)).briefQuoted());
    assertEquals(
        "Fax packet p. 9", new CitedPages(List.of(piece("Fax packet", "9"))).briefQuoted());
  }

  @Test
  void aNameWithoutAWordToCutAfterIsCutWhereTheRoomEnds() {
    assertEquals(
        "Referralpacketofthecli\u2026 p. 9",
        new CitedPages(List.of(piece("Referralpacketoftheclinicsdepartment", "9"))).brief());
  }
}
