package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Route;

/// Everything that the policy leaves open: what the program asks, refuses and records of it. The
/// rows stand in the tables `AmbiguityTest…` beside this one, by what they are about.
class AmbiguityTest {
  /// How many there are of each kind: of the logic, of the exception, of the wording, of drugs,
  /// devices and codes, of the document.
  private static final Map<String, Integer> COUNTED =
      new TreeMap<>(Map.of("A", 8, "B", 7, "C", 21, "D", 9, "E", 7));

  private static final List<String> IDS =
      COUNTED.entrySet().stream()
          .flatMap(kind ->
              IntStream.rangeClosed(1, kind.getValue()).mapToObj(number -> kind.getKey() + number))
          .toList();

  static List<AmbiguityTestRow> rows() {
    return Stream.of(
            AmbiguityTestLogic.rows(),
            AmbiguityTestException.rows(),
            AmbiguityTestWording.rows(),
            AmbiguityTestCodes.rows(),
            AmbiguityTestDocument.rows())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void whatThePolicyLeavesOpenIsAskedAndNeverSettledSilently(AmbiguityTestRow row)
      throws Throwable {
    row.proof().execute();
  }

  @Test
  void thePackHasEveryOne() {
    assertEquals(52, IDS.size());
    assertEquals(IDS, Cases.POLICY.ambiguities().stream().map(Ambiguity::id).toList());
  }

  @Test
  void everyOneHasARow() {
    Set<String> proved =
        rows().stream().map(AmbiguityTestRow::id).collect(Collectors.toUnmodifiableSet());
    assertEquals(Set.copyOf(IDS), proved);
  }

  @Test
  void everyRowSaysWhatIsSoAndNoTwoSayTheSame() {
    Set<String> said = new HashSet<>();
    assertAll(
        rows().stream()
            .map(row ->
                () ->
                    assertTrue(
                        said.add(row.says()) && row.says().matches("[A-E]\\d{1,2} [a-z0-9].+[^.]"),
                        row.says())));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aCleanCaseIsAskedNothing(Route route) {
    assertEquals(List.of(), Cases.approvable(route).assessment().openQuestions());
    assertEquals(List.of(), Cases.found(route).assessment().openQuestions());
    AmbiguityTestRow.assertNurseApproves(Cases.approvable(route));
  }

  static List<Route> routes() {
    return List.of(
        Cases.TRIAL_MALIGNANT,
        Cases.TRIAL_NONMALIGNANT,
        Cases.IMPLANT_MALIGNANT,
        Cases.IMPLANT_NONMALIGNANT);
  }
}
