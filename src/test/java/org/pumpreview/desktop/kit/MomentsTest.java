package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 20, 15, 12);

  @Test
  void momentsAreYearMonthDayOnTheClockOf24Hours() {
    assertEquals("2026-11-20", Moments.date(DUE.toLocalDate()));
    assertEquals("15:12", Moments.time(DUE.toLocalTime()));
    assertEquals("2026-11-20 15:12", Moments.dateTime(DUE));
    assertEquals("Fri 2026-11-20 15:12", Moments.dayTime(DUE));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), Moments.readDate(" 2026-02-28 "));
    assertEquals(Optional.of(LocalTime.of(9, 58)), Moments.readTime("09:58"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "2026-2-3", "11/20/2026", "20261120"})
  void noOtherDateIsGuessed(String text) {
    assertEquals(Optional.empty(), Moments.readDate(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9:58", "24:00", "09:60", "9am"})
  void noOtherTimeIsGuessed(String text) {
    assertEquals(Optional.empty(), Moments.readTime(text));
  }
}
