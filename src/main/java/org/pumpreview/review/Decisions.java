package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.review.Refusal.Reason;

/// What each determination asks of the case, before its own content is looked at.
final class Decisions {
  private Decisions() {}

  /// By whoever holds the case: a nurse on her own findings, or a medical director on his.
  static List<Refusal> asRequested(Assessment assessment, Actor actor) {
    return Holding.directs(assessment.file(), actor)
        ? byDirector(assessment, actor)
        : byNurse(assessment, actor);
  }

  private static List<Refusal> byNurse(Assessment assessment, Actor actor) {
    if (!actor.is(Role.NURSE) && actor.is(Role.MEDICAL_DIRECTOR)) {
      return Refusal.of(Reason.NOT_WITH_DIRECTOR, Step.DECISION);
    }
    return Refusal.first(
        Holding.nurse(assessment.file(), actor, Step.DECISION),
        () ->
            Refusal.all(
                Basis.request(assessment),
                Basis.scope(assessment),
                Basis.stage(assessment),
                Basis.shown(assessment),
                FactBasis.refusals(assessment.file(), assessment.policy()),
                Basis.feeChecks(assessment),
                Basis.coverage(assessment),
                Ambiguities.toldNurse(assessment.openQuestions()),
                Refusal.when(assessment.overdue(), Reason.CLOCK_EXPIRED, Step.DECISION)));
  }

  private static List<Refusal> byDirector(Assessment assessment, Actor actor) {
    return Refusal.first(
        Holding.director(assessment.file(), actor),
        () ->
            Refusal.all(
                decidable(assessment),
                Basis.directorScope(assessment),
                Basis.feeChecks(assessment),
                Basis.foundShown(assessment, Optional.empty())));
  }

  /// The exception waives the one item that its rule names; all others still decide.
  static List<Refusal> byException(Assessment assessment, Actor actor) {
    Optional<ExceptionRule> rule = assessment.checklist().flatMap(Checklist::exception);
    if (rule.isEmpty()) {
      return Refusal.all(
          Holding.director(assessment.file(), actor),
          Refusal.of(Reason.EXCEPTION_NOT_OFFERED, Step.ROUTE));
    }
    return Refusal.first(
        Holding.director(assessment.file(), actor),
        () ->
            Refusal.all(
                decidable(assessment),
                Basis.directorScope(assessment),
                Basis.feeChecks(assessment),
                Refusal.when(
                    !assessment.exceptionOpen(), Reason.EXCEPTION_NOT_OFFERED, Step.DECISION),
                Basis.foundShown(assessment, rule.map(ExceptionRule::waives))));
  }

  static List<Refusal> outsideCriteria(Assessment assessment, Actor actor) {
    Evaluation evaluation = assessment.evaluations().get(Desk.DIRECTOR);
    boolean met = evaluation != null && evaluation.result() == Evaluation.Result.MET;
    boolean inside = met && Basis.scope(assessment).isEmpty();
    return Refusal.first(
        Holding.director(assessment.file(), actor),
        () ->
            Refusal.all(
                decidable(assessment),
                Basis.feeChecks(assessment),
                Refusal.when(inside, Reason.CRITERIA_ALREADY_MET, Step.DECISION)));
  }

  static List<Refusal> adverse(Assessment assessment, Actor actor) {
    return Refusal.first(Holding.director(assessment.file(), actor), () -> decidable(assessment));
  }

  /// What every determination of a medical director asks.
  private static List<Refusal> decidable(Assessment assessment) {
    return Refusal.all(
        Basis.request(assessment),
        Basis.found(assessment),
        Ambiguities.forDirector(assessment.openQuestions()));
  }
}
