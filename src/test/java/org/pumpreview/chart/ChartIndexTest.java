package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.chart.Hit.Snippet;
import org.pumpreview.chart.Hits.Manner;

final class ChartIndexTest {
  private final ChartIndex index = new ChartIndex();

  @ParameterizedTest
  @CsvSource({
    "wean, Weaned slowly",
    "WEANED, weaned slowly",
    "naive, opioid-naïve",
    "naïve, naive to opioids",
    "oxycodone 36, 'Oxycodone (36 mg)'",
    "36 mg, 36mg a day",
    "36mg, 36 mg a day",
    "1200, '1,200 steps'",
    "'1,200', 1200 steps",
    "patient's, the patients",
    "follow-up, follow up in May",
    "follow up, follow-up in May",
    "followup, follow-up in May",
    "follow-up, followup in May",
    "50%, lowered by 50 %",
    "7.5, 7.5 mg",
    "L4-L5, fusion L4 L5",
    "2026-11-10, seen 2026-11-10",
    "fibrosis, epidural ﬁbrosis"
  })
  void writtenOneWayItIsFoundWhenTypedAnother(String typed, String line) {
    index.put("fax", 1, Lines.written(line));
    assertEquals(1, count(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "3654, from 36-54 mg",
    "36, 136 mg",
    "5, 7.5 mg",
    "12, '1,2 and 3'",
    "ean, weaned",
    "w, weaned",
    "50%, 50 mg",
    "'wean ', weaned slowly"
  })
  void whatOnlyLooksLikeItIsNotFound(String typed, String line) {
    index.put("fax", 1, Lines.written(line));
    assertEquals(0, count(typed));
  }

  @Test
  void aHitTellsItsPlaceAndTheLineAroundIt() {
    index.put("fax", 1, Lines.written("Seen today.", "Now 54 MME, held."));
    assertEquals(
        List.of(
            new Hit(
                "fax",
                1,
                List.of(Lines.area(1, 7, 11)),
                "mme",
                new Snippet("Now 54 MME, held.", 7, 10),
                2,
                false)),
        index.find(Query.typed("mme")).all());
  }

  @Test
  void aWordBrokenAtTheEndOfALineIsOneWordWithTwoAreas() {
    index.put("fax", 1, Lines.written("behavioral treat-", "ment went on"));
    assertEquals(
        List.of(
            new Hit(
                "fax",
                1,
                List.of(Lines.area(0, 11, 17), Lines.area(1, 0, 4)),
                "treatment",
                new Snippet("behavioral treat- ment went on", 11, 22),
                0,
                false)),
        index.find(Query.typed("treatment")).all());
  }

  @Test
  void wordsTypedTogetherAreFoundAcrossTheEndOfALine() {
    index.put("fax", 1, Lines.written("she began the opioid", "taper in August"));
    Hits hits = index.find(Query.typed("opioid tap"));
    assertEquals(
        List.of(Lines.area(0, 14, 20), Lines.area(1, 0, 5)), hits.all().getFirst().areas());
    assertEquals(Manner.TOGETHER, hits.manner());
  }

  @Test
  void wordsThatNowhereStandTogetherAreFoundOnOneLine() {
    index.put("fax", 1, Lines.written("no oxycodone today", "taper of oxycodone begun"));
    Hits hits = index.find(Query.typed("oxycodone taper"));
    assertEquals(
        List.of(
            new Hit(
                "fax",
                1,
                List.of(Lines.area(1, 0, 5), Lines.area(1, 9, 18)),
                "oxycodone taper",
                new Snippet("taper of oxycodone begun", 0, 18),
                3,
                false)),
        hits.all());
    assertEquals(Manner.ON_A_LINE, hits.manner());
  }

  @Test
  void shortTermsAreWholeWordsAndLongOnesBeginWords() {
    index.put("fax", 1, Lines.written("MME PT PTs ptosis weaning mme 120 1200 50%"));
    Query query = Query.terms(List.of("MME", "PT", "wean", "120"));
    Hits hits = index.find(query);
    assertEquals(2, hits.count("MME"));
    assertEquals(2, hits.count("PT"));
    assertEquals(1, hits.count("wean"));
    assertEquals(1, hits.count("120"));
  }

  @Test
  void ofTermsThatOverlapTheLongerIsTheHit() {
    index.put("fax", 1, Lines.written("the opioid taper began"));
    Hits hits = index.find(Query.terms(List.of("opioid", "opioid taper")));
    assertEquals(List.of("opioid taper"), hits.all().stream().map(Hit::term).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "taper, toper, true",
    "taper, tapr, true",
    "taper, tapper, true",
    "taper, tpaer, true",
    "taper, topar, false",
    "wean, moan, false",
    "mme, mne, false",
    "1200, 1280, false",
    "e0783, e0788, false",
    "hyperal, hyperolgesia, true"
  })
  void oneSlipIsForgivenInLongerWordsOfARecognizedPage(String typed, String word, boolean found) {
    index.put("fax", 1, Lines.recognized("seen " + word + " today"));
    Hits hits = index.find(Query.typed(typed));
    assertEquals(found ? 1 : 0, hits.count());
    assertEquals(found, hits.all().stream().anyMatch(Hit::near));
  }

  @Test
  void noSlipIsForgivenWhereThePageItselfSaysTheWords() {
    index.put("fax", 1, Lines.written("seen toper today"));
    assertEquals(0, count("taper"));
  }

  @Test
  void hitsComeInTheOrderOfDocumentsHoweverPagesWereAdded() {
    index.arrange(List.of("fax", "letter"));
    index.put("letter", 1, Lines.written("wean"));
    index.put("fax", 2, Lines.written("wean", "wean"));
    index.put("fax", 1, Lines.written("wean"));
    assertEquals(
        List.of("fax 1", "fax 2", "fax 2", "letter 1"),
        index.find(Query.typed("wean")).all().stream()
            .map(hit -> hit.document() + " " + hit.page())
            .toList());
  }

  @Test
  void aPageThatIsRecognizedTakesThePlaceOfItsEmptySelf() {
    index.put("fax", 1, new PageText(List.of(), PageText.Origin.WRITTEN, 100));
    index.put("fax", 1, Lines.recognized("wean"));
    assertEquals(1, count("wean"));
    assertEquals(1, index.pages());
  }

  @Test
  void aDocumentThatIsNotOfTheCaseAnyMoreIsForgotten() {
    index.put("fax", 1, Lines.written("wean"));
    index.arrange(List.of("letter"));
    assertEquals(0, count("wean"));
    assertEquals(0, index.pages());
  }

  @Test
  void theNextHitIsTheOneAtOrBelowAPlaceOrElseTheFirst() {
    index.arrange(List.of("fax", "scan", "letter"));
    index.put("fax", 2, Lines.written("wean", "and", "wean"));
    index.put("letter", 1, Lines.written("wean"));
    Hits hits = index.find(Query.typed("wean"));
    assertEquals(OptionalInt.of(0), hits.from("fax", 1, 0));
    assertEquals(OptionalInt.of(0), hits.from("fax", 2, 0));
    assertEquals(OptionalInt.of(1), hits.from("fax", 2, 1));
    assertEquals(OptionalInt.of(2), hits.from("scan", 7, 0));
    assertEquals(OptionalInt.of(0), hits.from("letter", 2, 0));
  }

  @Test
  void thePreviousHitIsTheOneAboveAPlaceOrElseTheLast() {
    index.arrange(List.of("fax", "scan", "letter"));
    index.put("fax", 2, Lines.written("wean", "and", "wean"));
    index.put("letter", 1, Lines.written("wean"));
    Hits hits = index.find(Query.typed("wean"));
    assertEquals(OptionalInt.of(2), hits.before("fax", 2, 0));
    assertEquals(OptionalInt.of(0), hits.before("fax", 2, 20));
    assertEquals(OptionalInt.of(1), hits.before("scan", 1, 0));
    assertEquals(OptionalInt.empty(), index.find(Query.typed("pump")).before("fax", 1, 0));
  }

  @Test
  void picturesWithoutKnownWordsAreCounted() {
    index.put("fax", 1, Lines.written("Seen today."));
    index.put("fax", 2, new PageText(List.of(), PageText.Origin.WRITTEN, 100));
    index.put("fax", 3, new PageText(List.of(), PageText.Origin.RECOGNIZED, 100));
    assertEquals(3, index.pages());
    assertEquals(1, index.wordless());
  }

  @Test
  void sentencesWithMostOfTheTermsComeFirst() {
    index.put("fax", 1, Lines.written("Fever once.", "No fever, no fever, no fever."));
    index.put("fax", 2, Lines.written("No fever and no sepsis.", "Sepsis never."));
    index.put("letter", 1, Lines.written("Sepsis or fever."));
    Hits hits = index.find(Query.terms(List.of("fever", "sepsis")));
    assertEquals(
        List.of(
            "2 No fever and no sepsis.",
            "1 Sepsis or fever.",
            "1 Fever once.",
            "1 No fever, no fever, no fever.",
            "2 Sepsis never."),
        hits.byTerms().stream().map(hit -> hit.page() + " " + hit.snippet().text()).toList());
  }

  @Test
  void aTermThatIsASlipAwayCountsLeast() {
    index.put("scan", 1, Lines.recognized("The spine.", "The skin."));
    Hits hits = index.find(Query.terms(List.of("skin")));
    assertEquals(
        List.of("The skin.", "The spine."),
        hits.byTerms().stream().map(hit -> hit.snippet().text()).toList());
  }

  @Test
  void aLongLineIsCutAroundTheHit() {
    String many = "word ".repeat(40);
    index.put("fax", 1, Lines.written(many + "wean " + many.strip()));
    Snippet snippet = index.find(Query.typed("wean")).all().getFirst().snippet();
    assertEquals("wean", snippet.text().substring(snippet.from(), snippet.to()));
    assertEquals(true, snippet.text().length() < 130);
    assertEquals(true, snippet.text().startsWith("word "));
  }

  private int count(String typed) {
    return index.find(Query.typed(typed)).count();
  }
}
