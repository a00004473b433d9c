package org.pumpreview.review;

/// What a person can do to a case. Buttons, keys and the command line name their acts by these.
public enum Act {
  OPEN_CASE,
  EDIT_REQUEST,
  CHOOSE_ROUTE,
  CONFIRM_REVISION,
  CHECK_FEE_SCHEDULE,
  ANSWER,
  ANSWER_AS_DIRECTOR,
  ATTACH_DOCUMENT,
  CORRECT_DOCUMENT,
  CITE_EVIDENCE,
  KEEP_DRAFT,
  ASSIGN,
  RECORD_TRIAL,
  DESCRIBE_ORIGIN,
  RAISE_AMBIGUITY,
  CHOOSE_READING,
  READ_AS_DIRECTOR,
  ROUTE_LINE,
  SCREEN_URGENCY,
  REVIEW_EPSDT,
  RECORD_INFORMATION,
  EXTEND,
  RECORD_NOTIFICATION,
  CORRECT_NOTIFICATION,
  RECUSE,
  LOG_PEER_TO_PEER,
  CONCLUDE_PEER_TO_PEER,
  REOPEN,
  RECORD_APPEAL,
  REQUEST_INFORMATION,
  ROUTE_TO_DIRECTOR,
  RECORD_WITHDRAWAL,
  APPROVE,
  APPROVE_BY_EXCEPTION,
  APPROVE_OUTSIDE_CRITERIA,
  APPROVE_IN_PART,
  DETERMINE_ADVERSE,
  CORRECT_RECEIPT,
  ISSUE_LETTER,
  MAKE_WORKSHEET,
  MAKE_COPIES;

  /// The act an event carries out.
  public static Act of(CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened opened -> OPEN_CASE;
      case CaseEvent.FieldEntered entered -> EDIT_REQUEST;
      case CaseEvent.LineEntered entered -> EDIT_REQUEST;
      case CaseEvent.LineRemoved removed -> EDIT_REQUEST;
      case CaseEvent.LineCorrected corrected -> EDIT_REQUEST;
      case CaseEvent.LineWithdrawn withdrawn -> EDIT_REQUEST;
      case CaseEvent.RouteChosen chosen -> CHOOSE_ROUTE;
      case CaseEvent.Referred referred -> CHOOSE_ROUTE;
      case CaseEvent.RevisionConfirmed confirmed -> CONFIRM_REVISION;
      case CaseEvent.FeeScheduleChecked checked -> CHECK_FEE_SCHEDULE;
      case CaseEvent.Answered answered -> atDesk(answered.desk());
      case CaseEvent.NoteWritten note -> atDesk(note.desk());
      case CaseEvent.DocumentAttached attached -> ATTACH_DOCUMENT;
      case CaseEvent.DocumentDescribed described -> CORRECT_DOCUMENT;
      case CaseEvent.DocumentWithdrawn withdrawn -> CORRECT_DOCUMENT;
      case CaseEvent.EvidenceCited cited -> CITE_EVIDENCE;
      case CaseEvent.EvidenceWithdrawn withdrawn -> CITE_EVIDENCE;
      case CaseEvent.Drafted drafted -> KEEP_DRAFT;
      case CaseEvent.Assigned assigned -> ASSIGN;
      case CaseEvent.TrialRecorded recorded -> RECORD_TRIAL;
      case CaseEvent.OriginDescribed described -> DESCRIBE_ORIGIN;
      case CaseEvent.AnsweredForOtherDate answered -> atDesk(answered.desk());
      case CaseEvent.ParticularEntered entered -> atDesk(entered.desk());
      case CaseEvent.ParticularRowRemoved removed -> atDesk(removed.desk());
      case CaseEvent.AmbiguityRaised raised -> RAISE_AMBIGUITY;
      case CaseEvent.ReadingChosen chosen ->
          chosen.desk() == Desk.NURSE ? CHOOSE_READING : READ_AS_DIRECTOR;
      case CaseEvent.LineRouted routed -> ROUTE_LINE;
      case CaseEvent.UrgencyScreened screened -> SCREEN_URGENCY;
      case CaseEvent.EpsdtReviewed reviewed -> REVIEW_EPSDT;
      case CaseEvent.InformationReceived received -> RECORD_INFORMATION;
      case CaseEvent.Extended extended -> EXTEND;
      case CaseEvent.Notified notified -> RECORD_NOTIFICATION;
      case CaseEvent.NotificationCorrected corrected -> CORRECT_NOTIFICATION;
      case CaseEvent.Recused recused -> RECUSE;
      case CaseEvent.PeerToPeerLogged logged -> LOG_PEER_TO_PEER;
      case CaseEvent.PeerToPeerConcluded concluded -> CONCLUDE_PEER_TO_PEER;
      case CaseEvent.Reopened reopened -> REOPEN;
      case CaseEvent.AppealRecorded recorded -> RECORD_APPEAL;
      case CaseEvent.InformationRequested requested -> REQUEST_INFORMATION;
      case CaseEvent.RoutedToDirector routed -> ROUTE_TO_DIRECTOR;
      case CaseEvent.Withdrawn withdrawn -> RECORD_WITHDRAWAL;
      case CaseEvent.Determined determined -> determined.determination().outcome().act();
      case CaseEvent.ReceiptCorrected corrected -> CORRECT_RECEIPT;
      case CaseEvent.LetterIssued issued ->
          issued.kind() == LetterKind.WORKSHEET ? MAKE_WORKSHEET : ISSUE_LETTER;
      case CaseEvent.CopyMade made -> MAKE_COPIES;
    };
  }

  private static Act atDesk(Desk desk) {
    return desk == Desk.NURSE ? ANSWER : ANSWER_AS_DIRECTOR;
  }

  /// Whether the act goes on with a case that is decided already.
  boolean followsDecision() {
    return switch (this) {
      case KEEP_DRAFT,
          ISSUE_LETTER,
          MAKE_WORKSHEET,
          MAKE_COPIES,
          RECORD_NOTIFICATION,
          CORRECT_NOTIFICATION,
          LOG_PEER_TO_PEER,
          CONCLUDE_PEER_TO_PEER,
          REOPEN,
          RECORD_APPEAL ->
          true;
      default -> false;
    };
  }

  /// Whether the act goes on with a case whose request was taken back: the member is told of it.
  boolean followsWithdrawal() {
    return switch (this) {
      case KEEP_DRAFT, ISSUE_LETTER, MAKE_COPIES, RECORD_NOTIFICATION, CORRECT_NOTIFICATION -> true;
      default -> false;
    };
  }
}
