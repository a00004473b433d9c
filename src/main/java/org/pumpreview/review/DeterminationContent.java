package org.pumpreview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Refusal.Reason;

/// What has to stand in a determination.
final class DeterminationContent {
  private DeterminationContent() {}

  static List<Refusal> refusals(Assessment assessment, Actor actor, Determination determination) {
    return Refusal.all(
        Refusal.when(
            !decidesEachLine(assessment.file(), determination),
            Reason.LINES_UNDECIDED,
            Step.DECISION),
        Holding.directs(assessment.file(), actor)
            ? ofDirector(assessment, determination)
            : Refusal.when(
                determination.exception().isPresent(),
                Reason.EXCEPTION_NOT_OFFERED,
                Step.DECISION));
  }

  /// Every requested line is decided once, and all as the outcome says.
  static boolean decidesEachLine(CaseFile file, Determination determination) {
    List<String> asked = file.intake().form().lines().keySet().stream().sorted().toList();
    List<String> decided = determination.lines().stream().map(LineDecision::line).sorted().toList();
    List<LineDecision> lines = determination.lines();
    return !asked.isEmpty()
        && decided.equals(asked)
        && switch (determination.outcome()) {
          case APPROVED, APPROVED_BY_EXCEPTION, APPROVED_OUTSIDE_CRITERIA ->
              lines.stream().allMatch(LineDecision::whole);
          case PARTIALLY_APPROVED ->
              lines.stream().anyMatch(LineDecision::approved)
                  && lines.stream().anyMatch(line -> !line.whole());
          case ADVERSE -> lines.stream().noneMatch(LineDecision::approved);
        };
  }

  private static List<Refusal> ofDirector(Assessment assessment, Determination determination) {
    boolean attested =
        Set.copyOf(determination.attested()).containsAll(assessment.plan().attestation());
    return Refusal.all(
        Refusal.when(!attested, Reason.ATTESTATION_OPEN, Step.DECISION),
        ruling(assessment, determination),
        switch (determination.outcome()) {
          case APPROVED -> List.of();
          case APPROVED_BY_EXCEPTION ->
              Refusal.all(grounds(assessment, determination), rationale(determination));
          case APPROVED_OUTSIDE_CRITERIA -> rationale(determination);
          case PARTIALLY_APPROVED, ADVERSE -> reasons(assessment, determination);
        });
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

  /// Whether the exception is granted by the outcome of that name alone, and an open one declined
  /// before an adverse determination.
  static boolean ruled(Determination determination, boolean exceptionOpen) {
    Optional<Boolean> granted = determination.exception().map(ExceptionRuling::granted);
    return switch (determination.outcome()) {
      case APPROVED_BY_EXCEPTION -> granted.orElse(false);
      case ADVERSE -> !granted.orElse(exceptionOpen);
      case PARTIALLY_APPROVED, APPROVED, APPROVED_OUTSIDE_CRITERIA -> !granted.orElse(false);
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

  private static List<Refusal> reasons(Assessment assessment, Determination determination) {
    return Refusal.about(
        unreasoned(assessment.unmet(Desk.DIRECTOR), determination),
        Reason.REASONS_MISSING,
        Step.DECISION);
  }

  /// What an adverse determination leaves without a whole reason: an unmet item, coverage where
  /// every item is shown, or a reason begun and not finished.
  static List<String> unreasoned(List<String> unmet, Determination determination) {
    List<String> needed = unmet.isEmpty() ? List.of(Determination.COVERAGE) : unmet;
    Map<String, Determination.Reason> reasons = determination.reasons();
    return Stream.concat(needed.stream(), reasons.keySet().stream().sorted())
        .distinct()
        .filter(key -> !reasons.containsKey(key) || !reasons.get(key).complete())
        .toList();
  }
}
