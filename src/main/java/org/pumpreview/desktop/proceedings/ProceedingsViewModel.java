package org.pumpreview.desktop.proceedings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.HistoryLine;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Telling;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What happened around a review, who is still to be told, and which of its acts are open.
final class ProceedingsViewModel {
  private static final Words WORDS = Words.of("proceedings");

  /// The acts of this place, in the order in which a case comes to them.
  static final List<Act> ACTS =
      List.of(
          Act.RECORD_INFORMATION,
          Act.LOG_PEER_TO_PEER,
          Act.CONCLUDE_PEER_TO_PEER,
          Act.EXTEND,
          Act.RECORD_NOTIFICATION,
          Act.ASSIGN,
          Act.RECUSE,
          Act.REOPEN,
          Act.RECORD_APPEAL);

  /// The act that an act waits for.
  private static final Map<Refusal.Reason, Act> MENDING =
      Map.of(
          Refusal.Reason.NO_PEER_TO_PEER, Act.LOG_PEER_TO_PEER,
          Refusal.Reason.NOTHING_ASKED_YET, Act.REQUEST_INFORMATION,
          Refusal.Reason.NOTHING_NOTIFIED, Act.RECORD_NOTIFICATION);

  /// All that is shown: equal values need no repaint.
  ///
  /// @param log newest first
  record Shown(List<Duty> duties, List<HistoryLine> log) {}

  private final CaseDesk desk;
  private final People people;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private boolean watched = true;

  ProceedingsViewModel(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    shown = new ReadOnlyObjectWrapper<>(look());
    desk.assessmentProperty().subscribe((_, _) -> onAssessment());
  }

  /// Follows the case while somebody looks.
  void setWatched(boolean isWatched) {
    watched = isWatched;
    onAssessment();
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  CaseDesk desk() {
    return desk;
  }

  People people() {
    return people;
  }

  boolean isOpen(Act act) {
    return desk.refusals(act).isEmpty();
  }

  /// What an open act is for.
  static String purpose(Act act) {
    return switch (act) {
      case RECORD_INFORMATION -> WORDS.text("does.received");
      case LOG_PEER_TO_PEER -> WORDS.text("does.talk");
      case CONCLUDE_PEER_TO_PEER -> WORDS.text("does.conclude");
      case EXTEND -> WORDS.text("does.extend");
      case RECORD_NOTIFICATION -> WORDS.text("does.notify");
      case ASSIGN -> WORDS.text("does.assign");
      case RECUSE -> WORDS.text("does.recuse");
      case REOPEN -> WORDS.text("does.reopen");
      case RECORD_APPEAL -> WORDS.text("does.appeal");
      default -> throw new IllegalArgumentException(act + " is not done here");
    };
  }

  /// Why an act is not open, with a way to what mends it.
  Telling why(Act act) {
    var refusal = desk.refusals(act).getFirst();
    if (refusal.reason() == Refusal.Reason.NOT_A_DIRECTOR && !isOpen(Act.ROUTE_TO_DIRECTOR)) {
      return Telling.of(WORDS.text("why-not.director"));
    }
    return Optional.ofNullable(MENDING.get(refusal.reason()))
        .map(first ->
            Telling.of(Wording.of(refusal))
                .thenLink(Wording.of(first), Place.of(Step.DECISION, first.name())))
        .orElseGet(() -> Telling.of(desk.assessment(), refusal));
  }

  private void onAssessment() {
    if (watched) {
      var now = look();
      if (!now.equals(shown.get())) {
        shown.set(now);
      }
    }
  }

  private Shown look() {
    var assessment = desk.assessment();
    return new Shown(
        Duties.of(desk, people),
        HistoryLine.of(assessment, people, ProceedingsViewModel::isAround));
  }

  /// Whether an event belongs to what happens around a review, its beginnings and ends included.
  private static boolean isAround(CaseEvent event) {
    return switch (event) {
      case CaseEvent.InformationRequested asked -> true;
      case CaseEvent.InformationReceived received -> true;
      case CaseEvent.Extended extended -> true;
      case CaseEvent.Notified notified -> true;
      case CaseEvent.NotificationCorrected corrected -> true;
      case CaseEvent.ReceiptCorrected corrected -> true;
      case CaseEvent.Assigned assigned -> true;
      case CaseEvent.Recused recused -> true;
      case CaseEvent.RoutedToDirector routed -> true;
      case CaseEvent.PeerToPeerLogged logged -> true;
      case CaseEvent.PeerToPeerConcluded concluded -> true;
      case CaseEvent.Determined determined -> true;
      case CaseEvent.Reopened reopened -> true;
      case CaseEvent.AppealRecorded recorded -> true;
      case CaseEvent.Withdrawn withdrawn -> true;
      case CaseEvent.LetterIssued issued -> true;
      case CaseEvent.CopyMade made -> true;
      // What is found and decided by is read in its own steps.
      default -> false;
    };
  }
}
