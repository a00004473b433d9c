package org.pumpreview.desktop.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.casework.Recognition;
import org.pumpreview.desktop.chart.Legibility;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;

/// What is to be looked out for in a document.
class WarningsTest {

  private static List<String> warnings(boolean cutShort) {
    return warnings(cutShort, Legibility.NOTHING);
  }

  private static List<String> warnings(boolean cutShort, Legibility legibility) {
    var document =
        new Document(
            "D1",
            new Description("Fax", DocumentType.FAX_PACKET, Optional.empty(), "", Channel.FAX),
            "fax.pdf",
            DocumentForm.PDF,
            3,
            1_000,
            "0".repeat(64),
            "A1",
            Optional.empty(),
            cutShort,
            List.of(),
            "maya.heron",
            Instant.EPOCH);
    var none = new Recognition.Progress(0, 0, 0);
    return new RecordsViewModel.Line(document, "", List.of(), none, legibility).warnings();
  }

  @Test
  void aDocumentWithoutItsEndIsWarnedOf() {
    assertEquals(
        List.of("The end of this file was missing when it was attached. Pages may be missing."),
        warnings(true));
    assertEquals(List.of(), warnings(false));
  }

  @Test
  void pagesThatTheSearchLacksAreNamed() {
    assertEquals(
        List.of("Page 3 could not be read, so the search finds nothing there. Read it by eye."),
        warnings(false, new Legibility(2, List.of(), List.of(3))));
    assertEquals(
        List.of(
            "Pages 1 and 3 could not be read, so the search finds nothing there. Read them by"
                + " eye."),
        warnings(false, new Legibility(1, List.of(), List.of(1, 3))));
  }
}
