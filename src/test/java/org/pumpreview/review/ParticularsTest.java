package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_MALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.policy.Answer;

/// What a case's particulars say: the arithmetic at its boundaries, and who sees which entry.
class ParticularsTest {
  private static final String WEANING = "I.A.2.g";
  private static final String RELIEF = "II.A.1.a";
  private static final String ESTIMATE = "I.A.1.b";

  // ---- weaning

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "120     | 60      | -                  | (120 − 60) ÷ 120 = 50 %",
        "120     | 48      | -                  | (120 − 48) ÷ 120 = 60 %",
        "10000   | 5001    | WEANING_BELOW_HALF | (10000 − 5001) ÷ 10000 = 49.99 %",
        "100000  | 50001   | WEANING_BELOW_HALF | (100000 − 50001) ÷ 100000 = 49.99… %",
        "125     | 63      | WEANING_BELOW_HALF | (125 − 63) ÷ 125 = 49.6 %",
        "90.5    | 45.25   | -                  | (90.5 − 45.25) ÷ 90.5 = 50 %",
        "60      | 0       | -                  | (60 − 0) ÷ 60 = 100 %",
        "60      | 90      | WEANING_BELOW_HALF | (60 − 90) ÷ 60 = -50 %",
        "0       | 0       | BASELINE_ZERO      | -",
        "unknown | 20      | BASELINE_UNKNOWN   | -",
        "?       | 20      | BASELINE_UNKNOWN   | -",
        "120     | unknown | DOSE_UNKNOWN       | -",
        ">120    | 20      | WEANING_SPANS_HALF | -",
        "100-120 | 50      | -                  | from (100 − 50) ÷ 100 = 50 % to (120 − 50) ÷ 120"
            + " = 58.33… %",
        "90-120  | 50      | WEANING_SPANS_HALF | from (90 − 50) ÷ 90 = 44.44… % to (120 − 50) ÷"
            + " 120 = 58.33… %",
        "90      | 46-50   | WEANING_BELOW_HALF | from (90 − 50) ÷ 90 = 44.44… % to (90 − 46) ÷ 90"
            + " = 48.88… %",
      })
  void weaningIsWorkedOutExactlyAndNeverRoundedUp(
      String before, String now, Flag flag, String working) {
    assertSays(weaned(dose("a", before, now, "done")), WEANING, flag, working);
  }

  @Test
  void severalOpioidsAreSummedUp() {
    assertSays(
        weaned(dose("a", "90", "40", "done"), dose("b", "30", "20", "done")),
        WEANING,
        null,
        "90 + 30 = 120 before, 40 + 20 = 60 after: (120 − 60) ÷ 120 = 50 %");
    assertSays(
        weaned(dose("a", "90", "40", "done"), dose("b", "30", "20.01", "done")),
        WEANING,
        Flag.WEANING_BELOW_HALF,
        "90 + 30 = 120 before, 40 + 20.01 = 60.01 after: (120 − 60.01) ÷ 120 = 49.99… %");
  }

  @Test
  void anOpioidThatCameNewCountsAgainstTheWeaning() {
    assertSays(
        weaned(dose("a", "90", "40", "done"), dose("b", "0", "10", "done")),
        WEANING,
        Flag.WEANING_BELOW_HALF,
        "90 + 0 = 90 before, 40 + 10 = 50 after: (90 − 50) ÷ 90 = 44.44… %");
  }

  @Test
  void plannedWeaningNeverPasses() {
    assertSays(
        weaned(dose("a", "120", "0", "planned")),
        WEANING,
        Flag.WEANING_PLANNED,
        "(120 − 120) ÷ 120 = 0 %, what is only planned counted as not done");
  }

  @Test
  void whatIsPlannedBesideDoneWeaningCountsAsNotDone() {
    assertSays(
        weaned(dose("a", "100", "30", "done"), dose("b", "20", "0", "planned")),
        WEANING,
        null,
        "100 + 20 = 120 before, 30 + 20 = 50 after: (120 − 50) ÷ 120 = 58.33… %, what is only"
            + " planned counted as not done");
  }

  @Test
  void aPresentDoseFromBeforeTheBaselineIsToldApart() {
    TestedCase tested =
        weaned(dose("a", "120", "48", "done"))
            .does(NURSE, Cases.particular(WEANING, "a", "current_on", "2026-05-01"));
    assertEquals(Set.of(Flag.DOSES_OUT_OF_ORDER), nurse(tested).flags(WEANING));
  }

  @Test
  void nothingIsWorkedOutWhileADoseIsMissing() {
    TestedCase tested =
        weaned(dose("a", "120", "48", "done"))
            .does(NURSE, Cases.particular(WEANING, "b", "drug", "fentanyl"));
    assertEquals(Optional.empty(), nurse(tested).arithmetic(WEANING));
    assertEquals(
        List.of("MME a day before", "Before, on", "MME a day now", "Now, on", "Weaning"),
        nurse(tested).missing(WEANING, Answer.MET));
  }

  // ---- pain

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "8       | 4       | -                | (8 − 4) ÷ 8 = 50 %",
        "7       | 4       | PAIN_BELOW_HALF  | (7 − 4) ÷ 7 = 42.85… %",
        "8       | 4.1     | PAIN_BELOW_HALF  | (8 − 4.1) ÷ 8 = 48.75 %",
        "8-9     | 2-3     | -                | from (8 − 3) ÷ 8 = 62.5 % to (9 − 2) ÷ 9 = 77.77…"
            + " %",
        "7-8     | 3-4     | PAIN_SPANS_HALF  | from (7 − 4) ÷ 7 = 42.85… % to (8 − 3) ÷ 8 = 62.5"
            + " %",
        "6-7     | 4-5     | PAIN_BELOW_HALF  | from (6 − 5) ÷ 6 = 16.66… % to (7 − 4) ÷ 7 = 42.85…"
            + " %",
        "0       | 0       | PAIN_ZERO_BEFORE | -",
        "0-2     | 0       | PAIN_SPANS_HALF  | -",
        "8+      | 2       | PAIN_SPANS_HALF  | -",
        "unknown | 2       | PAIN_UNKNOWN     | -",
        "8       | unknown | PAIN_UNKNOWN     | -",
        "8       | low     | -                | -",
      })
  void painReliefIsWorkedOutExactlyAndNeverRoundedUp(
      String before, String after, Flag flag, String working) {
    TestedCase tested =
        Cases.prepared(IMPLANT_MALIGNANT)
            .does(
                NURSE,
                Cases.particular(RELIEF, "before", before),
                Cases.particular(RELIEF, "after", after));
    assertSays(tested, RELIEF, flag, working);
  }

  // ---- the other facts

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "6, -",
        "3.5, -",
        ">3, -",
        "> 3, -",
        "6+, -",
        "4-6, -",
        "4 to 6, -",
        "3, ESTIMATE_EXACTLY_THREE",
        "3.0, ESTIMATE_EXACTLY_THREE",
        "3-3, ESTIMATE_EXACTLY_THREE",
        "3-6, ESTIMATE_SPANS_THREE",
        "1-4, ESTIMATE_SPANS_THREE",
        "3+, ESTIMATE_SPANS_THREE",
        ">2, ESTIMATE_SPANS_THREE",
        "2, ESTIMATE_UP_TO_THREE",
        "2-3, ESTIMATE_UP_TO_THREE",
        "unknown, ESTIMATE_UNKNOWN",
        "soon, -",
      })
  void overThreeMonthsIsStrict(String months, Flag flag) {
    TestedCase tested =
        Cases.prepared(TRIAL_MALIGNANT).does(NURSE, Cases.particular(ESTIMATE, "months", months));
    assertSays(tested, ESTIMATE, flag, null);
  }

  @ParameterizedTest
  @CsvSource({
    "I.A.1.c, result, evidence, IMAGING_EVIDENCE",
    "I.A.1.c, result, unclear, IMAGING_UNCLEAR",
    "I.A.2.c, behavioral_health, not_documented, TREATMENT_NOT_DOCUMENTED",
    "I.A.2.d, barrier, barrier, ACCESS_BARRIER",
    "I.A.2.e, conclusion, major, MENTAL_HEALTH_MAJOR",
    "I.A.2.e, conclusion, unclear, EVALUATION_UNCLEAR",
    "II.A.2.a, side_effects, more, SIDE_EFFECTS_MORE",
    "II.A.2.a, function, not_increased, FUNCTION_NOT_INCREASED",
    "II.A.2.a, function, not_documented, FUNCTION_NOT_DOCUMENTED",
    "II.A.2.b, state, at_zero, ALREADY_AT_ZERO",
    "II.A.2.i, prescribed, none_prescribed, NONE_PRESCRIBED",
    "II.B.2, state, active, CONDITION_PRESENT",
    "II.B.2, state, remission, CONDITION_IN_REMISSION",
    "II.B.2, state, on_medication, CONDITION_ON_MEDICATION",
    "II.B.3, history, past, CONDITION_IN_PAST",
    "II.B.3, history, present, CONDITION_PRESENT",
  })
  void aChoiceSaysWhatItMeans(String paragraph, String field, String option, Flag flag) {
    TestedCase tested =
        Cases.prepared(paragraph.startsWith("I.A.1") ? IMPLANT_MALIGNANT : IMPLANT_NONMALIGNANT)
            .does(NURSE, Cases.particular(paragraph, field, option));
    assertEquals(Set.of(flag), nurse(tested).flags(paragraph));
  }

  @Test
  void methodsSpeakAgainstTheCriterionOnlyWhenAllWereAdequate() {
    TestedCase tested =
        Cases.prepared(TRIAL_MALIGNANT)
            .does(NURSE, Cases.particular("I.A.1.a", "a", "response", "adequate"));
    assertEquals(Set.of(Flag.METHODS_ADEQUATE), nurse(tested).flags("I.A.1.a"));
    TestedCase more =
        tested.does(NURSE, Cases.particular("I.A.1.a", "b", "response", "not_tolerated"));
    assertEquals(Set.of(), nurse(more).flags("I.A.1.a"));
  }

  @Test
  void anotherDeviceIsNoFailureButItsInteractionIsAsked() {
    TestedCase present =
        Cases.prepared(IMPLANT_MALIGNANT)
            .does(NURSE, Cases.particular("II.A.1.c", "present", "present"));
    assertEquals(Set.of(), nurse(present).flags("II.A.1.c"));
    assertEquals(List.of("Which", "May interact"), nurse(present).missing("II.A.1.c", Answer.MET));
    assertEquals(
        Set.of(Flag.INTERACTION_NOT_STATED),
        nurse(present.does(NURSE, Cases.particular("II.A.1.c", "interaction", "not_stated")))
            .flags("II.A.1.c"));
    assertEquals(
        Set.of(Flag.DEVICE_INTERACTS),
        nurse(present.does(NURSE, Cases.particular("II.A.1.c", "interaction", "possible")))
            .flags("II.A.1.c"));
  }

  @Test
  void aFactAskedAtAChoiceAloneSaysNothingWhenThatChoiceIsTakenBack() {
    TestedCase none =
        Cases.prepared(IMPLANT_MALIGNANT)
            .does(
                NURSE,
                Cases.particular("II.A.1.c", "present", "present"),
                Cases.particular("II.A.1.c", "interaction", "possible"),
                Cases.particular("II.A.1.c", "present", "none"));
    assertEquals(Set.of(), nurse(none).flags("II.A.1.c"));
    assertEquals(List.of(), nurse(none).missing("II.A.1.c", Answer.MET));
  }

  @Test
  void aDrugOfAnotherClassThanTheTrialsIsTold() {
    TestedCase tried =
        Cases.prepared(IMPLANT_MALIGNANT)
            .does(
                NURSE,
                Cases.particular(RELIEF, "class", "opioid"),
                Cases.particular("II.A.1.d", "a", "class", "opioid"));
    assertEquals(Set.of(), nurse(tried).flags("II.A.1.d"));
    TestedCase other =
        tried.does(NURSE, Cases.particular("II.A.1.d", "b", "class", "local_anesthetic"));
    assertEquals(Set.of(Flag.OTHER_DRUG_CLASS), nurse(other).flags("II.A.1.d"));
    assertEquals(List.of("II.A.1.d"), nurse(other).paragraphs(Flag.OTHER_DRUG_CLASS));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "IN_THIS_PLAN, -",
        "ELSEWHERE, -",
        "REPEATED, -",
        "FAILED, TRIAL_WITHOUT_SUCCESS",
        "NOT_DONE, TRIAL_WITHOUT_SUCCESS"
      })
  void aTrialThatFailedOrWasNotDoneSpeaksAgainstItsResult(Trial trial, Flag flag) {
    TestedCase tested =
        Cases.prepared(IMPLANT_MALIGNANT)
            .does(NURSE, new CaseEvent.TrialRecorded(trial, "PR-2026-1101", "fax page 3"));
    assertSays(tested, RELIEF, flag, null);
  }

  // ---- what a fact means for an answer

  @Test
  void nothingSpeaksAgainstAnAnswerThatIsNotInTheRequestsFavor() {
    TestedCase tested = weaned(dose("a", "125", "63", "done"));
    assertEquals(Set.of(Flag.WEANING_BELOW_HALF), nurse(tested).against(WEANING, Answer.MET));
    assertEquals(Set.of(), nurse(tested).against(WEANING, Answer.NOT_MET));
    assertEquals(List.of(), nurse(tested).missing("I.A.2.a", Answer.NOT_DOCUMENTED));
  }

  @Test
  void whatOnlyInformsSpeaksAgainstNothing() {
    TestedCase tested =
        Cases.prepared(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.particular("I.A.2.d", "barrier", "barrier"));
    assertEquals(Set.of(), nurse(tested).against("I.A.2.d", Answer.MET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "yesterday"})
  void aTextThatCannotBeReadIsMissing(String day) {
    TestedCase tested =
        Cases.prepared(TRIAL_MALIGNANT)
            .does(
                NURSE,
                Cases.particular(ESTIMATE, "months", "6-4"),
                Cases.particular(ESTIMATE, "author", "Dr. Ibis"),
                Cases.particular(ESTIMATE, "on", day));
    assertEquals(List.of("Months", "Dated"), nurse(tested).missing(ESTIMATE, Answer.MET));
  }

  @Test
  void anItemWithoutAFormLacksNothing() {
    Particulars particulars = nurse(Cases.prepared(IMPLANT_NONMALIGNANT));
    assertEquals(Optional.empty(), particulars.sheet("II.A.2.c"));
    assertEquals(List.of(), particulars.missing("II.A.2.c", Answer.MET));
    assertEquals(Set.of(), particulars.flags("II.A.2.c"));
  }

  // ---- two desks

  @Test
  void aDirectorsEntryLiesOverTheNursesAndLeavesItAsItIs() {
    TestedCase tested =
        weaned(dose("a", "120", "60", "done"))
            .does(NURSE, Cases.routed())
            .does(DIRECTOR, directors("a", "current", "70"));
    assertEquals(
        Map.of("drug", "a NURSE", "baseline", "120 NURSE", "current", "70 DIRECTOR"),
        cells(director(tested).sheet(WEANING).orElseThrow().only(), "drug", "baseline", "current"));
    assertEquals(Set.of(Flag.WEANING_BELOW_HALF), director(tested).flags(WEANING));
    assertEquals(Set.of(), nurse(tested).flags(WEANING));
  }

  @Test
  void aDirectorsBlankLetsTheNursesEntryShowAgain() {
    TestedCase tested =
        weaned(dose("a", "120", "60", "done"))
            .does(NURSE, Cases.routed())
            .does(DIRECTOR, directors("a", "current", "70"), directors("a", "current", " "));
    assertEquals(
        Map.of("current", "60 NURSE"),
        cells(director(tested).sheet(WEANING).orElseThrow().only(), "current"));
  }

  @Test
  void aRowThatADirectorTakesOutStaysTheNurses() {
    TestedCase tested =
        weaned(dose("a", "90", "40", "done"), dose("b", "30", "20", "done"))
            .does(NURSE, Cases.routed())
            .does(DIRECTOR, new CaseEvent.ParticularRowRemoved(Desk.DIRECTOR, WEANING, "b"));
    assertEquals(List.of("a"), rows(director(tested)));
    assertEquals(List.of("a", "b"), rows(nurse(tested)));
    TestedCase again = tested.does(DIRECTOR, directors("b", "drug", "fentanyl"));
    assertEquals(
        Map.of("drug", "fentanyl DIRECTOR"),
        cells(director(again).sheet(WEANING).orElseThrow().rows().getLast(), "drug", "baseline"));
  }

  @Test
  void aRowThatWasTakenOutIsGone() {
    TestedCase tested =
        weaned(dose("a", "90", "40", "done"), dose("b", "30", "20", "done"))
            .does(NURSE, new CaseEvent.ParticularRowRemoved(Desk.NURSE, WEANING, "a"));
    assertEquals(List.of("b"), rows(nurse(tested)));
  }

  @Test
  void theFactsOfAnotherRouteAreNotAsked() {
    TestedCase tested =
        weaned(dose("a", "90", "40", "done")).does(NURSE, Cases.chosen(TRIAL_MALIGNANT));
    assertEquals(Optional.empty(), nurse(tested).sheet(WEANING));
  }

  @Test
  void nothingFallsFromZero() {
    assertThrows(
        IllegalArgumentException.class, () -> new Reduction.Fall(BigDecimal.ZERO, BigDecimal.ONE));
  }

  @Test
  void everyFlagHasItsSentence() {
    assertEquals(
        List.of(),
        Stream.of(Flag.values())
            .map(ParticularWording::of)
            .filter(sentence -> !sentence.endsWith("."))
            .toList());
  }

  // ---- making them

  private static List<CaseEvent> dose(String drug, String before, String now, String status) {
    return List.of(
        Cases.particular(WEANING, drug, "drug", drug),
        Cases.particular(WEANING, drug, "baseline", before),
        Cases.particular(WEANING, drug, "baseline_on", "2026-06-01"),
        Cases.particular(WEANING, drug, "current", now),
        Cases.particular(WEANING, drug, "current_on", "2026-10-01"),
        Cases.particular(WEANING, drug, "status", status));
  }

  @SafeVarargs
  private static TestedCase weaned(List<CaseEvent>... doses) {
    TestedCase tested = Cases.prepared(TRIAL_NONMALIGNANT);
    for (List<CaseEvent> dose : doses) {
      tested = tested.does(NURSE, dose);
    }
    return tested;
  }

  private static CaseEvent directors(String row, String field, String text) {
    return new CaseEvent.ParticularEntered(Desk.DIRECTOR, WEANING, row, field, text);
  }

  private static Particulars nurse(TestedCase tested) {
    return Particulars.of(tested.file(), Cases.POLICY, Desk.NURSE);
  }

  private static Particulars director(TestedCase tested) {
    return Particulars.of(tested.file(), Cases.POLICY, Desk.DIRECTOR);
  }

  private static List<String> rows(Particulars particulars) {
    return particulars.sheet(WEANING).orElseThrow().rows().stream().map(Sheet.Row::id).toList();
  }

  private static Map<String, String> cells(Sheet.Row row, String... fields) {
    return Stream.of(fields)
        .filter(row.cells()::containsKey)
        .collect(
            Collectors.toMap(
                field -> field, field -> row.text(field) + " " + row.cells().get(field).desk()));
  }

  /// @param flag null for none
  /// @param working null for none
  private static void assertSays(
      TestedCase tested, String paragraph, @Nullable Flag flag, @Nullable String working) {
    assertEquals(flag == null ? Set.of() : Set.of(flag), nurse(tested).flags(paragraph));
    assertEquals(
        Optional.ofNullable(working),
        nurse(tested).arithmetic(paragraph).map(ParticularWording::of));
  }
}
