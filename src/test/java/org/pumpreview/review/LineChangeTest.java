package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.review.Refusal.Reason;

/// What was asked for is changed on the record only: nobody makes a request smaller by editing it.
class LineChangeTest {
  private static final TestedCase SHOWN = Cases.approvable(Cases.IMPLANT_NONMALIGNANT);
  private static final String LINE = "line-62362";

  @ParameterizedTest
  @CsvSource({"CODE, 62361", "QUANTITY, 2", "FROM, 2026-12-03", "QUANTITY, ''"})
  void fromTheChoiceOfTheWayOnNothingIsTypedOver(LineField field, String text) {
    CaseEvent typed = new CaseEvent.LineEntered(LINE, field, text);
    assertEquals(Set.of(), Cases.typed(Cases.IMPLANT_NONMALIGNANT).reasons(NURSE, typed));
    assertEquals(
        List.of(new Refusal(Reason.LINE_FIXED, Step.REQUEST, List.of(LINE + "." + field))),
        SHOWN.refusals(NURSE, typed));
  }

  @Test
  void noLineIsTakenOut() {
    CaseEvent removed = new CaseEvent.LineRemoved(LINE);
    assertEquals(Set.of(), Cases.typed(Cases.IMPLANT_NONMALIGNANT).reasons(NURSE, removed));
    assertEquals(Set.of(Reason.LINE_FIXED), SHOWN.reasons(NURSE, removed));
  }

  @Test
  void aDirectorTypesNothingOverEither() {
    TestedCase found = Cases.found(Cases.IMPLANT_NONMALIGNANT);
    assertEquals(
        Set.of(Reason.LINE_FIXED),
        found.reasons(DIRECTOR, new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "2")));
  }

  @Test
  void whatIsBlankIsStillFilledIn() {
    assertEquals(
        Set.of(), SHOWN.reasons(NURSE, new CaseEvent.LineEntered(LINE, LineField.MODIFIER, "59")));
    assertEquals(
        Set.of(),
        SHOWN.reasons(NURSE, new CaseEvent.LineEntered(LINE, LineField.TO, "2026-12-03")));
  }

  /// A line that is typed later is fixed once its look at the fee schedule is recorded.
  @Test
  void aLaterLineIsTypedFreelyUntilItIsReliedOn() {
    TestedCase added = SHOWN.does(NURSE, Cases.line("line-x", "62350", "1", "2026-12-02", ""));
    CaseEvent ten = new CaseEvent.LineEntered("line-x", LineField.QUANTITY, "10");
    assertEquals(Set.of(), added.reasons(NURSE, ten));
    assertEquals(
        Set.of(Reason.LINE_FIXED),
        added.does(NURSE, Cases.feeCheck("line-x", "62350", true)).reasons(NURSE, ten));
    assertEquals(
        Set.of(Reason.LINE_FIXED), added.does(NURSE, Cases.routed()).reasons(DIRECTOR, ten));
  }

  @Test
  void aCorrectionSaysWhatStoodThereWhoAskedAndWhy() {
    TestedCase corrected = SHOWN.does(NURSE, correction("1", "2", "Ana Example", "Two are needed"));
    assertEquals("2", corrected.file().intake().form().text(LINE, LineField.QUANTITY));
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        SHOWN.reasons(NURSE, correction("1", "2", " ", "Two are needed")));
    assertEquals(
        Set.of(Reason.WORDS_MISSING), SHOWN.reasons(NURSE, correction("1", "2", "Ana", "")));
    assertEquals(
        Set.of(Reason.LINE_CHANGED), SHOWN.reasons(NURSE, correction("3", "2", "Ana", "Two")));
  }

  private static CaseEvent correction(String old, String to, String by, String reason) {
    return new CaseEvent.LineCorrected(LINE, LineField.QUANTITY, old, to, by, reason);
  }

  @Test
  void whatIsCorrectedStaysFixed() {
    TestedCase corrected = SHOWN.does(NURSE, correction("1", "2", "Ana Example", "Two are needed"));
    assertEquals(
        Set.of(Reason.LINE_FIXED),
        corrected.reasons(NURSE, new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "1")));
  }

  @Test
  void aLineIsTakenBackByTheProvider() {
    TestedCase fewer =
        SHOWN.does(
            NURSE, new CaseEvent.LineWithdrawn(LINE, "62362", "Ana Example", "Not needed now"));
    assertEquals(Set.of("line-62350", "line-E0783"), fewer.file().intake().form().lines().keySet());
    assertEquals(
        Set.of(Reason.LINE_CHANGED),
        SHOWN.reasons(NURSE, new CaseEvent.LineWithdrawn(LINE, "62361", "Ana", "Not needed")));
  }

  @Test
  void aLineThatWasTakenBackCanBeAskedForAnew() {
    TestedCase again =
        SHOWN
            .does(
                NURSE, new CaseEvent.LineWithdrawn(LINE, "62362", "Ana Example", "Not needed now"))
            .does(NURSE, Cases.line(LINE, "62362", "1", "2026-12-02", ""));
    assertEquals(
        Set.of(), again.reasons(NURSE, new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "3")));
  }

  /// Written past the rules it does not count, under a pack that asks more than its items.
  @ParameterizedTest
  @EnumSource(
      value = LineField.class,
      names = {"CODE", "QUANTITY", "FROM"})
  void aSilentChangeIsAFault(LineField field) {
    TestedCase forced = SHOWN.forced(NURSE, new CaseEvent.LineEntered(LINE, field, "1234"));
    assertEquals(
        List.of(CaseFile.Fault.Kind.NOT_ALLOWED),
        forced.faults().stream().map(CaseFile.Fault::kind).toList());
    assertEquals(SHOWN.file().intake(), forced.file().intake());
    assertEquals(1, SHOWN.forced(NURSE, new CaseEvent.LineRemoved(LINE)).faults().size());
  }

  @Test
  void underAnEarlierPackItStands() {
    assertEquals(
        List.of(),
        SHOWN
            .earlier()
            .forced(NURSE, new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "2"))
            .faults());
    assertEquals(Map.of(), Map.copyOf(Cases.opened().file().intake().fixed()));
  }
}
