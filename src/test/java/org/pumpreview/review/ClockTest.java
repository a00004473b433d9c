package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.review.Clock.Move;
import org.pumpreview.review.DueTime.Rule;

/// 42 CFR 438.210(d): 7 calendar days (14 in rating periods before 2026), or 72 hours, and one
/// extension of up to 14 calendar days; in the plan's zone, America/Chicago. Nothing pauses the
/// clock.
class ClockTest {
  private static final Instant RECEIVED = local("2026-11-13T15:12");
  private static final Instant DUE = local("2026-11-20T15:12");

  @Nested
  class Standard {
    @ParameterizedTest(name = "{0} is due {1}")
    @CsvSource({
      "2026-11-13T15:12, 2026-11-20T15:12",
      // Over the end of a month, of a year, of a February with 28 days and with 29.
      "2026-04-28T08:00, 2026-05-05T08:00",
      "2026-12-28T23:59, 2027-01-04T23:59",
      "2026-02-22T00:00, 2026-03-01T00:00",
      "2028-02-22T09:30, 2028-02-29T09:30",
      "2028-02-23T09:30, 2028-03-01T09:30",
      "2028-02-29T09:30, 2028-03-07T09:30",
      // The last minute of a Friday counts as any other: the week ends on a Friday as well.
      "2026-11-13T23:59, 2026-11-20T23:59",
      // Over both changes of the clock the hour on the wall stays.
      "2026-03-05T10:00, 2026-03-12T10:00",
      "2026-10-28T10:00, 2026-11-04T10:00",
      // The day of receipt says which rule holds.
      "2025-12-31T23:59, 2026-01-14T23:59",
      "2026-01-01T00:00, 2026-01-08T00:00"
    })
    void endsOnTheSameHourAfterItsCalendarDays(String received, String due) {
      assertEquals(local(due), standard(local(received)).due().at());
    }

    @ParameterizedTest(name = "{0} is due {1}")
    @CsvSource({
      // 02:30 is left out on 8 March: the due time is as long after the midnight before it.
      "2026-03-01T02:30, 2026-03-08T08:30:00Z",
      // 01:30 comes twice on 1 November: the first of them binds.
      "2026-10-25T01:30, 2026-11-01T06:30:00Z"
    })
    void endsOnAnHourThatIsLeftOutOrComesTwice(String received, String due) {
      assertEquals(Instant.parse(due), standard(local(received)).due().at());
    }

    @Test
    void isTheOneOfTheDayInLouisiana() {
      // 2026-01-01 05:30 in UTC is still the old year there: 14 days.
      assertEquals(14, standard(Instant.parse("2026-01-01T05:30:00Z")).due().amount());
    }

    @Test
    void bindsFromReceipt() {
      assertEquals(new DueTime(RECEIVED, DUE, Rule.STANDARD, 7), standard(RECEIVED).due());
    }
  }

  @Nested
  class Expedited {
    @ParameterizedTest(name = "{0} is due {1}")
    @CsvSource({
      "2026-11-13T15:12, 2026-11-16T15:12",
      "2026-11-13T23:59, 2026-11-16T23:59",
      // 72 hours are 72 hours: the hour on the wall moves with the clock, on 8 March and 1
      // November.
      "2026-03-07T10:00, 2026-03-10T11:00",
      "2026-03-05T10:00, 2026-03-08T11:00",
      "2026-03-05T00:30, 2026-03-08T00:30",
      "2026-10-31T10:00, 2026-11-03T09:00",
      "2026-10-29T10:00, 2026-11-01T09:00",
      "2026-10-29T00:30, 2026-11-01T00:30",
      "2028-02-27T12:00, 2028-03-01T12:00",
      "2028-02-26T12:00, 2028-02-29T12:00",
      "2025-12-31T12:00, 2026-01-03T12:00"
    })
    void endsAfterSeventyTwoHours(String received, String due) {
      assertEquals(local(due), expedited(local(received)).due().at());
    }

    @Test
    void bindsFromReceipt() {
      assertEquals(
          new DueTime(RECEIVED, local("2026-11-16T15:12"), Rule.EXPEDITED, 72),
          expedited(RECEIVED).due());
    }
  }

  /// 72 hours from the upgrade, and never later than the standard clock.
  @Nested
  class Upgraded {
    @Test
    void givesSeventyTwoHoursFromTheUpgrade() {
      Instant upgraded = local("2026-11-16T10:00");
      assertEquals(
          new DueTime(upgraded, local("2026-11-19T10:00"), Rule.UPGRADED, 72),
          upgraded(upgraded).due());
    }

    @Test
    void afterFiveDaysTheStandardClockBinds() {
      assertEquals(
          new DueTime(RECEIVED, DUE, Rule.STANDARD, 7), upgraded(local("2026-11-18T15:12")).due());
    }

    @Test
    void changesOverWhereBothClocksEndTogether() {
      Instant changeOver = DUE.minus(Duration.ofHours(72));
      assertEquals(Rule.UPGRADED, upgraded(changeOver).due().rule());
      assertEquals(DUE, upgraded(changeOver).due().at());
      assertEquals(Rule.STANDARD, upgraded(changeOver.plusSeconds(60)).due().rule());
      assertEquals(DUE, upgraded(changeOver.plusSeconds(60)).due().at());
    }

    @Test
    void countsHoursOverAChangeOfTheClockToo() {
      Instant received = local("2026-10-29T08:00");
      Clock clock = clock(received, Urgency.EXPEDITED, local("2026-10-30T12:00"), null);
      assertEquals(local("2026-11-02T11:00"), clock.due().at());
    }
  }

  /// One, of up to 14 calendar days; it moves the due time once the member was told of it.
  @Nested
  class Extended {
    private final Instant granted = local("2026-11-18T09:00");
    private final Instant told = local("2026-11-18T11:00");

    @Test
    void movesTheDueTimeByCalendarDaysOnceTheMemberWasTold() {
      assertEquals(
          new DueTime(
              RECEIVED,
              local("2026-12-04T15:12"),
              Rule.EXTENDED,
              14,
              Optional.of(new DueTime.Extended(14, DUE, local("2026-12-04T15:12"), true))),
          extended(14, told).due());
    }

    @Test
    void isPendingUntilTheMemberIsTold() {
      DueTime due = extended(14, null).due();
      assertEquals(DUE, due.at());
      assertEquals(Rule.STANDARD, due.rule());
      DueTime.Extended pending = due.extension().orElseThrow();
      assertEquals(new DueTime.Extended(14, DUE, local("2026-12-04T15:12"), false), pending);
      assertTrue(pending.pending(DUE.minusNanos(1)));
      assertFalse(pending.pending(DUE));
    }

    @Test
    void movesNothingWhenTheMemberIsToldTooLate() {
      assertEquals(local("2026-11-25T15:12"), extended(5, DUE.minusMillis(1)).due().at());
      assertEquals(DUE, extended(5, DUE).due().at());
    }

    @Test
    void keepsTheHourOverAChangeOfTheClock() {
      Clock clock =
          clock(
              local("2026-10-20T10:00"),
              Urgency.STANDARD,
              null,
              new Extension(7, local("2026-10-21T10:00"), Optional.of(local("2026-10-21T10:00"))));
      assertEquals(local("2026-11-03T10:00"), clock.due().at());
    }

    @Test
    void movesAnExpeditedClockToo() {
      Clock clock = clock(RECEIVED, Urgency.EXPEDITED, null, extension(2, RECEIVED, RECEIVED));
      assertEquals(local("2026-11-18T15:12"), clock.due().at());
    }

    @Test
    void movesTheClockOfAnUpgradeThatCameBeforeIt() {
      Instant upgraded = local("2026-11-16T10:00");
      Clock clock = clock(RECEIVED, Urgency.EXPEDITED, upgraded, extension(3, granted, told));
      assertEquals(local("2026-11-22T10:00"), clock.due().at());
    }

    @Test
    void givesWayToAnUpgradeThatCameAfterItAndEndsEarlier() {
      Instant upgraded = local("2026-11-18T12:00");
      Clock clock = clock(RECEIVED, Urgency.EXPEDITED, upgraded, extension(14, granted, told));
      assertEquals(local("2026-11-21T12:00"), clock.due().at());
      assertEquals(Rule.UPGRADED, clock.due().rule());
    }

    @Test
    void bindsWhereItEndsBeforeALaterUpgrade() {
      Instant upgraded = local("2026-11-20T12:00");
      Clock clock = clock(RECEIVED, Urgency.EXPEDITED, upgraded, extension(1, granted, told));
      assertEquals(local("2026-11-21T15:12"), clock.due().at());
      assertEquals(Rule.EXTENDED, clock.due().rule());
    }

    private Clock extended(int days, Instant whenTold) {
      return clock(RECEIVED, Urgency.STANDARD, null, extension(days, granted, whenTold));
    }
  }

  @Nested
  class Expiry {
    @Test
    void comesWithTheVeryMinuteThatIsDue() {
      DueTime due = standard(RECEIVED).due();
      assertFalse(due.expired(DUE.minusNanos(1)));
      assertTrue(due.expired(DUE));
    }

    /// A person who upgrades half a minute after ten is due at ten, as the screen says.
    @Test
    void fallsOnAWholeMinute() {
      DueTime due = upgraded(local("2026-11-16T10:00").plusSeconds(37)).due();
      assertEquals(local("2026-11-19T10:00"), due.at());
      assertTrue(due.expired(local("2026-11-19T10:00")));
    }

    @Test
    void isNearedFromNothingToAll() {
      DueTime due = expedited(RECEIVED).due();
      assertEquals(0.0, due.elapsed(RECEIVED.minusSeconds(60)));
      assertEquals(0.5, due.elapsed(RECEIVED.plus(Duration.ofHours(36))));
      assertEquals(1.0, due.elapsed(RECEIVED.plus(Duration.ofHours(100))));
    }

    @ParameterizedTest(name = "{0} before: {1}")
    @CsvSource({
      "PT24H0.001S, ",
      "PT24H, LAST_DAY",
      "PT4H0.001S, LAST_DAY",
      "PT4H, LAST_HOURS",
      "PT0.001S, LAST_HOURS",
      "PT0S, EXPIRED",
      "PT-100H, EXPIRED"
    })
    void isRemindedOfAtTwentyFourAndFourHours(Duration before, Reminder reminder) {
      DueTime due = standard(RECEIVED).due();
      assertEquals(Optional.ofNullable(reminder), Reminder.of(due, DUE.minus(before)));
    }
  }

  @Nested
  class Moved {
    private final Instant now = local("2026-11-16T10:00");

    @Test
    void aStandardClockByAnUpgradeAnExtensionOrACorrection() {
      assertEquals(
          List.of(
              new Move(Move.Kind.UPGRADE, Optional.of(local("2026-11-19T10:00"))),
              new Move(Move.Kind.EXTENSION, Optional.of(local("2026-12-04T15:12"))),
              new Move(Move.Kind.RECEIPT_CORRECTION, Optional.empty())),
          standard(RECEIVED).moves(now));
    }

    @Test
    void notByAnUpgradeThatComesTooLateToBind() {
      assertEquals(
          List.of(Move.Kind.EXTENSION, Move.Kind.RECEIPT_CORRECTION),
          kinds(standard(RECEIVED), local("2026-11-18T15:12")));
    }

    @Test
    void anExpeditedClockByNoUpgrade() {
      assertEquals(
          List.of(Move.Kind.EXTENSION, Move.Kind.RECEIPT_CORRECTION),
          kinds(expedited(RECEIVED), local("2026-11-14T10:00")));
    }

    @Test
    void byTheNoticeOfAnExtensionThatIsOnRecord() {
      Clock clock = clock(RECEIVED, Urgency.STANDARD, null, extension(5, now, null));
      assertEquals(
          List.of(
              new Move(Move.Kind.UPGRADE, Optional.of(local("2026-11-19T10:00"))),
              new Move(Move.Kind.EXTENSION_NOTICE, Optional.of(local("2026-11-25T15:12"))),
              new Move(Move.Kind.RECEIPT_CORRECTION, Optional.empty())),
          clock.moves(now));
    }

    @Test
    void byNoSecondExtension() {
      Clock clock = clock(RECEIVED, Urgency.STANDARD, null, extension(5, now, now));
      assertEquals(List.of(Move.Kind.UPGRADE, Move.Kind.RECEIPT_CORRECTION), kinds(clock, now));
    }

    @Test
    void byNothingOnceItHasRun() {
      assertEquals(List.of(), standard(RECEIVED).moves(DUE));
    }

    private static List<Move.Kind> kinds(Clock clock, Instant now) {
      return clock.moves(now).stream().map(Move::kind).toList();
    }
  }

  // ---- clocks

  private static Clock standard(Instant received) {
    return clock(received, Urgency.STANDARD, null, null);
  }

  private static Clock expedited(Instant received) {
    return clock(received, Urgency.EXPEDITED, null, null);
  }

  private static Clock upgraded(Instant upgraded) {
    return clock(RECEIVED, Urgency.EXPEDITED, upgraded, null);
  }

  private static Clock clock(
      Instant received, Urgency urgency, Instant upgraded, Extension extension) {
    return new Clock(
        new Receipt(received, Receipt.Source.RECEIVED),
        urgency,
        Optional.ofNullable(upgraded),
        Optional.ofNullable(extension),
        Cases.PLAN);
  }

  private static Extension extension(int days, Instant granted, Instant told) {
    return new Extension(days, granted, Optional.ofNullable(told));
  }

  private static Instant local(String text) {
    return LocalDateTime.parse(text).atZone(Cases.LOUISIANA).toInstant();
  }
}
