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
  CITE_EVIDENCE,
  KEEP_DRAFT,
  ASSIGN,
  REQUEST_INFORMATION,
  ROUTE_TO_DIRECTOR,
  RECORD_WITHDRAWAL,
  APPROVE,
  APPROVE_BY_EXCEPTION,
  APPROVE_OUTSIDE_CRITERIA,
  DETERMINE_ADVERSE,
  CORRECT_RECEIPT,
  ISSUE_LETTER;

  /// The act an event carries out.
  public static Act of(CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened opened -> OPEN_CASE;
      case CaseEvent.FieldEntered entered -> EDIT_REQUEST;
      case CaseEvent.LineEntered entered -> EDIT_REQUEST;
      case CaseEvent.LineRemoved removed -> EDIT_REQUEST;
      case CaseEvent.RouteChosen chosen -> CHOOSE_ROUTE;
      case CaseEvent.Referred referred -> CHOOSE_ROUTE;
      case CaseEvent.RevisionConfirmed confirmed -> CONFIRM_REVISION;
      case CaseEvent.FeeScheduleChecked checked -> CHECK_FEE_SCHEDULE;
      case CaseEvent.Answered answered -> atDesk(answered.desk());
      case CaseEvent.NoteWritten note -> atDesk(note.desk());
      case CaseEvent.EvidenceCited cited -> CITE_EVIDENCE;
      case CaseEvent.EvidenceWithdrawn withdrawn -> CITE_EVIDENCE;
      case CaseEvent.Drafted drafted -> KEEP_DRAFT;
      case CaseEvent.Assigned assigned -> ASSIGN;
      case CaseEvent.InformationRequested requested -> REQUEST_INFORMATION;
      case CaseEvent.RoutedToDirector routed -> ROUTE_TO_DIRECTOR;
      case CaseEvent.Withdrawn withdrawn -> RECORD_WITHDRAWAL;
      case CaseEvent.Determined determined -> determined.determination().outcome().act();
      case CaseEvent.ReceiptCorrected corrected -> CORRECT_RECEIPT;
      case CaseEvent.LetterIssued issued -> ISSUE_LETTER;
    };
  }

  private static Act atDesk(Desk desk) {
    return desk == Desk.NURSE ? ANSWER : ANSWER_AS_DIRECTOR;
  }
}
