package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;

/// The acts that fill a case: drafts, notes, evidence, withdrawal.
class OpenWorkTest {

  // ---- drafts: closing the window loses nothing, and nobody writes in another's place

  @Test
  void aDraftIsKeptAndEmptiedAgain() {
    TestedCase kept =
        Cases.opened().does(NURSE, new CaseEvent.Drafted("route.question", "Does the"));
    assertEquals("Does the", kept.file().draft("route.question"));
    assertEquals("", kept.file().draft("another"));
    TestedCase emptied = kept.does(NURSE, new CaseEvent.Drafted("route.question", ""));
    assertEquals(Cases.opened().file().work(), emptied.file().work());
  }

  @Test
  void aDirectorsDraftIsTheDirectors() {
    TestedCase routed = Cases.approvable(TRIAL_NONMALIGNANT).does(NURSE, Cases.routed());
    CaseEvent draft = new CaseEvent.Drafted("director.rationale", "Her record shows");
    assertEquals(Set.of(Reason.NOT_A_DIRECTOR), routed.reasons(NURSE, draft));
    assertEquals(
        "Her record shows", routed.does(DIRECTOR, draft).file().draft("director.rationale"));
  }

  // ---- items are worked on once the route says which

  static List<CaseEvent> workOnItems() {
    return List.of(
        Cases.answered("I.A.2.a", Answer.MET),
        new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "see page 9"),
        Cases.cited("I.A.2.a"));
  }

  @ParameterizedTest
  @MethodSource("workOnItems")
  void withoutARouteThereAreNoItems(CaseEvent event) {
    assertEquals(
        Set.of(Reason.ROUTE_MISSING), Cases.typed(TRIAL_NONMALIGNANT).reasons(NURSE, event));
    Cases.prepared(TRIAL_NONMALIGNANT).does(NURSE, event);
  }

  @Test
  void aDirectorHasNoItemsWithoutARouteEither() {
    TestedCase routed = Cases.typed(TRIAL_NONMALIGNANT).does(NURSE, Cases.routed());
    assertEquals(
        Set.of(Reason.ROUTE_MISSING), routed.reasons(DIRECTOR, Cases.found("I.A.2.a", Answer.MET)));
  }

  @Test
  void anItemIsNamedByTheParagraphOfItsRoute() {
    TestedCase implant = Cases.prepared(Cases.IMPLANT_NONMALIGNANT);
    assertEquals(
        Set.of(Reason.ITEM_UNKNOWN),
        implant.reasons(NURSE, Cases.answered("I.B.1", Answer.ABSENT)));
    implant.does(NURSE, Cases.answered("II.B.1", Answer.ABSENT));
  }

  @Test
  void evidenceKeepsItsPlaceAndWhoCitedIt() {
    TestedCase cited = Cases.prepared(TRIAL_NONMALIGNANT).does(NURSE, Cases.cited("I.A.2.a"));
    assertEquals(
        List.of(
            new Evidence(
                "evidence-I.A.2.a",
                "I.A.2.a",
                "Fax packet",
                "9",
                "as the record says",
                Optional.empty(),
                "On paper",
                NURSE.userId(),
                Cases.NOW)),
        cited.file().evidence("I.A.2.a"));
    assertEquals(List.of(), cited.file().evidence("I.A.2.b"));
  }

  @Test
  void anotherLookAtTheFeeScheduleReplacesTheFirst() {
    TestedCase checked =
        Cases.prepared(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.feeCheck("line-62327", "62327", false));
    assertEquals(
        Optional.of(
            new FeeCheck(
                "62327",
                LocalDate.of(2026, 12, 2),
                false,
                LocalDate.of(2026, 10, 1),
                NURSE.userId(),
                Cases.NOW)),
        checked.assessment().reading().line("line-62327").orElseThrow().feeCheck());
  }

  // ---- withdrawal

  @Test
  void aWithdrawalNamesWhoOnWhichDayInWhatWords() {
    TestedCase tested = Cases.opened();
    for (CaseEvent incomplete :
        List.of(
            new CaseEvent.Withdrawn(" ", Cases.TODAY, "We take it back"),
            new CaseEvent.Withdrawn("Ana Example", Cases.TODAY, ""),
            new CaseEvent.Withdrawn("Ana Example", Cases.TODAY.plusDays(1), "We take it back"))) {
      assertEquals(Set.of(Reason.WITHDRAWAL_INCOMPLETE), tested.reasons(NURSE, incomplete));
    }
    assertEquals(CaseStatus.WITHDRAWN, tested.does(NURSE, Cases.withdrawn()).status());
  }

  /// Afterwards nobody could change it, and the letter or a copy of it could never be printed.
  @Test
  void aRequestIsNotWithdrawnWhileALetterOfItCannotBePrinted() {
    TestedCase pasted =
        Cases.opened()
            .does(NURSE, Cases.field(RequestField.FACILITY_ADDRESS, "1 Example\u200b St"));
    assertEquals(Set.of(Reason.TEXT_UNPRINTABLE), pasted.reasons(NURSE, Cases.withdrawn()));
    TestedCase mended =
        pasted.does(NURSE, Cases.field(RequestField.FACILITY_ADDRESS, "1 Example St"));
    assertEquals(Set.of(), mended.reasons(NURSE, Cases.withdrawn()));
  }

  @Test
  void aRequestIsNotWithdrawnBeforeItCame() {
    TestedCase tested = Cases.prepared(new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT));
    LocalDate came = LocalDate.of(2026, 11, 13);
    assertEquals(
        Set.of(Reason.WITHDRAWAL_INCOMPLETE),
        tested.reasons(NURSE, new CaseEvent.Withdrawn("Ana", came.minusDays(1), "Taken back")));
    assertEquals(
        Set.of(), tested.reasons(NURSE, new CaseEvent.Withdrawn("Ana", came, "Taken back")));
  }

  @Test
  void noWithdrawalTakesBackTheNoticeThatAnExpiredClockOwes() {
    TestedCase late = Cases.prepared(new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT));
    late = late.at(Cases.DUE_AT);
    assertEquals(Set.of(Reason.WITHDRAWAL_TOO_LATE), late.reasons(NURSE, Cases.withdrawn()));
  }
}
