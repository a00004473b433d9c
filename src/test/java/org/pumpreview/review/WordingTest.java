package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.review.Refusal.Reason;

/// What the review says, in the words a nurse reads.
class WordingTest {

  /// "Not all criteria met" never computes "denied".
  @Test
  void theResultIsNeverAVerdict() {
    assertEquals("All criteria documented as met", Wording.of(Evaluation.Result.MET));
    for (var result : List.of(Evaluation.Result.NOT_MET, Evaluation.Result.UNDETERMINED)) {
      assertEquals("Not all criteria shown \u2013 physician review", Wording.of(result));
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aReasonIsOneOrTwoSentencesThatAccuseNobody(Reason reason) {
    String text = Wording.of(new Refusal(reason, Step.DECISION, List.of("62350", "E0783")));
    assertTrue(text.matches("[A-Z][^.]*\\.( [A-Z][^.]*\\.)?"), text);
    assertTrue(text.length() <= 160, text);
    assertFalse(
        text.toLowerCase(Locale.ROOT).matches(".*(denied|deny|invalid|error|illegal).*"), text);
  }

  @Test
  void whatARequestLacksIsNamedAsTheFormNamesIt() {
    TestedCase lacking =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .earlier()
            .does(NURSE, Cases.field(RequestField.DRUG, ""))
            .forced(NURSE, new CaseEvent.LineEntered("line-62327", LineField.QUANTITY, "0"))
            .does(NURSE, new CaseEvent.LineEntered("line-b", LineField.QUANTITY, "0"));
    assertEquals(
        "The request is not complete. Check Drug for the pump, Quantity, Code and First day.",
        Wording.of(lacking.refusals(NURSE, Act.APPROVE).getFirst()));
  }

  @Test
  void namesAreListedAsOneWritesThem() {
    assertEquals("", Wording.list(List.of()));
    assertEquals("a", Wording.list(List.of("a")));
    assertEquals("a and b", Wording.list(List.of("a", "b")));
    assertEquals("a, b and c", Wording.list(List.of("a", "b", "c")));
  }

  @Test
  void aRouteIsSaidWhole() {
    assertEquals("Implant, malignant", Wording.of(Cases.IMPLANT_MALIGNANT));
  }
}
