package org.pumpreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Ruling;
import org.pumpreview.review.Determination.Terms;
import org.pumpreview.review.Refusal.Reason;

/// What the decisions on the single lines have to be. Looks at nothing but the lines and the
/// determination, so that the rules and the fold ask the same.
///
/// @param unmet the items that are neither shown nor waived
/// @param epsdt whether lines under 21 are reviewed by themselves
record LineDecisions(
    List<RequestedLine> lines, Determination determination, List<String> unmet, boolean epsdt) {

  /// A line with its decision.
  private record Decided(RequestedLine line, LineDecision decision) {
    boolean less() {
      return decision.less();
    }
  }

  List<Refusal> refusals() {
    return Refusal.first(
        counted(),
        () ->
            Refusal.first(
                asTheOutcomeSays(),
                () -> Refusal.all(referrals(), terms(), reasons(), individually())));
  }

  // ---- each once, and together what the outcome says

  private List<Refusal> counted() {
    List<String> asked = lines.stream().map(RequestedLine::id).sorted().toList();
    List<String> decided = determination.lines().stream().map(LineDecision::line).sorted().toList();
    return Refusal.when(
        asked.isEmpty() || !decided.equals(asked), Reason.LINES_UNDECIDED, Step.DECISION);
  }

  private List<Refusal> asTheOutcomeSays() {
    List<LineDecision> decisions = determination.lines();
    boolean some = decisions.stream().anyMatch(LineDecision::approved);
    boolean less = decisions.stream().anyMatch(LineDecision::less);
    return switch (determination.outcome()) {
      case APPROVED, APPROVED_BY_EXCEPTION, APPROVED_OUTSIDE_CRITERIA ->
          Refusal.when(!some || less, Reason.LINES_UNDECIDED, Step.DECISION);
      case PARTIALLY_APPROVED ->
          Refusal.all(
              Refusal.when(!some, Reason.NOTHING_APPROVED, Step.DECISION),
              Refusal.when(!less, Reason.NOTHING_LESS, Step.DECISION));
      case ADVERSE -> Refusal.when(some || !less, Reason.LINES_UNDECIDED, Step.DECISION);
    };
  }

  // ---- line by line

  /// What another policy decides is given to it by a person's word, and is not cleared here but by
  /// a physician's own rationale.
  private List<Refusal> referrals() {
    boolean cleared =
        determination.outcome() == Outcome.APPROVED
            || determination.outcome() == Outcome.APPROVED_BY_EXCEPTION;
    return Refusal.all(
        about(
            decided ->
                decided.decision().ruling() == Ruling.REFERRED
                    && !decided.line().route().givenAway(),
            Reason.LINE_NOT_REFERRED),
        about(
            decided ->
                cleared
                    && decided.decision().approved()
                    && decided.line().way() == LineWay.REFERRED,
            Reason.LINE_REFERRED));
  }

  private List<Refusal> terms() {
    return about(
        decided ->
            decided.decision().terms().isPresent()
                && !(decided.decision().approved()
                    && isWithin(decided.decision().terms().get(), decided.line())),
        Reason.TERMS_UNFIT);
  }

  /// Within what was requested, and less than that.
  private static boolean isWithin(Terms terms, RequestedLine line) {
    if (line.from().isEmpty() || line.to().isEmpty()) {
      return false;
    }
    Terms asked = new Terms(line.quantity(), line.from().get(), line.to().get());
    return !terms.equals(asked)
        && terms.quantity() >= 1
        && terms.quantity() <= asked.quantity()
        && !terms.from().isBefore(asked.from())
        && !terms.to().isAfter(asked.to())
        && !terms.from().isAfter(terms.to());
  }

  /// In a partial approval each line says why it is not whole; elsewhere it may. Whether what it
  /// names is written is asked once, of the whole determination.
  private List<Refusal> reasons() {
    boolean each = determination.outcome() == Outcome.PARTIALLY_APPROVED;
    return about(
        decided -> {
          String key = decided.decision().reason();
          return decided.less()
              ? (each && key.isBlank()) || (!key.isBlank() && !isReason(key, decided.line()))
              : !key.isBlank();
        },
        Reason.LINE_REASONS_MISSING);
  }

  /// An item that is not shown, coverage, or a reason of that line's own.
  private boolean isReason(String key, RequestedLine line) {
    return unmet.contains(key)
        || key.equals(Determination.COVERAGE)
        || key.equals(Determination.ofLine(line.id()));
  }

  /// EPSDT: before anything adverse every line under 21 that is decided here has its own review,
  /// and what that finds needed is neither denied nor reduced.
  private List<Refusal> individually() {
    if (!epsdt || determination.outcome().approves()) {
      return List.of();
    }
    return Refusal.all(
        about(
            decided ->
                decided.line().under21()
                    && decided.decision().ruling() != Ruling.REFERRED
                    && decided.line().epsdt().isEmpty(),
            Reason.EPSDT_UNREVIEWED),
        about(
            decided ->
                decided.line().under21()
                    && decided.less()
                    && decided
                        .line()
                        .epsdt()
                        .map(review -> review.event().necessary())
                        .orElse(false),
            Reason.EPSDT_NEEDED));
  }

  // ---- what the whole determination owes to its lines

  /// What a determination that gives less than was asked leaves without a whole reason: an unmet
  /// item, the reason a line names, coverage where nothing else is named, or a reason begun and not
  /// finished.
  List<String> unreasoned() {
    Map<String, Determination.Reason> reasons = determination.reasons();
    List<String> needed = new ArrayList<>(unmet);
    determination.lines().stream()
        .map(LineDecision::reason)
        .filter(key -> !key.isBlank())
        .forEach(needed::add);
    if (needed.isEmpty() && determination.outcome() == Outcome.ADVERSE) {
      needed.add(Determination.COVERAGE);
    }
    return Stream.concat(needed.stream(), reasons.keySet().stream().sorted())
        .distinct()
        .filter(key -> !reasons.containsKey(key) || !reasons.get(key).complete())
        .toList();
  }

  /// Whether the criteria alone do not carry what is approved, so that a physician's own words have
  /// to: the care of a device in place has none, another policy's line is not theirs, and an item
  /// may be open.
  boolean needsRationale() {
    return decided()
        .filter(decided -> decided.decision().approved())
        .anyMatch(decided -> decided.line().way() != LineWay.CRITERIA || !unmet.isEmpty());
  }

  private Stream<Decided> decided() {
    return lines.stream()
        .flatMap(line ->
            determination.lines().stream()
                .filter(decision -> decision.line().equals(line.id()))
                .map(decision -> new Decided(line, decision)));
  }

  private List<Refusal> about(Predicate<Decided> which, Reason reason) {
    List<String> named = decided().filter(which).map(found -> found.line().name()).toList();
    return Refusal.about(named, reason, Step.DECISION);
  }
}
