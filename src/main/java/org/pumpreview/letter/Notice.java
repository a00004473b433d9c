package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// The fixed texts of letters, from their bundle, and how a letter writes days and times.
final class Notice {
  static final Words WORDS = Words.of("notice");
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("d, uuuu", Locale.US);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.US);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.US);

  private Notice() {}

  /// A text without strong words.
  static String text(@Key String key, Object... arguments) {
    return WORDS.text(key, arguments);
  }

  /// A text whose strong words stand between asterisks.
  static List<Run> sentence(@Key String key, Object... arguments) {
    return Run.sentence(WORDS.pattern(key), arguments);
  }

  static LetterText.Paragraph paragraph(@Key String key, Object... arguments) {
    return new LetterText.Paragraph(sentence(key, arguments));
  }

  /// A day with its month as a word, for members.
  static String day(LocalDate day) {
    return LONG.format(day);
  }

  /// The days of a service, naming month and year no more often than needed.
  static String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return text("days.one", LONG.format(from));
    }
    boolean sameMonth = YearMonth.from(from).equals(YearMonth.from(to));
    String first = (from.getYear() == to.getYear() ? SHORT : LONG).format(from);
    String last = sameMonth ? DAY_AND_YEAR.format(to) : LONG.format(to);
    return text("days.span", first, last);
  }

  /// A moment in the plan's zone alone, where room is short.
  static String local(Instant at, ZoneId zone) {
    return LOCAL.format(at.atZone(zone));
  }

  /// A moment in the plan's zone and in UTC, for practitioners.
  static String moment(Instant at, ZoneId zone) {
    var utc = at.atZone(ZoneOffset.UTC);
    var local = at.atZone(zone);
    String day = utc.toLocalDate().equals(local.toLocalDate()) ? "" : utc.toLocalDate() + " ";
    return LOCAL.format(local) + ", " + day + UTC.format(utc);
  }
}
