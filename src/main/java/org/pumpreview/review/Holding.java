package org.pumpreview.review;

import java.util.List;
import org.pumpreview.review.Refusal.Reason;

/// In whose hands a case lies: nurses work on it until it is routed to a medical director, and
/// directors from then on.
final class Holding {
  private Holding() {}

  /// What keeps everybody from an act, whatever the act asks.
  static List<Refusal> barred(CaseFile file, Actor actor, Act act) {
    if (!file.faults().isEmpty()) {
      List<String> entries =
          file.faults().stream().map(fault -> Long.toString(fault.seq())).toList();
      return Refusal.about(entries, Reason.JOURNAL_DAMAGED, Step.DECISION);
    }
    return Refusal.first(
        reviewer(actor, Step.DECISION),
        () -> Refusal.first(closed(file, act), () -> recused(file, actor, act)));
  }

  /// Who stepped back from a case only gives it to another.
  private static List<Refusal> recused(CaseFile file, Actor actor, Act act) {
    return Refusal.when(
        act != Act.ASSIGN && file.recused(actor.userId()), Reason.RECUSED, Step.DECISION);
  }

  static List<Refusal> reviewer(Actor actor, Step step) {
    boolean reviews = actor.is(Role.NURSE) || actor.is(Role.MEDICAL_DIRECTOR);
    return Refusal.when(!reviews, Reason.NOT_A_REVIEWER, step);
  }

  private static List<Refusal> closed(CaseFile file, Act act) {
    return switch (file.status()) {
      case DECIDED -> Refusal.when(!act.followsDecision(), Reason.CASE_DECIDED, Step.LETTER);
      case WITHDRAWN ->
          Refusal.when(!act.followsWithdrawal(), Reason.CASE_WITHDRAWN, Step.DECISION);
      case NEW, IN_REVIEW, WAITING_FOR_INFORMATION, WITH_DIRECTOR -> List.of();
    };
  }

  private static boolean withDirector(CaseFile file) {
    return file.status() == CaseStatus.WITH_DIRECTOR;
  }

  /// Whether the case lies with a medical director and `actor` is one.
  static boolean directs(CaseFile file, Actor actor) {
    return withDirector(file) && actor.is(Role.MEDICAL_DIRECTOR);
  }

  /// The desk whose findings count now.
  static Desk desk(CaseFile file) {
    return withDirector(file) ? Desk.DIRECTOR : Desk.NURSE;
  }

  static List<Refusal> notYetRouted(CaseFile file) {
    return Refusal.when(withDirector(file), Reason.WITH_DIRECTOR, Step.DECISION);
  }

  /// Whoever works on the case now.
  static List<Refusal> holder(CaseFile file, Actor actor) {
    if (withDirector(file)) {
      return Refusal.when(!actor.is(Role.MEDICAL_DIRECTOR), Reason.WITH_DIRECTOR, Step.DECISION);
    }
    return Refusal.when(!actor.is(Role.NURSE), Reason.NOT_A_NURSE, Step.DECISION);
  }

  static List<Refusal> nurse(CaseFile file, Actor actor, Step step) {
    return actor.is(Role.NURSE) ? notYetRouted(file) : Refusal.of(Reason.NOT_A_NURSE, step);
  }

  static List<Refusal> director(CaseFile file, Actor actor) {
    return actor.is(Role.MEDICAL_DIRECTOR)
        ? Refusal.when(!withDirector(file), Reason.NOT_WITH_DIRECTOR, Step.DECISION)
        : Refusal.of(Reason.NOT_A_DIRECTOR, Step.DECISION);
  }
}
