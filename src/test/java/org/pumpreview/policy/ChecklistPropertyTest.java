package org.pumpreview.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;

/// On trees and answers drawn at random the checklist agrees with the definition. A failure names
/// the seed of its sample and the smallest sample that still fails.
@BesideWindows
class ChecklistPropertyTest {
  private static final int SAMPLES =
      "full".equals(System.getProperty("test.extent")) ? 500_000 : 10_000;
  private static final long SEED = 20_250_614L;

  @Test
  void theResultIsKleenes() {
    check(sample ->
        sample.evaluated().stream()
            .allMatch(evaluation -> evaluation.result() == new Oracle(sample).result()));
  }

  @Test
  void whatDecidesIsWhatMadeTheResult() {
    check(sample ->
        sample.evaluated().stream()
            .allMatch(evaluation -> evaluation.deciding().equals(new Oracle(sample).deciding())));
  }

  @Test
  void aBetterAnswerNeverMakesAWorseResult() {
    check(sample ->
        sample.answers().keySet().stream()
            .allMatch(paragraph -> {
              var better = new HashMap<>(sample.answers());
              better.put(paragraph, SamplePolicies.item(paragraph).kind().supporting());
              var undecided = new Sample(sample.root(), sample.answers(), Optional.empty());
              var improved = new Sample(sample.root(), better, Optional.empty());
              return undecided.evaluated().isEmpty()
                  || undecided
                          .evaluated()
                          .get()
                          .result()
                          .compareTo(improved.evaluated().orElseThrow().result())
                      <= 0;
            }));
  }

  @Test
  void aWaivedParagraphNeverDecides() {
    check(sample ->
        sample.evaluated().stream()
            .allMatch(evaluation ->
                evaluation.waived().stream().noneMatch(evaluation.deciding()::contains)));
  }

  @Test
  void everySampleIsATreeThatIsAccepted() {
    check(sample -> sample.evaluated().isPresent());
  }

  @Test
  void aFailureIsToldWithItsSeedAndShrunk() {
    var failure =
        assertThrows(
            AssertionError.class,
            () -> check(sample -> !sample.answers().containsValue(Answer.PRESENT)));
    String message = failure.getMessage();
    assertTrue(message.startsWith("seed " + (SEED / 1_000)), message);
    assertTrue(message.length() < 250, message);
    assertTrue(message.contains("=PRESENT}"), message);
  }

  @Test
  void theSamplesReachEveryResultWithAndWithoutAWaiver() {
    var seen = new HashMap<String, Integer>();
    for (int run = 0; run < 2_000; run++) {
      sample(run)
          .evaluated()
          .ifPresent(evaluation ->
              seen.merge(evaluation.result() + " " + evaluation.exception(), 1, Integer::sum));
    }
    assertEquals(12, seen.size(), seen::toString);
  }

  private static void check(Predicate<Sample> holds) {
    for (int run = 0; run < SAMPLES; run++) {
      Sample sample = sample(run);
      if (!holds.test(sample)) {
        fail("seed " + (SEED + run) + ": " + sample.shrunk(holds.negate()));
      }
    }
  }

  private static Sample sample(int run) {
    return Sample.draw(new SplittableRandom(SEED + run));
  }
}
