package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Refusal.Reason;

/// What has to stand in a determination.
final class DeterminationContent {
  private DeterminationContent() {}

  static List<Refusal> refusals(Assessment assessment, Actor actor, Determination determination) {
    return Refusal.all(
        lines(assessment, determination),
        Holding.directs(assessment.file(), actor)
            ? ofDirector(assessment, determination)
            : List.of());
  }

  private static List<Refusal> lines(Assessment assessment, Determination determination) {
    List<String> asked =
        assessment.file().intake().form().lines().keySet().stream().sorted().toList();
    List<String> decided = determination.lines().stream().map(LineDecision::line).sorted().toList();
    boolean approves = determination.outcome().approves();
    boolean alike = determination.lines().stream().allMatch(line -> line.approved() == approves);
    return Refusal.when(!decided.equals(asked) || !alike, Reason.LINES_UNDECIDED, Step.DECISION);
  }

  private static List<Refusal> ofDirector(Assessment assessment, Determination determination) {
    boolean attested =
        Set.copyOf(determination.attested()).containsAll(assessment.plan().attestation());
    return Refusal.all(
        Refusal.when(!attested, Reason.ATTESTATION_OPEN, Step.DECISION),
        switch (determination.outcome()) {
          case APPROVED -> List.of();
          case APPROVED_BY_EXCEPTION -> exception(determination);
          case APPROVED_OUTSIDE_CRITERIA -> rationale(determination);
          case ADVERSE -> adverse(assessment, determination);
        });
  }

  private static List<Refusal> exception(Determination determination) {
    Optional<ExceptionRuling> ruling = determination.exception();
    boolean granted = ruling.map(ExceptionRuling::granted).orElse(false);
    boolean grounded = ruling.map(found -> !found.grounds().isEmpty()).orElse(false);
    return Refusal.all(
        Refusal.when(!granted, Reason.EXCEPTION_UNDECIDED, Step.DECISION),
        Refusal.when(!grounded, Reason.GROUND_MISSING, Step.DECISION),
        rationale(determination));
  }

  private static List<Refusal> rationale(Determination determination) {
    return Refusal.when(
        determination.rationale().isBlank(), Reason.RATIONALE_MISSING, Step.DECISION);
  }

  private static List<Refusal> adverse(Assessment assessment, Determination determination) {
    boolean declined = determination.exception().map(ruling -> !ruling.granted()).orElse(false);
    List<String> unmet = assessment.unmet(Desk.DIRECTOR);
    List<String> needed = unmet.isEmpty() ? List.of(Determination.COVERAGE) : unmet;
    return Refusal.all(
        Refusal.when(
            assessment.exceptionOpen() && !declined, Reason.EXCEPTION_UNDECIDED, Step.DECISION),
        Refusal.about(
            needed.stream().filter(paragraph -> !reasoned(determination, paragraph)).toList(),
            Reason.REASONS_MISSING,
            Step.DECISION));
  }

  private static boolean reasoned(Determination determination, String paragraph) {
    Determination.Reason reason = determination.reasons().get(paragraph);
    return reason != null && reason.complete();
  }
}
