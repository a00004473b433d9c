package org.pumpreview.review;

import java.util.List;

/// Who may do what, and why not. The one place that opens a button, explains a closed one and
/// guards the journal: an empty list means the act is open. Nothing here can lead a nurse to
/// anything but approval as requested, a request for information, routing or a recorded withdrawal.
public final class Rules {
  private Rules() {}

  /// Why `actor` cannot begin a case; empty when that is open.
  public static List<Refusal> toOpen(Actor actor) {
    return Holding.reviewer(actor, Step.REQUEST);
  }

  /// Every reason why `event` may not be appended; empty when it may. Asks all that the act asks
  /// and what its own content has to satisfy.
  public static List<Refusal> refusals(Assessment assessment, Actor actor, CaseEvent event) {
    return Refusal.all(
        refusals(assessment, actor, Act.of(event)), Content.refusals(assessment, actor, event));
  }

  /// The same where the people of the vault are known: a case is given to nobody who cannot have it
  /// in hand.
  public static List<Refusal> refusals(
      Assessment assessment, Office office, Actor actor, CaseEvent event) {
    return Refusal.first(
        refusals(assessment, actor, event),
        () ->
            event instanceof CaseEvent.Assigned assigned
                ? Assignees.refusals(assessment.file(), office, assigned)
                : List.of());
  }

  /// Every reason why `actor` cannot do `act` now; empty when it is open.
  public static List<Refusal> refusals(Assessment assessment, Actor actor, Act act) {
    return Refusal.first(
        Holding.barred(assessment.file(), actor, act), () -> asked(assessment, actor, act));
  }

  private static List<Refusal> asked(Assessment assessment, Actor actor, Act act) {
    CaseFile file = assessment.file();
    return switch (act) {
      case OPEN_CASE -> Refusal.of(Refusal.Reason.ALREADY_OPEN, Step.REQUEST);
      case EDIT_REQUEST,
          CHOOSE_ROUTE,
          CONFIRM_REVISION,
          CHECK_FEE_SCHEDULE,
          RECORD_TRIAL,
          DESCRIBE_ORIGIN,
          ROUTE_LINE,
          SCREEN_URGENCY,
          CORRECT_DOCUMENT,
          RAISE_AMBIGUITY ->
          Holding.holder(file, actor);
      case CITE_EVIDENCE ->
          Refusal.first(Holding.holder(file, actor), () -> Basis.routed(assessment));
      case ATTACH_DOCUMENT, KEEP_DRAFT, ASSIGN, LOG_PEER_TO_PEER -> List.of();
      case REVIEW_EPSDT -> Holding.director(file, actor);
      case RECORD_INFORMATION,
          EXTEND,
          RECORD_NOTIFICATION,
          CORRECT_NOTIFICATION,
          RECUSE,
          CONCLUDE_PEER_TO_PEER,
          REOPEN,
          RECORD_APPEAL,
          RECORD_WITHDRAWAL ->
          Proceedings.refusals(assessment, actor, act);
      case CORRECT_RECEIPT ->
          Refusal.first(
              Holding.holder(file, actor),
              () ->
                  Refusal.when(
                      !Basis.receiptFixed(assessment),
                      Refusal.Reason.RECEIPT_NOT_FIXED,
                      Step.REQUEST));
      case ANSWER ->
          Refusal.first(Holding.nurse(file, actor, Step.CRITERIA), () -> Basis.routed(assessment));
      case ANSWER_AS_DIRECTOR ->
          Refusal.first(Holding.director(file, actor), () -> Basis.routed(assessment));
      case REQUEST_INFORMATION -> InformationRequests.asking(assessment, actor);
      case CHOOSE_READING -> Holding.nurse(file, actor, Step.DECISION);
      case READ_AS_DIRECTOR -> Holding.director(file, actor);
      case ROUTE_TO_DIRECTOR -> Holding.notYetRouted(file);
      case APPROVE -> Decisions.asRequested(assessment, actor);
      case APPROVE_BY_EXCEPTION -> Decisions.byException(assessment, actor);
      case APPROVE_OUTSIDE_CRITERIA -> Decisions.outsideCriteria(assessment, actor);
      case APPROVE_IN_PART, DETERMINE_ADVERSE -> Decisions.adverse(assessment, actor);
      case ISSUE_LETTER -> Letters.signing(assessment, actor);
      case MAKE_WORKSHEET -> Letters.worksheet(assessment.file(), actor.userId());
      case MAKE_COPIES -> Copies.making(assessment.file(), actor);
    };
  }
}
