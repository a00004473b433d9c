package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;

final class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Renée Boudreaux-Núñez",
        "Nguyễn Thị Ánh",
        "Nguye\u0302\u0303n",
        "pain ≥ 50 %, 8 → 4, “no relief” – p. 9\n2nd line\tµg",
        "Søren Łukasz Žižek",
      })
  void whatPeopleHereWriteCanBePrinted(String text) {
    assertEquals(List.of(), Printable.missing(text));
  }

  @Test
  void everyCharacterThatNoLetterPrintsIsNamedOnce() {
    assertEquals(List.of("漢", "😀", "\u2028", "ا"), Printable.missing("漢 met 😀\u2028 漢 ا"));
  }

  @ParameterizedTest
  @EnumSource(RequestField.class)
  void aFieldOfTheRequestIsHeldBackAtEntry(RequestField field) {
    TestedCase typed =
        Cases.typed(new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT))
            .does(Cases.NURSE, Cases.field(field, "漢"));
    assertTrue(
        typed.assessment().reading().problems().stream()
            .anyMatch(problem ->
                problem.kind() == Problem.Kind.UNPRINTABLE
                    && problem.target().equals(field.name())));
  }

  @Test
  void aReasonOfADenialIsHeldBackBeforeTheDecision() {
    TestedCase found = Cases.withoutTrial();
    Determination adverse = Cases.declined(Cases.adverse(found, "II.A.1.a"));
    Determination unprintable =
        Cases.withReasons(
            adverse, Map.of("II.A.1.a", new Determination.Reason("We saw 漢", "Send notes.")));
    assertEquals(Set.of(Reason.TEXT_UNPRINTABLE), found.reasons(Cases.DIRECTOR, unprintable));
    assertEquals(Set.of(), found.reasons(Cases.DIRECTOR, adverse));
  }
}
