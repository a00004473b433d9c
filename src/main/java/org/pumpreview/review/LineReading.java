package org.pumpreview.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Problem.Kind;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.RequestedLine.Scope;

/// Reads the requested lines of a form. Knows no clock: the same form gives the same lines at any
/// time.
final class LineReading {
  private final RequestForm form;
  private final Map<String, FeeCheck> checks;
  private final Policy policy;
  private final Optional<LocalDate> birth;
  private final Consumer<Problem> problems;

  /// @param birth the member's, as far as it can be read
  /// @param problems is told of everything that is wrong
  LineReading(
      RequestForm form,
      Map<String, FeeCheck> checks,
      Policy policy,
      Optional<LocalDate> birth,
      Consumer<Problem> problems) {
    this.form = form;
    this.checks = checks;
    this.policy = policy;
    this.birth = birth;
    this.problems = problems;
  }

  List<RequestedLine> lines() {
    return form.lines().keySet().stream().map(this::line).toList();
  }

  private RequestedLine line(String id) {
    String code = code(id);
    Optional<LocalDate> from = from(id);
    Optional<LocalDate> to = to(id, from);
    Optional<Code> listed = policy.code(code);
    return new RequestedLine(
        id,
        code,
        quantity(id),
        from,
        to,
        scope(listed),
        listed,
        age(from, to),
        Optional.ofNullable(checks.get(id)).filter(check -> isAbout(check, code, from)));
  }

  private String code(String id) {
    String code = text(id, LineField.CODE).toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z0-9][0-9]{3}[A-Z0-9]")) {
      problem(id, LineField.CODE, code.isEmpty() ? Kind.MISSING : Kind.BAD_CODE);
    }
    return code;
  }

  private Optional<LocalDate> from(String id) {
    if (text(id, LineField.FROM).isEmpty()) {
      problem(id, LineField.FROM, Kind.MISSING);
    }
    Optional<LocalDate> from = date(id, LineField.FROM);
    if (from.isPresent() && birth.isPresent() && from.get().isBefore(birth.get())) {
      problem(id, LineField.FROM, Kind.BEFORE_BIRTH);
    }
    return from;
  }

  private Optional<LocalDate> to(String id, Optional<LocalDate> from) {
    if (text(id, LineField.TO).isEmpty()) {
      return from;
    }
    Optional<LocalDate> to = date(id, LineField.TO);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problem(id, LineField.TO, Kind.ENDS_BEFORE_START);
      return Optional.empty();
    }
    return to;
  }

  private int quantity(String id) {
    String text = text(id, LineField.QUANTITY);
    if (text.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(text);
    }
    problem(id, LineField.QUANTITY, text.isEmpty() ? Kind.MISSING : Kind.BAD_QUANTITY);
    return 0;
  }

  private Optional<LocalDate> date(String id, LineField field) {
    String text = text(id, field);
    Optional<LocalDate> date = RequestReading.date(text);
    if (date.isEmpty() && !text.isEmpty()) {
      problem(id, field, Kind.NOT_A_DATE);
    }
    return date;
  }

  private static boolean isAbout(FeeCheck check, String code, Optional<LocalDate> from) {
    return check.code().equals(code)
        && Optional.of(check.serviceDate()).equals(from)
        && !check.scheduleDate().isAfter(check.serviceDate());
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

  private Optional<AgeBand> age(Optional<LocalDate> from, Optional<LocalDate> to) {
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

  private String text(String id, LineField field) {
    return form.text(id, field);
  }

  private void problem(String id, LineField field, Kind kind) {
    problems.accept(Problem.of(id, field, kind, text(id, field)));
  }
}
