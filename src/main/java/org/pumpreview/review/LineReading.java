package org.pumpreview.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.Referral;
import org.pumpreview.review.Problem.Kind;
import org.pumpreview.review.RequestedLine.AgeBand;

/// Reads the requested lines of a form. Knows no clock: the same form gives the same lines at any
/// time.
final class LineReading {
  private static final String CODE = "[A-Z0-9][0-9]{3}[A-Z0-9]";
  private static final String MODIFIERS = "[A-Z0-9]{2}([ ,]+[A-Z0-9]{2}){0,3}";
  private static final String QUANTITY = "[1-9][0-9]{0,3}";

  private final RequestForm form;
  private final LineRecords records;
  private final Policy policy;
  private final Optional<LocalDate> birth;
  private final Consumer<Problem> problems;

  /// @param birth the member's, as far as it can be read
  /// @param problems is told of everything that is wrong
  LineReading(
      RequestForm form,
      LineRecords records,
      Policy policy,
      Optional<LocalDate> birth,
      Consumer<Problem> problems) {
    this.form = form;
    this.records = records;
    this.policy = policy;
    this.birth = birth;
    this.problems = problems;
  }

  /// Whether a cell says something that can be asked for.
  static boolean isReadable(LineField field, String text) {
    return switch (field) {
      case CODE -> text.toUpperCase(Locale.ROOT).matches(CODE);
      case MODIFIER -> text.toUpperCase(Locale.ROOT).matches(MODIFIERS);
      case QUANTITY -> text.matches(QUANTITY);
      case FROM, TO -> RequestReading.date(text).isPresent();
    };
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
        modifier(id),
        quantity(id),
        from,
        to,
        route(id, code, listed),
        listed,
        age(from, to),
        Optional.ofNullable(records.feeChecks().get(id))
            .filter(check -> isAbout(check, code, from)),
        Optional.ofNullable(records.epsdt().get(id))
            .filter(review -> review.event().code().equals(code)));
  }

  private String code(String id) {
    String code = text(id, LineField.CODE).toUpperCase(Locale.ROOT);
    if (!code.matches(CODE)) {
      problem(id, LineField.CODE, code.isEmpty() ? Kind.MISSING : Kind.BAD_CODE);
    }
    return code;
  }

  /// Up to four, of two characters each.
  private String modifier(String id) {
    String modifier = text(id, LineField.MODIFIER).toUpperCase(Locale.ROOT);
    if (!modifier.isEmpty() && !modifier.matches(MODIFIERS)) {
      problem(id, LineField.MODIFIER, Kind.BAD_MODIFIER);
    }
    return modifier;
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
    if (text.matches(QUANTITY)) {
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

  // ---- under what it is decided

  private LineRoute route(String id, String code, Optional<Code> listed) {
    LineRoute suggested = suggested(code, listed);
    return Optional.ofNullable(records.routes().get(id))
        .filter(chosen -> isAbout(chosen.event(), code))
        .filter(chosen -> fits(chosen.event().way(), suggested.way(), listed))
        .map(chosen ->
            new LineRoute(
                chosen.event().way(),
                chosen.event().policyId(),
                Optional.of(said(chosen, chosen.event().reason()))))
        .or(() ->
            records
                .referral()
                .map(away ->
                    LineRoute.referred(
                        away.event().policyId(), Optional.of(said(away, away.event().reason())))))
        .orElse(suggested);
  }

  private static LineRoute.Said said(CaseFile.Dated<?> dated, String reason) {
    return new LineRoute.Said(reason, dated.by(), dated.at());
  }

  /// The code says whether the policy has criteria for it, the drug whether the policy is about it
  /// at all. The care of a device in place stays that whatever the drug: it may be urgent.
  private LineRoute suggested(String code, Optional<Code> listed) {
    if (code.isEmpty()) {
      return LineRoute.suggested(LineWay.CRITERIA);
    }
    if (listed.isEmpty()) {
      return LineRoute.suggested(LineWay.UNADDRESSED);
    }
    return switch (listed.get().use()) {
      case MAINTENANCE -> LineRoute.suggested(LineWay.MAINTENANCE);
      case CRITERIA, CRITERIA_OR_MAINTENANCE -> byDrug();
    };
  }

  private LineRoute byDrug() {
    String drug = form.text(RequestField.DRUG_KIND);
    for (Referral referral : policy.referrals()) {
      if (referral.drug().map(named -> named.toUpperCase(Locale.ROOT).equals(drug)).orElse(false)) {
        return LineRoute.referred(referral.policyId(), Optional.empty());
      }
    }
    return LineRoute.suggested(
        drug.equals(DrugKind.OTHER.name()) || drug.equals(DrugKind.BACLOFEN.name())
            ? LineWay.UNADDRESSED
            : LineWay.CRITERIA);
  }

  private boolean isAbout(CaseEvent.LineRouted chosen, String code) {
    return chosen.code().equals(code) && chosen.drug().equals(form.text(RequestField.DRUG_KIND));
  }

  /// Whether a way can be chosen: nobody's word makes criteria for what the policy has none for.
  static boolean fits(LineWay way, LineWay suggested, Optional<Code> listed) {
    return switch (way) {
      case CRITERIA -> suggested == LineWay.CRITERIA;
      case MAINTENANCE -> listed.map(code -> code.use() != Code.Use.CRITERIA).orElse(false);
      case REFERRED, UNADDRESSED -> true;
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

  private static boolean isAdult(LocalDate birth, LocalDate day) {
    return !day.isBefore(RequestReading.turns21(birth));
  }

  private String text(String id, LineField field) {
    return form.text(id, field);
  }

  private void problem(String id, LineField field, Kind kind) {
    problems.accept(Problem.of(id, field, kind, text(id, field)));
  }
}
