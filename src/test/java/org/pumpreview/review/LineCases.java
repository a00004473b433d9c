package org.pumpreview.review;

import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Terms;

/// Requests of several lines.
final class LineCases {
  static final LocalDate FROM = LocalDate.of(2026, 12, 2);
  static final LocalDate TO = LocalDate.of(2026, 12, 9);

  private LineCases() {}

  // ---- a catheter and, starred, five of a pump over a week

  /// With the director, who found every criterion met.
  static TestedCase found() {
    return found("1968-03-09");
  }

  /// The same of a member who turns 21 the day after the first one.
  static TestedCase under21() {
    return found("2005-12-03");
  }

  private static TestedCase found(String birthDate) {
    TestedCase tested = typed(birthDate);
    tested = tested.does(NURSE, Cases.chosen(IMPLANT_NONMALIGNANT), Cases.confirmed());
    tested = tested.does(NURSE, Cases.feeCheck("line-62350", "62350", true));
    tested = tested.does(NURSE, Cases.feeCheck("line-E0782", "E0782", false));
    tested = tested.does(NURSE, Cases.routed());
    for (Checklist.Entry item : Cases.items(IMPLANT_NONMALIGNANT)) {
      String paragraph = item.paragraph();
      tested = tested.does(DIRECTOR, Cases.found(paragraph, Cases.supporting(paragraph)));
    }
    return tested.read();
  }

  private static TestedCase typed(String birthDate) {
    TestedCase tested = Cases.opened();
    for (Map.Entry<RequestField, String> field : Cases.fields().entrySet()) {
      tested = tested.does(NURSE, Cases.field(field.getKey(), field.getValue()));
    }
    tested = tested.does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, birthDate));
    tested = tested.does(NURSE, Cases.line("line-62350", "62350", "1", FROM.toString(), ""));
    return tested.does(
        NURSE, Cases.line("line-E0782", "E0782", "5", FROM.toString(), TO.toString()));
  }

  static LineDecision whole(String code) {
    return LineDecision.of("line-" + code, true);
  }

  static LineDecision denied(String code) {
    return LineDecision.denied("line-" + code, Determination.COVERAGE);
  }

  /// Less in number, over the same days.
  static LineDecision less(String code, int quantity) {
    return less(code, new Terms(quantity, FROM, TO));
  }

  static LineDecision less(String code, Terms terms) {
    return LineDecision.reduced("line-" + code, terms, Determination.COVERAGE);
  }

  static Determination partial(LineDecision... lines) {
    return partial(Map.of(Determination.COVERAGE, Cases.reason()), lines);
  }

  static Determination partial(Map<String, Determination.Reason> reasons, LineDecision... lines) {
    return new Determination(
        Outcome.PARTIALLY_APPROVED,
        List.of(lines),
        Optional.empty(),
        new LinkedHashMap<>(reasons),
        "The record carries no more than that.",
        Cases.ATTESTATION);
  }

  static CaseEvent epsdt(String code, boolean necessary) {
    return new CaseEvent.EpsdtReviewed(
        "line-" + code, code, necessary, "What her doctors write of her growth");
  }

  /// Both lines, the second as it is found.
  static TestedCase reviewed(TestedCase tested, boolean necessary) {
    return tested.does(DIRECTOR, epsdt("62350", false), epsdt("E0782", necessary));
  }

  // ---- a line of another policy

  static final String BACLOFEN = "line-J0475";

  /// The same request with baclofen as well, which the policy does not list.
  static TestedCase withBaclofen() {
    TestedCase tested =
        found().does(DIRECTOR, Cases.line(BACLOFEN, "J0475", "3", FROM.toString(), ""));
    return tested.does(DIRECTOR, Cases.feeCheck(BACLOFEN, "J0475", true)).read();
  }

  static CaseEvent givenAway() {
    return new CaseEvent.LineRouted(
        BACLOFEN, "J0475", "OPIOID", LineWay.REFERRED, "LA.PHAR.149", "Baclofen, for the spasms");
  }

  /// Approves its own lines and refers the other.
  static Determination referring(TestedCase tested) {
    return referring(tested, BACLOFEN);
  }

  static Determination referring(TestedCase tested, String referred) {
    List<LineDecision> lines =
        tested.file().intake().form().lines().keySet().stream()
            .map(line ->
                line.equals(referred) ? LineDecision.referred(line) : LineDecision.of(line, true))
            .toList();
    return Cases.withRationale(
        Cases.withLines(Cases.approval(tested), lines), "The record speaks for it.");
  }

  // ---- the care of a pump in place

  static final String REFILL = "line-62370";

  /// A refill and nothing else, typed.
  static TestedCase refill() {
    TestedCase tested = Cases.opened();
    for (Map.Entry<RequestField, String> field : Cases.fields().entrySet()) {
      tested = tested.does(NURSE, Cases.field(field.getKey(), field.getValue()));
    }
    return tested.does(NURSE, Cases.line(REFILL, "62370", "6", FROM.toString(), TO.toString()));
  }

  /// With the director, and nobody has looked for danger.
  static TestedCase refillRouted() {
    return refill()
        .does(NURSE, Cases.confirmed(), Cases.feeCheck(REFILL, "62370", true), Cases.routed())
        .read();
  }

  /// A refill and a new pump, both for baclofen: another policy is suggested for the pump alone.
  static TestedCase refillAndBaclofenPump() {
    return refillRouted()
        .does(DIRECTOR, screened(), Cases.field(RequestField.DRUG_KIND, "BACLOFEN"))
        .does(DIRECTOR, Cases.line("line-62362", "62362", "1", FROM.toString(), ""))
        .does(DIRECTOR, Cases.feeCheck("line-62362", "62362", true))
        .read();
  }

  static CaseEvent pumpGivenAway() {
    return new CaseEvent.LineRouted(
        "line-62362", "62362", "BACLOFEN", LineWay.REFERRED, "LA.PHAR.149", "Baclofen, page 2");
  }

  static CaseEvent screened(UrgentSign... signs) {
    return new CaseEvent.UrgencyScreened(Set.of(signs), "Refill log, fax page 3");
  }
}
