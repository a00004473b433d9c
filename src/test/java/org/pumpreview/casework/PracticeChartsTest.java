package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartIndex;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Query;
import org.pumpreview.chart.made.Press;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.Policy;

/// The made-up charts of the practice cases.
@BesideWindows
final class PracticeChartsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-17");

  private final Policy policy = PolicyPacks.shipped();
  private final Press press = new Press();

  @Test
  void aCaseComesWithSixPagesOrMoreAndADocumentHasAtMostFortySix() {
    for (PracticeScript.Case story : PracticeScript.shipped().cases()) {
      List<Integer> pages = printed(story).stream().map(doc -> doc.chart().pages().size()).toList();
      int all = pages.stream().mapToInt(Integer::intValue).sum();
      assertTrue(all >= 6, () -> story.key() + " " + all);
      assertTrue(pages.stream().allMatch(count -> count <= 46), story::key);
    }
  }

  @Test
  void everyItemOfTheWholePacketsIsFoundByItsOwnTerms() {
    for (PracticeScript.Case story : PracticeScript.shipped().cases()) {
      if (story.demo()) {
        ChartIndex index = index(story);
        for (String paragraph : story.items().keySet()) {
          Item item = policy.item(paragraph);
          assertTrue(
              !index.find(Query.terms(item.searchTerms())).isEmpty(),
              () -> story.key() + " " + paragraph);
        }
      }
    }
  }

  @Test
  void theEvidenceOfTheFirstCaseStandsOnThePagesThatItsPictureShows() {
    PracticeScript.Case story = PracticeScript.shipped().cases().getFirst();
    ChartIndex index = index(story);
    Map<String, List<Integer>> pages = new HashMap<>();
    story
        .items()
        .forEach((paragraph, found) ->
            pages.put(
                paragraph,
                found.evidence().stream()
                    .map(piece ->
                        index.find(Query.typed(piece.quote() + " ")).all().getFirst().page())
                    .toList()));
    assertEquals(
        Map.ofEntries(
            Map.entry("I.A.2.a", List.of(9)),
            Map.entry("I.A.2.b", List.of(22)),
            Map.entry("I.A.2.c", List.of(11, 19, 24, 24)),
            Map.entry("I.A.2.d", List.of(20)),
            Map.entry("I.A.2.e", List.of(3)),
            Map.entry("I.A.2.f", List.of(27)),
            Map.entry("I.A.2.g", List.of(17, 38)),
            Map.entry("I.A.2.h", List.of(39)),
            Map.entry("I.B.1", List.of(30)),
            Map.entry("I.B.2", List.of(8)),
            Map.entry("I.B.3", List.of(5)),
            Map.entry("I.B.4", List.of(33)),
            Map.entry("I.B.5", List.of(36))),
        pages);
  }

  @Test
  void theRecordForAMalignantTrialHasAQuoteForEachOfItsItems() {
    List<PageText> pages = PracticePacket.ofMalignantTrial(PracticePacket.Look.WRITTEN).pages();
    ChartIndex index = new ChartIndex();
    for (int page = 1; page <= pages.size(); page++) {
      index.put("D1", page, pages.get(page - 1));
    }
    assertEquals(40, pages.size());
    for (String quote :
        List.of(
            "Morphine by mouth and patches gave too little relief and heavy sedation.",
            "Life expectancy four to six months with present treatment.",
            "MRI of the spine: no epidural lesion, thecal sac free of tumor.",
            "No allergy to metals, silicone or plastics.",
            "No alcohol or drug abuse.",
            "Alert, oriented, no dementia, no psychosis.",
            "No fever, normal blood count, no sign of infection.",
            "Skin over the back and abdomen is clear.")) {
      assertEquals(1, index.find(Query.typed(quote)).count(), quote);
    }
  }

  @Test
  void nothingOfTheNotationShowsOnAPage() {
    for (PracticeScript.Case story : PracticeScript.shipped().cases()) {
      String words =
          printed(story).stream()
              .flatMap(doc -> doc.chart().pages().stream())
              .flatMap(page -> page.words().stream())
              .map(word -> word.text())
              .collect(Collectors.joining(" "));
      assertTrue(words.indexOf('{') < 0 && words.indexOf('|') < 0, story::key);
    }
  }

  private List<PracticeCharts.Printed> printed(PracticeScript.Case story) {
    return new PracticeCharts(press, policy, story).printed(TODAY);
  }

  private ChartIndex index(PracticeScript.Case story) {
    ChartIndex index = new ChartIndex();
    for (PracticeCharts.Printed printed : printed(story)) {
      for (int page = 1; page <= printed.chart().pages().size(); page++) {
        index.put(printed.id(), page, printed.chart().pages().get(page - 1));
      }
    }
    return index;
  }
}
