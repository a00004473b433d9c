package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Item;

final class SearchTermsTest {
  private static final Plan PLAN = Cases.plan(false);

  private final Item item = PolicyPacks.shipped().item("II.B.1");

  @Test
  void aPlanLooksForAnItemByTheTermsOfThePackUnlessItSaysOtherwise() {
    assertEquals(item.searchTerms(), PLAN.searchTerms(item));
    assertEquals(item.searchTerms(), terms("I.B.2: wine"));
  }

  @Test
  void termsAfterAColonTakeThePlaceOfThePacksUnderAnyParagraphOfTheItem() {
    assertEquals(List.of("nickel", "rubber"), terms("I.B.1: nickel, rubber"));
    assertEquals(List.of("nickel"), terms("II.B.1: nickel"));
  }

  @Test
  void termsAfterAPlusComeAfterThePacksAndNoneTwice() {
    assertEquals("nickel", terms("I.B.1 + nickel, latex").getLast());
    assertEquals(item.searchTerms().size() + 1, terms("I.B.1 + nickel, latex").size());
    assertEquals(List.of("rubber", "nickel"), terms("I.B.1 + nickel", "I.B.1: rubber"));
  }

  @Test
  void whatIsWrittenIsReadAsItIsShown() {
    for (String line : List.of("I.A.2.g: MME, daily dose", "I.B.1 + nickel")) {
      assertEquals(line, SearchTerms.read(line).orElseThrow().written());
    }
    assertEquals(
        "I.B.1 + nickel", SearchTerms.read(" I.B.1+ nickel,, nickel ").orElseThrow().written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MME", "I.A.2.g", "I.A.2.g:", "I.A.2.g + ,", "2.g: MME", "I: MME"})
  void anythingElseIsNotRead(String line) {
    assertEquals(Optional.empty(), SearchTerms.read(line));
  }

  private List<String> terms(String... lines) {
    SearchTerms[] read =
        List.of(lines).stream()
            .map(line -> SearchTerms.read(line).orElseThrow())
            .toArray(SearchTerms[]::new);
    return Plans.withTerms(PLAN, read).searchTerms(item);
  }
}
