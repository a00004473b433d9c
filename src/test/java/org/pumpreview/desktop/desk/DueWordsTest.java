package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.RequestField;

class DueWordsTest {
  private static DueWords words(String received, String urgency, String now) {
    CaseOnDesk made = CaseOnDesk.opened().now(Instant.parse(now));
    made.field(RequestField.RECEIVED, received).field(RequestField.URGENCY, urgency);
    DueTime due = made.assessment().due().orElseThrow();
    return DueWords.of(due, Instant.parse(now), CaseOnDesk.PLAN.zone());
  }

  @Test
  void moreThanADayLeftIsTold() {
    DueWords words = words("2026-11-13 15:12", "STANDARD", "2026-11-17T16:00:00Z");

    assertEquals(Tone.NEUTRAL, words.tone());
    assertEquals("Fri 15:12, 3 d 5 h", words.brief());
    assertEquals("Due Fri 2026-11-20 15:12 · standard, 7 days · 3 d 5 h left", words.full());
    assertEquals("Standard: 7 calendar days from receipt. Nothing pauses it.", words.rule());
  }

  @Test
  void theLastDayIsACaution() {
    DueWords words = words("2026-11-14 16:40", "EXPEDITED", "2026-11-17T16:40:00Z");

    assertEquals(Tone.CAUTION, words.tone());
    assertEquals("Today 16:40, 6 h", words.brief());
    assertEquals("Due today 16:40 · expedited, 72 hours · 6 h left", words.full());
    assertEquals("Expedited: 72 hours from receipt. Nothing pauses it.", words.rule());
  }

  @Test
  void tomorrowIsNamed() {
    assertEquals(
        "Tomorrow 09:10, 23 h",
        words("2026-11-11 09:10", "STANDARD", "2026-11-17T16:00:00Z").brief());
  }

  @Test
  void aDayOfNextWeekHasItsNumber() {
    assertEquals(
        "Tue 24 08:05, 6 d 22 h",
        words("2026-11-17 08:05", "STANDARD", "2026-11-17T15:42:00Z").brief());
  }

  @Test
  void aPassedTimeSaysForHowLong() {
    DueWords words = words("2026-11-10 08:20", "STANDARD", "2026-11-17T15:42:00Z");

    assertEquals(Tone.BAD, words.tone());
    assertEquals("Overdue by 1 h 22 min", words.brief());
    assertEquals("Overdue by 1 h 22 min · was due Tue 2026-11-17 08:20", words.full());
    assertEquals(1.0, words.elapsed());
  }
}
