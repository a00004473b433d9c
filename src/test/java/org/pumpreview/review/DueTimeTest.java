package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 42 CFR 438.210(d): 7 calendar days (14 in rating periods before 2026), or 72 hours; in the
/// plan's zone, America/Chicago. Nothing pauses the clock.
class DueTimeTest {

  @ParameterizedTest(name = "{0} is due {1}")
  @CsvSource({
    "2026-11-13T15:12, 2026-11-20T15:12",
    "2026-02-22T00:00, 2026-03-01T00:00",
    "2028-02-22T09:30, 2028-02-29T09:30",
    "2028-02-23T09:30, 2028-03-01T09:30",
    "2026-12-28T23:59, 2027-01-04T23:59",
    // Over both changes of the clock the hour on the wall stays.
    "2026-03-05T10:00, 2026-03-12T10:00",
    "2026-10-28T10:00, 2026-11-04T10:00",
    // The day of receipt says which rule holds.
    "2025-12-31T23:59, 2026-01-14T23:59",
    "2026-01-01T00:00, 2026-01-08T00:00"
  })
  void aStandardRequestIsDueOnTheSameHourAfterItsCalendarDays(String received, String due) {
    assertEquals(local(due), due(local(received), Urgency.STANDARD).at());
  }

  @Test
  void theDayOfReceiptIsTheDayInLouisiana() {
    // 2026-01-01 05:30 in UTC is still the old year there: 14 days.
    Instant received = Instant.parse("2026-01-01T05:30:00Z");
    assertEquals(14, due(received, Urgency.STANDARD).amount());
  }

  @ParameterizedTest(name = "{0} is due {1}")
  @CsvSource({
    "2026-11-13T15:12, 2026-11-16T15:12",
    // 72 hours are 72 hours: the hour on the wall moves with the clock.
    "2026-03-07T10:00, 2026-03-10T11:00",
    "2026-10-31T10:00, 2026-11-03T09:00",
    "2028-02-27T12:00, 2028-03-01T12:00",
    "2025-12-31T12:00, 2026-01-03T12:00"
  })
  void anExpeditedRequestIsDueAfterSeventyTwoHours(String received, String due) {
    assertEquals(local(due), due(local(received), Urgency.EXPEDITED).at());
  }

  @Test
  void theClockIsOpenUntilTheVeryInstantItIsDue() {
    DueTime due = due(Cases.RECEIVED_AT, Urgency.STANDARD);
    assertFalse(due.expired(Cases.DUE_AT.minusNanos(1)));
    assertTrue(due.expired(Cases.DUE_AT));
  }

  @Test
  void theElapsedPartRunsFromNothingToAll() {
    DueTime due = due(Cases.RECEIVED_AT, Urgency.EXPEDITED);
    assertEquals(0.0, due.elapsed(Cases.RECEIVED_AT.minusSeconds(60)));
    assertEquals(0.5, due.elapsed(Cases.RECEIVED_AT.plusSeconds(36 * 3600)));
    assertEquals(1.0, due.elapsed(Cases.RECEIVED_AT.plusSeconds(100 * 3600)));
  }

  // ---- a request that becomes expedited on its way: 72 hours from then, or the old time if sooner

  @Test
  void anUpgradeGivesSeventyTwoHoursFromTheUpgrade() {
    Instant upgraded = local("2026-11-17T10:00");
    assertEquals(
        new DueTime(upgraded, local("2026-11-20T10:00"), Urgency.EXPEDITED, 72),
        upgraded(upgraded));
  }

  @Test
  void anUpgradeNeverMovesTheDueTimeOut() {
    assertEquals(
        new DueTime(Cases.RECEIVED_AT, Cases.DUE_AT, Urgency.STANDARD, 7),
        upgraded(local("2026-11-19T10:00")));
  }

  private static DueTime upgraded(Instant upgraded) {
    return DueTime.of(Cases.RECEIVED_AT, Urgency.EXPEDITED, Optional.of(upgraded), Cases.PLAN);
  }

  private static DueTime due(Instant received, Urgency urgency) {
    return DueTime.of(received, urgency, Optional.empty(), Cases.PLAN);
  }

  private static Instant local(String text) {
    return LocalDateTime.parse(text).atZone(Cases.LOUISIANA).toInstant();
  }
}
