package org.pumpreview.desktop.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Reminder;
import org.pumpreview.words.Words;

/// A due time in words, as seen at a moment: the worklist and the head of a case say it alike.
///
/// @param tone neutral, caution in the last 24 hours, bad once it has passed
/// @param pressing whether hardly any time is left
/// @param brief for a row of a list, as in "Fri 15:12, 3 d 5 h"
/// @param full for the head of a case, as in "Due Fri 2026-11-20 15:12 · standard, 7 days · 3 d 5 h
///   left"
/// @param rule which clock binds, in a sentence
/// @param elapsed the part of the clock that has run, 0 to 1
public record DueWords(
    Tone tone, boolean pressing, String brief, String full, String rule, double elapsed) {
  private static final Words WORDS = Words.of("desk");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.US);
  private static final DateTimeFormatter DAY_OF_MONTH =
      DateTimeFormatter.ofPattern("EEE d", Locale.US);

  /// From here on the name of the day alone could mean today.
  private static final int DAYS_OF_WEEK = 7;

  /// From here on minutes tell nothing more.
  private static final int MANY_HOURS = 10;

  public static DueWords of(DueTime due, Instant now, ZoneId zone) {
    LocalDateTime at = LocalDateTime.ofInstant(due.at(), zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    String rule = rule(due);
    if (due.expired(now)) {
      String overdue = WORDS.text("due.overdue", span(Duration.between(due.at(), now)));
      String full = WORDS.text("due.overdue-full", overdue, Moments.dayTime(at));
      return new DueWords(Tone.BAD, false, overdue, full, rule, 1);
    }
    Duration left = Duration.between(now, due.at());
    return new DueWords(
        Reminder.of(due, now).isPresent() ? Tone.CAUTION : Tone.NEUTRAL,
        Reminder.of(due, now).equals(Optional.of(Reminder.LAST_HOURS)),
        WORDS.text("due.brief", day(at.toLocalDate(), today), clock(at), span(left)),
        full(due, at, today, left),
        rule,
        due.elapsed(now));
  }

  private static String full(DueTime due, LocalDateTime at, LocalDate today, Duration left) {
    String when =
        at.toLocalDate().equals(today)
            ? WORDS.text("due.today-at", clock(at))
            : Moments.dayTime(at);
    return WORDS.text("due.full", when, binding(due), span(left));
  }

  /// The rule that binds in as few words as there are, as in "standard, 7 days".
  private static String binding(DueTime due) {
    return switch (due.rule()) {
      case STANDARD -> WORDS.text("due.standard", due.amount());
      case EXPEDITED, UPGRADED -> WORDS.text("due.expedited", due.amount());
      case EXTENDED -> WORDS.text("due.extended", due.amount());
    };
  }

  private static String rule(DueTime due) {
    return switch (due.rule()) {
      case STANDARD -> WORDS.text("due.rule-standard", due.amount());
      case EXPEDITED -> WORDS.text("due.rule-expedited", due.amount());
      case UPGRADED -> WORDS.text("due.rule-upgraded", due.amount());
      case EXTENDED -> WORDS.text("due.rule-extended", due.amount());
    };
  }

  private static String day(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return WORDS.text("due.today");
    }
    if (days == 1) {
      return WORDS.text("due.tomorrow");
    }
    return (days < DAYS_OF_WEEK ? DAY : DAY_OF_MONTH).format(day);
  }

  private static String clock(LocalDateTime at) {
    return Moments.time(at.toLocalTime());
  }

  /// The two largest units, so that "4 d" stays in sight; minutes count only near the end.
  public static String span(Duration time) {
    long days = time.toDays();
    int hours = time.toHoursPart();
    int minutes = time.toMinutesPart();
    if (days > 0) {
      return hours == 0 ? WORDS.text("span.d", days) : WORDS.text("span.dh", days, hours);
    }
    if (hours > 0) {
      return minutes == 0 || hours >= MANY_HOURS
          ? WORDS.text("span.h", hours)
          : WORDS.text("span.hm", hours, minutes);
    }
    return WORDS.text("span.m", minutes);
  }
}
