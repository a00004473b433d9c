package org.pumpreview.desktop.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// Dates and times of the desk: year-month-day and the 24-hour clock.
public final class Moments {
  // Strict: 2026-02-30 is refused instead of becoming the 28th.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.US).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.US);

  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.US);

  private Moments() {}

  /// As in `2026-11-20`.
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /// As in `09:58`.
  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /// As in `2026-11-20 15:12`.
  public static String dateTime(LocalDateTime moment) {
    return date(moment.toLocalDate()) + " " + time(moment.toLocalTime());
  }

  /// As in `2026-11-20 15:12 CST`.
  public static String zoned(ZonedDateTime moment) {
    return dateTime(moment.toLocalDateTime()) + " " + ZONE.format(moment);
  }

  /// As in `15:12 CST`.
  public static String zonedTime(ZonedDateTime moment) {
    return time(moment.toLocalTime()) + " " + ZONE.format(moment);
  }

  /// As in `Fri 2026-11-20 15:12`.
  public static String dayTime(LocalDateTime moment) {
    return DAY.format(moment) + " " + time(moment.toLocalTime());
  }

  /// Reads `2026-11-20`; empty when `text` is no such date.
  public static Optional<LocalDate> readDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip(), DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// Reads `09:58`; empty when `text` is no such time.
  public static Optional<LocalTime> readTime(String text) {
    try {
      return Optional.of(LocalTime.parse(text.strip(), TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
