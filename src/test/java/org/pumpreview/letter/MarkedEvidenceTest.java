package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.LetterText.Clinical;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.PageArea;

/// A letter leads back to the very place of what it rests on.
@BesideWindows
class MarkedEvidenceTest {
  private static final LetterText LETTER = MarkedCases.trial().text();

  @Test
  void theClinicalPartCitesDocumentDayPageAndQuoteOfEachItem() {
    assertEquals(
        LETTER.clinical().items().stream().map(LetterText.Item::paragraph).toList(),
        LETTER.clinical().places().stream().map(LetterText.Remark::about).toList());
    assertEquals(
        new LetterText.Remark(
            "I.A.2.a", "\u201cThe words of page 5 on this\u201d (Fax packet of 2026-11-10 p. 5)."),
        LETTER.clinical().places().getFirst());
    assertEquals("Fax packet p. 5", LETTER.clinical().items().getFirst().evidence());
  }

  /// Whoever reads the letter compares such words with the page.
  @Test
  void wordsThatWereRecognizedSaySoInLetterAndWorksheet() {
    var open = MarkedCases.openTrial();
    open.markScanned("I.A.2.a", MarkedCases.FAX, 9, "2.2 mg a day");
    var letter = open.approve();
    assertTrue(
        letter
            .text()
            .clinical()
            .places()
            .getFirst()
            .text()
            .contains(
                "\u201c2.2 mg a day\u201d (Fax packet of 2026-11-10 p. 9, read from a scan)."));
    assertTrue(told(letter).contains("\u201c2.2 mg a day\u201d (read from a scan)"));
  }

  private static String told(Story story) {
    var worksheet = story.asWorksheet().text().worksheet().orElseThrow();
    return worksheet.parts().stream()
        .flatMap(part -> part.entries().stream())
        .flatMap(item -> item.facts().stream())
        .map(fact -> fact.name() + " " + fact.value())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aPageIsNamedOnceHoweverManyPlacesOnItAreMarked() {
    var open = MarkedCases.openTrial();
    open.mark("I.A.2.a", MarkedCases.FAX, 9, "A second page");
    open.mark("I.A.2.a", MarkedCases.FAX, 5, "Another place on the first");
    Clinical clinical = open.approve().text().clinical();
    assertEquals("Fax packet p. 5, 9", clinical.items().getFirst().evidence());
    assertEquals(3, clinical.places().getFirst().text().lines().count());
  }

  @Test
  void thePagesSayIt() throws Exception {
    var authority = new Authority(Authority.PRACTICE);
    byte[] pdf =
        new LetterPdf()
            .render(LetterPage.of(LETTER, authority.code(LETTER.signatory(), LETTER.claim())));
    String pages = String.join(" ", Pages.texts(pdf)).replaceAll("\\s+", " ");
    assertTrue(pages.contains("Marked in the record"));
    assertTrue(pages.contains("(Fax packet of 2026-11-10 p. 5)."));
    assertFalse(pages.contains("sesame"));
  }

  @Test
  void theEmbeddedRecordCarriesDocumentPageAndAreas() {
    assertEquals(
        new LetterRecord.Finding(
            "I.A.2.a",
            Optional.of(Answer.MET),
            List.of(
                new LetterRecord.Marked(
                    MarkedCases.FAX_SHA256, 5, List.of(new PageArea(72, 300, 320.5, 14))))),
        LETTER.record().findings().getFirst());
    byte[] json = LETTER.record().toJson();
    assertEquals(LETTER.record(), LetterRecord.fromJson(json));
    String told = new String(json, StandardCharsets.UTF_8);
    for (String own : List.of("The words of", "Fax packet", "Cypress", "fax.pdf", "sesame")) {
      assertFalse(told.contains(own), own);
    }
  }

  @Test
  void aRecordOfTheFormBeforeHasNoPlaces() {
    String newest = new String(LETTER.record().toJson(), StandardCharsets.UTF_8);
    String before =
        newest
            .replace("\"schema\":4", "\"schema\":3")
            .replaceAll(",\"evidence\":\\[\\{.*?\\}\\]\\}\\]", "");
    assertTrue(
        LetterRecord.fromJson(before.getBytes(StandardCharsets.UTF_8)).findings().stream()
            .allMatch(finding -> finding.evidence().isEmpty()));
  }

  @Test
  void aDocumentThatGotAnotherTitleIsCitedByIt() {
    var open = MarkedCases.openTrial();
    open.add(
        Story.NURSE,
        new CaseEvent.DocumentDescribed(
            "document-1",
            new Description(
                "Pain clinic notes",
                DocumentType.OFFICE_NOTE,
                Optional.of(LocalDate.of(2026, 11, 9)),
                "",
                Channel.FAX)));
    assertTrue(
        open.approve().text().clinical().places().stream()
            .allMatch(place -> place.text().contains("(Pain clinic notes of 2026-11-09 p. ")));
  }

  @Test
  void aLongQuoteIsBriefInTheLetter() {
    var open = MarkedCases.openTrial();
    open.mark("I.A.2.a", MarkedCases.FAX, 9, "word ".repeat(300).strip());
    String told = open.approve().text().clinical().places().getFirst().text();
    assertTrue(told.length() < 600, told);
    assertTrue(told.contains("word [\u2026]\u201d (Fax packet of 2026-11-10 p. 9)."), told);
  }

  @Test
  void theWorksheetCitesItTooAndSaysWhyATypedPageIsNotAmongTheDocuments() {
    var open = MarkedCases.openTrial();
    open.cite("I.A.2.a", "Scan report", "2", "Scar tissue seen.");
    String told = told(open.approve());
    assertTrue(
        told.contains("Fax packet of 2026-11-10 p. 5 \u201cThe words of page 5 on this\u201d"),
        told);
    assertTrue(told.contains("Scan report p. 2, On paper \u201cScar tissue seen.\u201d"), told);
    assertFalse(told.contains("sesame"));
  }

  /// The worksheet is where it stands whole.
  @Test
  void whatWasMarkedForAnItemThatIsNotMetIsPrintedOnceAndCut() {
    Story story = MarkedCases.briefly(Cases.denied(false));
    LetterText letter = story.text();
    assertFalse(
        letter.clinical().places().stream().anyMatch(place -> place.about().equals("II.A.2.a")));
    assertEquals(
        List.of(
            "The policy asks: The preliminary trial lowered the pain by at least 50 % and increased"
                + " function, with minimal side effects. (7 - 4) / 7 = 42.9 %, below 50 %. Record:"
                + " \u201cStated so on page 2\u201d (Fax packet of 2026-11-10 p. 6)."),
        reasons(letter, "II.A.2.a"));

    Story whole = MarkedCases.atLength(Cases.denied(false));
    List<String> lines = reasons(whole.text(), "II.A.2.a").getFirst().lines().skip(1).toList();
    assertEquals(3, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.contains("[\u2026]\u201d (")), lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.length() < 400), lines::toString);
    String internal = whole.asWorksheet().text().worksheet().orElseThrow().toString();
    assertTrue(internal.contains("she understands its risks and wants to go on.\u201d"));
  }

  private static List<String> reasons(LetterText letter, String paragraph) {
    return letter.clinical().reasons().stream()
        .filter(reason -> reason.about().startsWith(paragraph))
        .map(LetterText.Remark::text)
        .toList();
  }
}
