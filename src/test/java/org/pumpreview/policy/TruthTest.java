package org.pumpreview.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.policy.Evaluation.Result;

/// Kleene's strong three-valued logic, as a checklist of two criteria computes it.
class TruthTest {

  @ParameterizedTest
  @CsvSource({
    // first, second, both are required, one is enough
    "TRUE,    TRUE,    TRUE,    TRUE",
    "TRUE,    UNKNOWN, UNKNOWN, TRUE",
    "TRUE,    FALSE,   FALSE,   TRUE",
    "UNKNOWN, TRUE,    UNKNOWN, TRUE",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
    "FALSE,   TRUE,    FALSE,   TRUE",
    "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
    "FALSE,   FALSE,   FALSE,   FALSE",
  })
  void andAndOrAreKleenes(Truth first, Truth second, Truth both, Truth one) {
    List<Node> parts = List.of(new Node.Ask("a"), new Node.Ask("b"));
    assertEquals(both, truth(new Node.All("1", Optional.empty(), "", parts), first, second));
    assertEquals(one, truth(new Node.Any("1", "", parts), first, second));
  }

  @ParameterizedTest
  @CsvSource({"TRUE, FALSE", "UNKNOWN, UNKNOWN", "FALSE, TRUE"})
  void notTurnsTrueAndFalseAround(Truth truth, Truth negation) {
    assertEquals(negation, truth.not());
  }

  @Test
  void theOrderMakesAndTheLeastAndOrTheGreatest() {
    assertEquals(List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE), List.of(Truth.values()));
  }

  @Test
  void everyAnswerSupportsFailsOrLeavesItOpen() {
    for (ItemKind kind : ItemKind.values()) {
      for (Answer answer : kind.answers()) {
        Truth holds = kind == ItemKind.CONTRAINDICATION ? answer.truth().not() : answer.truth();
        assertEquals(answer.supports(), holds == Truth.TRUE, answer::toString);
        assertEquals(answer.fails(), holds == Truth.FALSE, answer::toString);
      }
    }
  }

  @Test
  void noAnswerButMetAndAbsentSupports() {
    assertEquals(
        List.of(Answer.MET, Answer.ABSENT),
        List.of(Answer.values()).stream().filter(Answer::supports).toList());
    assertTrue(Answer.NEEDS_PHYSICIAN.truth() == Truth.UNKNOWN);
  }

  private static Truth truth(Node root, Truth first, Truth second) {
    var answers = new HashMap<String, Answer>();
    SamplePolicies.answer(answers, "a", first);
    SamplePolicies.answer(answers, "b", second);
    Result result = SamplePolicies.checklist(root).evaluate(answers).result();
    return switch (result) {
      case NOT_MET -> Truth.FALSE;
      case UNDETERMINED -> Truth.UNKNOWN;
      case MET -> Truth.TRUE;
    };
  }
}
