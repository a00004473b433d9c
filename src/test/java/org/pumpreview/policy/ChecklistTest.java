package org.pumpreview.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.policy.Answer.ABSENT;
import static org.pumpreview.policy.Answer.MET;
import static org.pumpreview.policy.Answer.NEEDS_PHYSICIAN;
import static org.pumpreview.policy.Answer.NOT_ADDRESSED;
import static org.pumpreview.policy.Answer.NOT_DOCUMENTED;
import static org.pumpreview.policy.Answer.NOT_MET;
import static org.pumpreview.policy.Answer.PRESENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Evaluation.Result;

class ChecklistTest {
  private final Checklist list =
      SamplePolicies.checklist(
          all("1", all("1.A", ask("a"), ask("b")), none("1.B", ask("x1"), ask("x2"))));

  @Test
  void everyFailureDecidesAndNothingElse() {
    assertEquals(
        evaluation(Result.NOT_MET, "a", "x2"),
        list.evaluate(Map.of("a", NOT_MET, "b", NOT_DOCUMENTED, "x1", ABSENT, "x2", PRESENT)));
  }

  @Test
  void withoutFailureEverythingOpenDecides() {
    assertEquals(
        evaluation(Result.UNDETERMINED, "b", "x1", "x2"),
        list.evaluate(Map.of("a", MET, "b", NEEDS_PHYSICIAN, "x1", NOT_ADDRESSED)));
  }

  @Test
  void everythingReliedOnDecidesThatItIsMet() {
    assertEquals(
        evaluation(Result.MET, "a", "b", "x1", "x2"),
        list.evaluate(Map.of("a", MET, "b", MET, "x1", ABSENT, "x2", ABSENT)));
  }

  @Test
  void aBlankIsNeverMetAndSilenceIsNotAbsence() {
    assertEquals(evaluation(Result.UNDETERMINED, "a", "b", "x1", "x2"), list.evaluate(Map.of()));
  }

  @Test
  void anAnswerOfTheOtherKindIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> list.evaluate(Map.of("x1", MET)));
    assertThrows(IllegalArgumentException.class, () -> list.evaluate(Map.of("x1", NOT_MET)));
    assertThrows(IllegalArgumentException.class, () -> list.evaluate(Map.of("a", ABSENT)));
  }

  @Test
  void oneOfSeveralIsEnoughAndOnlyTheMetOnesAreReliedOn() {
    var any = SamplePolicies.checklist(any("1", ask("a"), ask("b"), ask("c")));
    assertEquals(evaluation(Result.MET, "b"), any.evaluate(Map.of("a", NOT_MET, "b", MET)));
    assertEquals(
        evaluation(Result.UNDETERMINED, "c"), any.evaluate(Map.of("a", NOT_MET, "b", NOT_MET)));
    assertEquals(
        evaluation(Result.NOT_MET, "a", "b", "c"),
        any.evaluate(Map.of("a", NOT_MET, "b", NOT_MET, "c", NOT_MET)));
  }

  @Test
  void noneOfAWholeGroupTurnsTheGroupAround() {
    var both = SamplePolicies.checklist(none("1", all("2", ask("x1"), ask("x2"))));
    assertEquals(evaluation(Result.MET, "x1"), both.evaluate(Map.of("x1", ABSENT, "x2", PRESENT)));
    assertEquals(
        evaluation(Result.NOT_MET, "x1", "x2"),
        both.evaluate(Map.of("x1", PRESENT, "x2", PRESENT)));
  }

  @Test
  void noneOfNoneIsAny() {
    var twice = SamplePolicies.checklist(none("1", none("2", ask("a"), ask("b"))));
    assertEquals(evaluation(Result.MET, "b"), twice.evaluate(Map.of("a", NOT_MET, "b", MET)));
  }

  @Test
  void aReferenceImportsWhatStandsElsewhere() {
    var twice =
        SamplePolicies.checklist(
            all("1", all("2", ask("a")), any("3", new Node.Reference("2"), ask("b"))));
    assertEquals(evaluation(Result.NOT_MET, "a"), twice.evaluate(Map.of("a", NOT_MET, "b", MET)));
    assertEquals(evaluation(Result.MET, "a", "b"), twice.evaluate(Map.of("a", MET, "b", MET)));
    assertEquals(List.of("a", "b"), paragraphs(twice));
  }

  @Test
  void contraindicationsComeLastWhereverTheyStand() {
    var turned = SamplePolicies.checklist(all("1", none("2", ask("x1")), all("3", ask("a"))));
    assertEquals(List.of("a", "x1"), paragraphs(turned));
    assertEquals(evaluation(Result.UNDETERMINED, "a", "x1"), turned.evaluate(Map.of()));
  }

  @Test
  void anotherPathwaysPartIsNotAsked() {
    var root =
        any(
            "1",
            new Node.All("2", Optional.of(Pathway.MALIGNANT), "", List.of(ask("a"))),
            new Node.All("3", Optional.of(Pathway.NONMALIGNANT), "", List.of(ask("b"))));
    var policy = SamplePolicies.policy(root, Optional.empty());
    assertEquals(List.of("a"), paragraphs(policy.checklist(SamplePolicies.ROUTE)));
    assertEquals(
        List.of("b"),
        paragraphs(policy.checklist(new Route(RequestKind.IMPLANT, Pathway.NONMALIGNANT))));
  }

  @Test
  void aRouteTakesAnEarlierParagraphOfItsFactAndNoLaterOne() {
    var root = none("1", ask("2.x"));
    var items = List.of(SamplePolicies.item("1.x", "2.x", "3.x"));
    var policy = SamplePolicies.policy(root, items, Optional.empty());
    var route = policy.checklist(SamplePolicies.ROUTE);
    assertEquals("2.x", route.entry("1.x").orElseThrow().paragraph());
    assertEquals("2.x", route.entry("2.x").orElseThrow().paragraph());
    assertEquals(Optional.empty(), route.entry("3.x"));
  }

  @Test
  void theExceptionIsOfferedUntilWhatItWaivesIsMet() {
    var list = withException();
    assertEquals(ExceptionStatus.OFFERED, list.evaluate(Map.of()).exception());
    assertEquals(ExceptionStatus.OFFERED, list.evaluate(Map.of("a", NOT_MET)).exception());
    assertEquals(ExceptionStatus.NOT_OFFERED, list.evaluate(Map.of("a", MET)).exception());
    assertTrue(list.exceptionOpen(Map.of("a", NOT_DOCUMENTED)));
    assertFalse(list.exceptionOpen(Map.of("a", MET)));
  }

  @Test
  void aGrantedExceptionWaivesOneItemAndTheOthersStillDecide() {
    var list = withException();
    assertEquals(
        new Evaluation(Result.MET, List.of("b"), ExceptionStatus.GRANTED, List.of("a")),
        list.evaluate(Map.of("a", NOT_MET, "b", MET), Optional.of(true)));
    assertEquals(
        new Evaluation(Result.NOT_MET, List.of("b"), ExceptionStatus.GRANTED, List.of("a")),
        list.evaluate(Map.of("a", NOT_MET, "b", NOT_MET), Optional.of(true)));
  }

  @Test
  void aDeclinedExceptionWaivesNothing() {
    assertEquals(
        new Evaluation(Result.NOT_MET, List.of("a"), ExceptionStatus.DECLINED, List.of()),
        withException().evaluate(Map.of("a", NOT_MET, "b", MET), Optional.of(false)));
  }

  @Test
  void anExceptionThatIsNotOfferedCannotBeDecided() {
    assertThrows(
        IllegalArgumentException.class,
        () -> withException().evaluate(Map.of("a", MET), Optional.of(true)));
    assertThrows(IllegalArgumentException.class, () -> list.evaluate(Map.of(), Optional.of(false)));
  }

  @Test
  void aCircularTreeIsRefused() {
    refused("paragraph 2 imports itself", all("1", all("2", new Node.Reference("2"))));
    refused(
        "paragraph 1 imports itself",
        all("1", all("2", new Node.Reference("3")), all("3", new Node.Reference("1"))));
  }

  @Test
  void aTreeThatCountsAFactTheWrongWayIsRefused() {
    refused("paragraph x1 counts the wrong way", all("1", ask("x1")));
    refused("paragraph a counts the wrong way", none("1", ask("a")));
    refused("paragraph x1 counts the wrong way", none("1", none("2", ask("x1"))));
  }

  @Test
  void aPlaceThatAsksNothingIsRefused() {
    refused(
        "paragraph 1 asks nothing on Route[request=IMPLANT, pathway=NONMALIGNANT]",
        any("1", new Node.All("2", Optional.of(Pathway.MALIGNANT), "", List.of(ask("a")))));
  }

  @Test
  void aReferenceToNowhereIsRefused() {
    refused("no paragraph 9", all("1", ask("a"), new Node.Reference("9")));
  }

  @Test
  void aParagraphThatStandsTwiceIsRefused() {
    refused("two places are paragraph 2", all("1", all("2", ask("a")), all("2", ask("b"))));
  }

  @Test
  void anExceptionThatWaivesWhatIsNotAskedIsRefused() {
    var rule = Optional.of(SamplePolicies.exception("z"));
    assertThrows(
        IllegalArgumentException.class, () -> SamplePolicies.policy(all("1", ask("a")), rule));
    var contraindication = Optional.of(SamplePolicies.exception("x1"));
    assertThrows(
        IllegalArgumentException.class,
        () -> SamplePolicies.policy(all("1", none("2", ask("x1"))), contraindication));
  }

  private static void refused(String reason, Node root) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> SamplePolicies.checklist(root));
    assertEquals(reason, refusal.getMessage());
  }

  private static Checklist withException() {
    return SamplePolicies.policy(
            all("1", ask("a"), ask("b")), Optional.of(SamplePolicies.exception("a")))
        .checklist(SamplePolicies.ROUTE);
  }

  private static List<String> paragraphs(Checklist list) {
    return list.entries().stream().map(Checklist.Entry::paragraph).toList();
  }

  private static Evaluation evaluation(Result result, String... deciding) {
    return new Evaluation(result, List.of(deciding), ExceptionStatus.NOT_OFFERED, List.of());
  }

  private static Node ask(String id) {
    return new Node.Ask(id);
  }

  private static Node all(String id, Node... of) {
    return new Node.All(id, Optional.empty(), "", List.of(of));
  }

  private static Node any(String id, Node... of) {
    return new Node.Any(id, "", List.of(of));
  }

  private static Node none(String id, Node... of) {
    return new Node.None(id, "", List.of(of));
  }
}
