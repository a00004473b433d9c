package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Refusal.Reason;

/// What has to stand in a determination.
final class DeterminationContent {
  private DeterminationContent() {}

  static List<Refusal> refusals(Assessment assessment, Actor actor, Determination determination) {
    LineDecisions lines = lines(assessment, determination);
    return Refusal.all(
        Refusal.first(
            lines.refusals(),
            () ->
                Refusal.about(
                    stray(assessment.policy(), assessment.items(), lines),
                    Reason.REASONS_STRAY,
                    Step.DECISION)),
        Holding.directs(assessment.file(), actor)
            ? ofDirector(assessment, determination, lines)
            : Refusal.when(
                determination.exception().isPresent(),
                Reason.EXCEPTION_NOT_OFFERED,
                Step.DECISION));
  }

  private static LineDecisions lines(Assessment assessment, Determination determination) {
    return new LineDecisions(
        assessment.reading().lines(),
        determination,
        unmet(assessment, determination),
        Demands.epsdt(assessment.policy()));
  }

  /// What it leaves without a whole reason.
  static List<String> unreasoned(Assessment assessment, Determination determination) {
    return lines(assessment, determination).unreasoned();
  }

  private static List<String> unmet(Assessment assessment, Determination determination) {
    return unmet(
        assessment.unmet(Desk.DIRECTOR),
        assessment.checklist().flatMap(Checklist::exception),
        determination);
  }

  /// The items that are neither shown nor waived by a granted exception.
  static List<String> unmet(
      List<String> notShown, Optional<ExceptionRule> rule, Determination determination) {
    boolean waives =
        grantedOn(determination)
            && switch (determination.outcome()) {
              case APPROVED_BY_EXCEPTION, PARTIALLY_APPROVED -> true;
              case APPROVED, APPROVED_OUTSIDE_CRITERIA, ADVERSE -> false;
            };
    Optional<String> waived = waives ? rule.map(ExceptionRule::waives) : Optional.empty();
    return notShown.stream().filter(item -> !waived.equals(Optional.of(item))).toList();
  }

  private static List<Refusal> ofDirector(
      Assessment assessment, Determination determination, LineDecisions lines) {
    boolean attested =
        Set.copyOf(determination.attested()).containsAll(assessment.plan().attestation());
    return Refusal.all(
        Refusal.when(!attested, Reason.ATTESTATION_OPEN, Step.DECISION),
        ruling(assessment, determination),
        switch (determination.outcome()) {
          case APPROVED -> lines.needsRationale() ? rationale(determination) : List.of();
          case APPROVED_BY_EXCEPTION ->
              Refusal.all(grounds(assessment, determination), rationale(determination));
          case APPROVED_OUTSIDE_CRITERIA -> rationale(determination);
          case PARTIALLY_APPROVED ->
              Refusal.all(
                  grantedOn(determination) ? grounds(assessment, determination) : List.of(),
                  grantedOn(determination)
                          || lines.needsRationale()
                          || argued(assessment.policy(), lines)
                      ? rationale(determination)
                      : List.of(),
                  reasons(lines));
          case ADVERSE ->
              Refusal.all(
                  argued(assessment.policy(), lines) ? rationale(determination) : List.of(),
                  reasons(lines));
        });
  }

  /// The reasons that rest on nothing of the request: what the policy tells beside its criteria is
  /// never held against it.
  static List<String> stray(Policy policy, List<Checklist.Entry> items, LineDecisions lines) {
    Predicate<String> item =
        key -> items.stream().map(Checklist.Entry::paragraph).anyMatch(key::equals);
    Predicate<String> line =
        key ->
            lines.lines().stream()
                .map(RequestedLine::id)
                .map(Determination::ofLine)
                .anyMatch(key::equals);
    Predicate<String> coverage = Determination.COVERAGE::equals;
    return Demands.aptReasons(policy)
        ? lines.determination().reasons().keySet().stream()
            .filter(Predicate.not(item.or(line).or(coverage)))
            .sorted()
            .toList()
        : List.of();
  }

  /// Whether it gives less than was asked though no item is unmet, so that only the physician's own
  /// words carry it.
  static boolean argued(Policy policy, LineDecisions lines) {
    return Demands.argument(policy)
        && lines.determination().outcome().isAdverse()
        && lines.unmet().isEmpty();
  }

  static boolean grantedOn(Determination determination) {
    return determination.exception().map(ExceptionRuling::granted).orElse(false);
  }

  private static List<Refusal> ruling(Assessment assessment, Determination determination) {
    boolean open = assessment.exceptionOpen();
    return strays(determination, open)
        ? Refusal.of(Reason.EXCEPTION_NOT_OFFERED, Step.DECISION)
        : Refusal.when(!ruled(determination, open), Reason.EXCEPTION_UNDECIDED, Step.DECISION);
  }

  /// Whether it rules on an exception that is not open.
  static boolean strays(Determination determination, boolean exceptionOpen) {
    return determination.exception().isPresent() && !exceptionOpen;
  }

  /// Whether the exception is granted by the outcome of that name, or with a partial approval, and
  /// an open one ruled on before anything adverse.
  static boolean ruled(Determination determination, boolean exceptionOpen) {
    Optional<Boolean> granted = determination.exception().map(ExceptionRuling::granted);
    return switch (determination.outcome()) {
      case APPROVED_BY_EXCEPTION -> granted.orElse(false);
      case ADVERSE -> !granted.orElse(exceptionOpen);
      case PARTIALLY_APPROVED -> granted.isPresent() == exceptionOpen;
      case APPROVED, APPROVED_OUTSIDE_CRITERIA -> !granted.orElse(false);
    };
  }

  private static List<Refusal> grounds(Assessment assessment, Determination determination) {
    boolean grounded =
        assessment
            .checklist()
            .flatMap(Checklist::exception)
            .map(rule -> grounded(rule, determination))
            .orElse(false);
    return Refusal.when(!grounded, Reason.GROUND_MISSING, Step.DECISION);
  }

  /// Whether the ruling stands on a ground that the policy names.
  static boolean grounded(ExceptionRule rule, Determination determination) {
    return determination.exception().stream()
        .flatMap(ruling -> ruling.grounds().stream())
        .anyMatch(rule.grounds()::contains);
  }

  private static List<Refusal> rationale(Determination determination) {
    return Refusal.when(
        determination.rationale().isBlank(), Reason.RATIONALE_MISSING, Step.DECISION);
  }

  private static List<Refusal> reasons(LineDecisions lines) {
    return Refusal.about(lines.unreasoned(), Reason.REASONS_MISSING, Step.DECISION);
  }
}
