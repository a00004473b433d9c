package org.pumpreview.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Problem.Kind;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.RequestedLine.Scope;

/// The request form as read: typed values where they can be read, and every problem at once.
public record RequestReading(
    Optional<Instant> received,
    Optional<Urgency> urgency,
    Optional<LocalDate> birthDate,
    List<RequestedLine> lines,
    List<Problem> problems) {

  public static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  public static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final int MEMBER_OLDEST_YEARS = 130;

  public RequestReading {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  public boolean complete() {
    return problems.isEmpty();
  }

  public Optional<RequestedLine> line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /// Reads a form. `now` tells a date in the future from a possible one.
  public static RequestReading read(
      RequestForm form, Map<String, FeeCheck> checks, Policy policy, ZoneId zone, Instant now) {
    return new Reader(form, checks, policy, zone, now).read();
  }

  private static final class Reader {
    private final RequestForm form;
    private final Map<String, FeeCheck> checks;
    private final Policy policy;
    private final ZoneId zone;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();

    Reader(
        RequestForm form, Map<String, FeeCheck> checks, Policy policy, ZoneId zone, Instant now) {
      this.form = form;
      this.checks = checks;
      this.policy = policy;
      this.zone = zone;
      this.now = now;
    }

    RequestReading read() {
      missing();
      Optional<Instant> received = received();
      Optional<Urgency> urgency = urgency();
      Optional<LocalDate> birth = birthDate();
      npi(RequestField.REQUESTING_NPI);
      npi(RequestField.TREATING_NPI);
      npi(RequestField.FACILITY_NPI);
      List<RequestedLine> lines =
          form.lines().keySet().stream().map(id -> line(id, birth)).toList();
      if (lines.isEmpty()) {
        problems.add(new Problem(Kind.NO_LINE, "LINES", ""));
      }
      return new RequestReading(received, urgency, birth, lines, problems);
    }

    private void missing() {
      for (RequestField field : RequestField.values()) {
        if (field.required() && form.text(field).isEmpty()) {
          problems.add(Problem.of(field, Kind.MISSING, ""));
        }
      }
    }

    private Optional<Instant> received() {
      String text = form.text(RequestField.RECEIVED);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        Instant received = LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
        if (received.isAfter(now)) {
          problems.add(Problem.of(RequestField.RECEIVED, Kind.IN_THE_FUTURE, text));
          return Optional.empty();
        }
        return Optional.of(received);
      } catch (DateTimeException e) {
        problems.add(Problem.of(RequestField.RECEIVED, Kind.NOT_A_TIME, text));
        return Optional.empty();
      }
    }

    private Optional<Urgency> urgency() {
      String text = form.text(RequestField.URGENCY);
      for (Urgency urgency : Urgency.values()) {
        if (urgency.name().equals(text)) {
          return Optional.of(urgency);
        }
      }
      return Optional.empty();
    }

    private Optional<LocalDate> birthDate() {
      String text = form.text(RequestField.MEMBER_BIRTH_DATE);
      Optional<LocalDate> date = date(RequestField.MEMBER_BIRTH_DATE.name(), text);
      LocalDate today = LocalDate.ofInstant(now, zone);
      if (date.isPresent() && date.get().isAfter(today)) {
        problems.add(Problem.of(RequestField.MEMBER_BIRTH_DATE, Kind.IN_THE_FUTURE, text));
        return Optional.empty();
      }
      if (date.isPresent() && date.get().plusYears(MEMBER_OLDEST_YEARS).isBefore(today)) {
        problems.add(Problem.of(RequestField.MEMBER_BIRTH_DATE, Kind.TOO_LONG_AGO, text));
        return Optional.empty();
      }
      return date;
    }

    private void npi(RequestField field) {
      String text = form.text(field);
      if (!text.isEmpty() && !Npi.isValid(text)) {
        problems.add(Problem.of(field, Kind.BAD_NPI, text));
      }
    }

    private RequestedLine line(String id, Optional<LocalDate> birth) {
      String code = form.text(id, LineField.CODE).toUpperCase(Locale.ROOT);
      if (!code.matches("[A-Z0-9][0-9]{3}[A-Z0-9]")) {
        problems.add(
            Problem.of(id, LineField.CODE, code.isEmpty() ? Kind.MISSING : Kind.BAD_CODE, code));
      }
      Optional<LocalDate> from = serviceDate(id, LineField.FROM);
      if (form.text(id, LineField.FROM).isEmpty()) {
        problems.add(Problem.of(id, LineField.FROM, Kind.MISSING, ""));
      }
      Optional<LocalDate> to = serviceDate(id, LineField.TO);
      if (form.text(id, LineField.TO).isEmpty()) {
        to = from;
      }
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        problems.add(
            Problem.of(id, LineField.TO, Kind.ENDS_BEFORE_START, form.text(id, LineField.TO)));
        to = Optional.empty();
      }
      Optional<Code> listed = policy.code(code);
      return new RequestedLine(
          id,
          code,
          quantity(id),
          from,
          to,
          scope(listed),
          listed,
          age(birth, from, to),
          Optional.ofNullable(checks.get(id)).filter(check -> isAbout(check, code, from)));
    }

    private static boolean isAbout(FeeCheck check, String code, Optional<LocalDate> from) {
      return check.code().equals(code) && Optional.of(check.serviceDate()).equals(from);
    }

    private int quantity(String id) {
      String text = form.text(id, LineField.QUANTITY);
      if (text.isEmpty()) {
        problems.add(Problem.of(id, LineField.QUANTITY, Kind.MISSING, ""));
        return 0;
      }
      if (!text.matches("[1-9][0-9]{0,3}")) {
        problems.add(Problem.of(id, LineField.QUANTITY, Kind.BAD_QUANTITY, text));
        return 0;
      }
      return Integer.parseInt(text);
    }

    private Optional<LocalDate> serviceDate(String id, LineField field) {
      return date(id + "." + field.name(), form.text(id, field));
    }

    private Optional<LocalDate> date(String target, String text) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(text, DATE));
      } catch (DateTimeException e) {
        problems.add(new Problem(Kind.NOT_A_DATE, target, text));
        return Optional.empty();
      }
    }

    private static Scope scope(Optional<Code> listed) {
      if (listed.isEmpty()) {
        return Scope.NOT_LISTED;
      }
      return switch (listed.get().use()) {
        case CRITERIA, CRITERIA_OR_MAINTENANCE -> Scope.CRITERIA;
        case MAINTENANCE -> Scope.MAINTENANCE;
      };
    }

    private static Optional<AgeBand> age(
        Optional<LocalDate> birth, Optional<LocalDate> from, Optional<LocalDate> to) {
      if (birth.isEmpty() || from.isEmpty() || to.isEmpty()) {
        return Optional.empty();
      }
      if (isAdult(birth.get(), from.get())) {
        return Optional.of(AgeBand.ADULT);
      }
      return Optional.of(
          isAdult(birth.get(), to.get()) ? AgeBand.TURNS_21_IN_SPAN : AgeBand.UNDER_21);
    }

    /// A person born on 29 February turns 21 on 1 March: the later day keeps the member's rights.
    private static boolean isAdult(LocalDate birth, LocalDate day) {
      return Period.between(birth, day).getYears() >= 21;
    }
  }
}
