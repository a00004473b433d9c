package org.pumpreview.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Problem.Kind;

/// The request form as read: typed values where they can be read, and every problem at once.
///
/// @param receipts of the three times of receipt those that can be read
public record RequestReading(
    List<Receipt> receipts,
    Optional<Urgency> urgency,
    Optional<LocalDate> birthDate,
    List<RequestedLine> lines,
    List<Problem> problems) {

  /// A day as it is typed: four digits of the year, then month and day of the calendar.
  public static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  public static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DATE)
          .appendPattern(" HH:mm")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int MEMBER_OLDEST_YEARS = 130;
  private static final int ADULT_YEARS = 21;

  public RequestReading {
    receipts = List.copyOf(receipts);
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /// The time of receipt that governs: the earliest.
  public Optional<Receipt> receipt() {
    return receipts.stream().min(Comparator.comparing(Receipt::at));
  }

  public boolean complete() {
    return problems.isEmpty();
  }

  public Optional<RequestedLine> line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /// Reads a form. `now` tells a date in the future from a possible one.
  public static RequestReading read(
      RequestForm form, LineRecords records, Policy policy, ZoneId zone, Instant now) {
    return new Reader(form, zone, now).read(records, policy);
  }

  /// The lines alone, which no clock touches.
  static List<RequestedLine> lines(CaseFile file, Policy policy) {
    RequestForm form = file.intake().form();
    Optional<LocalDate> birth = date(form.text(RequestField.MEMBER_BIRTH_DATE));
    return new LineReading(form, LineRecords.of(file), policy, birth, problem -> {}).lines();
  }

  /// Under what a line would be decided if nobody had said anything.
  static LineRoute suggested(RequestForm form, Policy policy, String line) {
    return new LineReading(form, LineRecords.NONE, policy, Optional.empty(), problem -> {})
        .lines().stream()
            .filter(read -> read.id().equals(line))
            .findFirst()
            .map(RequestedLine::route)
            .orElseThrow(() -> new IllegalArgumentException("no line " + line));
  }

  /// The first day on which a person counts as an adult for EPSDT. Who was born on 29 February
  /// turns 21 on 1 March: the later day keeps the member's rights.
  public static LocalDate turns21(LocalDate birth) {
    LocalDate day = birth.plusYears(ADULT_YEARS);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }

  /// The day that `text` names; empty when it names none.
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final class Reader {
    private final RequestForm form;
    private final ZoneId zone;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();

    Reader(RequestForm form, ZoneId zone, Instant now) {
      this.form = form;
      this.zone = zone;
      this.now = now;
    }

    RequestReading read(LineRecords records, Policy policy) {
      missing();
      unprintable();
      Optional<LocalDate> birth = birthDate();
      List<Receipt> receipts = receipts(birth);
      Optional<Urgency> urgency = choice(RequestField.URGENCY, Urgency.values());
      choice(RequestField.CHANNEL, Channel.values());
      choice(RequestField.DRUG_KIND, DrugKind.values());
      choice(RequestField.MEMBER_PRINT, Edition.values());
      npi(RequestField.REQUESTING_NPI);
      npi(RequestField.TREATING_NPI);
      npi(RequestField.FACILITY_NPI);
      List<RequestedLine> lines =
          new LineReading(form, records, policy, birth, problems::add).lines();
      if (lines.isEmpty()) {
        problems.add(new Problem(Kind.NO_LINE, "LINES", ""));
      }
      return new RequestReading(receipts, urgency, birth, lines, problems);
    }

    private void missing() {
      for (RequestField field : RequestField.values()) {
        if (field.required() && form.text(field).isEmpty()) {
          problem(field, Kind.MISSING);
        }
      }
    }

    private void unprintable() {
      for (RequestField field : RequestField.values()) {
        if (!Printable.missing(form.text(field)).isEmpty()) {
          problem(field, Kind.UNPRINTABLE);
        }
      }
    }

    private List<Receipt> receipts(Optional<LocalDate> birth) {
      List<Receipt> receipts = new ArrayList<>();
      for (Receipt.Source source : Receipt.Source.values()) {
        source
            .field()
            .flatMap(field -> time(field, birth))
            .ifPresent(at -> receipts.add(new Receipt(at, source)));
      }
      return receipts;
    }

    private Optional<Instant> time(RequestField field, Optional<LocalDate> birth) {
      String text = form.text(field);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        LocalDateTime local = LocalDateTime.parse(text, TIME);
        Instant at = local.atZone(zone).toInstant();
        if (at.isAfter(now)) {
          return problem(field, Kind.IN_THE_FUTURE);
        }
        if (birth.isPresent() && local.toLocalDate().isBefore(birth.get())) {
          return problem(field, Kind.BEFORE_BIRTH);
        }
        return Optional.of(at);
      } catch (DateTimeException e) {
        return problem(field, Kind.NOT_A_TIME);
      }
    }

    private Optional<LocalDate> birthDate() {
      String text = form.text(RequestField.MEMBER_BIRTH_DATE);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<LocalDate> date = date(text);
      if (date.isEmpty()) {
        return problem(RequestField.MEMBER_BIRTH_DATE, Kind.NOT_A_DATE);
      }
      LocalDate today = LocalDate.ofInstant(now, zone);
      if (date.get().isAfter(today)) {
        return problem(RequestField.MEMBER_BIRTH_DATE, Kind.IN_THE_FUTURE);
      }
      if (date.get().plusYears(MEMBER_OLDEST_YEARS).isBefore(today)) {
        return problem(RequestField.MEMBER_BIRTH_DATE, Kind.TOO_LONG_AGO);
      }
      return date;
    }

    private <E extends Enum<E>> Optional<E> choice(RequestField field, E[] offered) {
      String text = form.text(field);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      for (E value : offered) {
        if (value.name().equals(text)) {
          return Optional.of(value);
        }
      }
      return problem(field, Kind.NOT_A_CHOICE);
    }

    private void npi(RequestField field) {
      String text = form.text(field);
      if (!text.isEmpty() && !Npi.isValid(text)) {
        problem(field, Kind.BAD_NPI);
      }
    }

    /// Notes a problem; what has one is not read.
    private <T> Optional<T> problem(RequestField field, Kind kind) {
      problems.add(Problem.of(field, kind, form.text(field)));
      return Optional.empty();
    }
  }
}
