package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.review.Refusal.Reason;

/// The clock starts at receipt and nothing pauses it. From the choice of the way on, its two facts
/// are audit data: a correction is appended with who, when, why, the old and the new time.
class ReceiptAndUrgencyTest {
  private static final Instant EARLIER = Instant.parse("2026-11-12T20:00:00Z");

  @Test
  void theReceiptCanBeTypedOverUntilTheWayIsChosen() {
    TestedCase typed =
        Cases.typed(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.field(RequestField.RECEIVED, "2026-11-12 14:00"));
    assertEquals(Optional.of(EARLIER), typed.assessment().received());
    assertEquals(
        Set.of(Reason.RECEIPT_NOT_FIXED),
        typed.reasons(NURSE, Cases.corrected(EARLIER, Cases.RECEIVED_AT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-16 08:00", ""})
  void afterwardsItIsCorrectedWithAReasonOnly(String text) {
    assertEquals(
        Set.of(Reason.RECEIPT_FIXED),
        prepared().reasons(NURSE, Cases.field(RequestField.RECEIVED, text)));
  }

  @Test
  void aReferralFixesTheReceiptAsARouteDoes() {
    TestedCase referred =
        Cases.typed(TRIAL_NONMALIGNANT)
            .does(NURSE, new CaseEvent.Referred("LA.CP.MP.107", "Not for pain"));
    assertEquals(
        Set.of(Reason.RECEIPT_FIXED),
        referred.reasons(NURSE, Cases.field(RequestField.RECEIVED, "2026-11-16 08:00")));
  }

  @Test
  void theSameTextTypedAgainIsNoChange() {
    prepared().does(NURSE, Cases.field(RequestField.RECEIVED, " " + Cases.RECEIVED));
  }

  @Test
  void aReceiptThatIsStillMissingCanBeTypedAfterTheWayWasChosen() {
    TestedCase late = Cases.opened().does(NURSE, Cases.chosen(TRIAL_NONMALIGNANT));
    assertEquals(Set.of(Reason.RECEIPT_NOT_FIXED), late.reasons(NURSE, Act.CORRECT_RECEIPT));
    late.does(NURSE, Cases.field(RequestField.RECEIVED, Cases.RECEIVED));
  }

  /// A fax is often scanned and indexed later: what comes after the governing time changes nothing.
  @Test
  void anotherTimeOfReceiptIsAddedAfterwardsWhereItDoesNotGovern() {
    TestedCase added =
        prepared()
            .does(NURSE, Cases.field(RequestField.RECEIVED_SCANNED, "2026-11-13 15:40"))
            .does(NURSE, Cases.field(RequestField.RECEIVED_INDEXED, "2026-11-16 08:00"));
    assertEquals(
        List.of(Receipt.Source.RECEIVED, Receipt.Source.SCANNED, Receipt.Source.INDEXED),
        added.assessment().reading().receipts().stream().map(Receipt::source).toList());
    assertEquals(
        Set.of(Reason.RECEIPT_FIXED),
        added.reasons(NURSE, Cases.field(RequestField.RECEIVED_SCANNED, "2026-11-13 15:41")));
  }

  @Test
  void anEarlierTimeOfReceiptIsACorrection() {
    assertEquals(
        Set.of(Reason.RECEIPT_FIXED),
        prepared().reasons(NURSE, Cases.field(RequestField.RECEIVED_SCANNED, "2026-11-13 15:11")));
    TestedCase corrected = prepared().does(NURSE, Cases.corrected(Cases.RECEIVED_AT, EARLIER));
    corrected.does(NURSE, Cases.field(RequestField.RECEIVED_SCANNED, "2026-11-12 14:00"));
    assertEquals(
        Optional.of(new Receipt(EARLIER, Receipt.Source.CORRECTED)),
        corrected.assessment().receipt());
  }

  @Test
  void aCorrectionMovesTheClockAndKeepsTheOldTime() {
    TestedCase corrected = prepared().does(NURSE, Cases.corrected(Cases.RECEIVED_AT, EARLIER));
    assertEquals(Optional.of(EARLIER), corrected.assessment().received());
    assertEquals(
        Optional.of(EARLIER.plus(Duration.ofDays(7))),
        corrected.assessment().due().map(DueTime::at));
    assertEquals(
        List.of(Cases.corrected(Cases.RECEIVED_AT, EARLIER)),
        corrected.file().intake().corrections());
    assertEquals(Cases.RECEIVED, corrected.file().intake().form().text(RequestField.RECEIVED));
  }

  @Test
  void aSecondCorrectionStartsFromTheFirst() {
    TestedCase corrected = prepared().does(NURSE, Cases.corrected(Cases.RECEIVED_AT, EARLIER));
    assertEquals(
        Set.of(Reason.RECEIPT_CHANGED_MEANWHILE),
        corrected.reasons(NURSE, Cases.corrected(Cases.RECEIVED_AT, EARLIER.plusSeconds(60))));
    corrected.does(NURSE, Cases.corrected(EARLIER, EARLIER.plusSeconds(60)));
  }

  @Test
  void aCorrectionHasAReasonAndLiesInThePast() {
    assertEquals(
        Set.of(Reason.REASON_MISSING),
        prepared().reasons(NURSE, new CaseEvent.ReceiptCorrected(Cases.RECEIVED_AT, EARLIER, " ")));
    assertEquals(
        Set.of(Reason.RECEIPT_IN_FUTURE),
        prepared().reasons(NURSE, Cases.corrected(Cases.RECEIVED_AT, Cases.NOW.plusSeconds(1))));
  }

  @Test
  void aDirectorCorrectsItAsANurseDoes() {
    Cases.found(TRIAL_NONMALIGNANT).does(DIRECTOR, Cases.corrected(Cases.RECEIVED_AT, EARLIER));
  }

  // ---- urgency

  @Test
  void theUrgencyCanBeTypedOverUntilTheWayIsChosen() {
    TestedCase typed =
        Cases.typed(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.field(RequestField.URGENCY, "EXPEDITED"))
            .does(NURSE, Cases.field(RequestField.URGENCY, "STANDARD"))
            .does(NURSE, Cases.field(RequestField.URGENCY, "EXPEDITED"));
    assertEquals(
        Optional.of(Cases.RECEIVED_AT.plus(Duration.ofHours(72))),
        typed.assessment().due().map(DueTime::at));
  }

  @Test
  void anUpgradeOnTheWayCountsFromTheUpgrade() {
    TestedCase upgraded = prepared().does(NURSE, Cases.field(RequestField.URGENCY, "EXPEDITED"));
    assertEquals(
        Optional.of(
            new DueTime(
                Cases.NOW, Cases.NOW.plus(Duration.ofHours(72)), DueTime.Rule.UPGRADED, 72)),
        upgraded.assessment().due());
  }

  @ParameterizedTest
  @ValueSource(strings = {"STANDARD", "", "soon"})
  void anExpeditedRequestStaysExpedited(String text) {
    TestedCase upgraded = prepared().does(NURSE, Cases.field(RequestField.URGENCY, "EXPEDITED"));
    assertEquals(
        Set.of(Reason.URGENCY_FIXED),
        upgraded.reasons(NURSE, Cases.field(RequestField.URGENCY, text)));
  }

  /// A request without an urgency would have no due time.
  @ParameterizedTest
  @ValueSource(strings = {"", "soon"})
  void aStandardRequestDoesNotLoseItsClock(String text) {
    assertEquals(
        Set.of(Reason.URGENCY_FIXED),
        prepared().reasons(NURSE, Cases.field(RequestField.URGENCY, text)));
  }

  private static TestedCase prepared() {
    return Cases.prepared(TRIAL_NONMALIGNANT);
  }
}
