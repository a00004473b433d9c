package org.pumpreview.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Refusal.Reason;

/// What happens around a review and settles nothing in it: information that comes in, the
/// extension, talks between physicians, a director who steps back, reopening and appeals.
final class Proceedings {
  private Proceedings() {}

  /// Who may do such an act, and when.
  static List<Refusal> refusals(Assessment assessment, Actor actor, Act act) {
    CaseFile file = assessment.file();
    return switch (act) {
      case RECORD_INFORMATION ->
          Refusal.when(file.progress().asked().isEmpty(), Reason.NOTHING_ASKED_YET, Step.DECISION);
      case EXTEND -> extension(assessment, actor);
      case RECORD_NOTIFICATION -> Notices.recording(file);
      case CORRECT_NOTIFICATION -> Notices.correcting(file);
      case RECUSE -> Holding.director(file, actor);
      case CONCLUDE_PEER_TO_PEER ->
          Refusal.all(
              physician(actor),
              Refusal.when(!unconcluded(file), Reason.NO_PEER_TO_PEER, Step.DECISION));
      case REOPEN ->
          Refusal.all(
              physician(actor),
              Refusal.when(
                  file.progress().decision().isEmpty(), Reason.NOT_DECIDED, Step.DECISION));
      case RECORD_APPEAL ->
          Refusal.when(firstAdverse(file).isEmpty(), Reason.NOT_ADVERSE, Step.DECISION);
      // A clock that has run out owes a notice, which nobody takes back.
      case RECORD_WITHDRAWAL ->
          Refusal.all(
              Refusal.when(wasDetermined(file), Reason.REOPENED, Step.DECISION),
              Refusal.when(assessment.overdue(), Reason.WITHDRAWAL_TOO_LATE, Step.DECISION));
      default -> List.of();
    };
  }

  /// Once, and while the clock still runs.
  private static List<Refusal> extension(Assessment assessment, Actor actor) {
    CaseFile file = assessment.file();
    boolean extended = file.last(CaseEvent.Extended.class).isPresent();
    return Refusal.first(
        Holding.holder(file, actor),
        () ->
            Refusal.all(
                Basis.complete(assessment),
                Refusal.when(extended, Reason.EXTENDED_ALREADY, Step.DECISION),
                Refusal.when(wasDetermined(file), Reason.REOPENED, Step.DECISION),
                Refusal.when(assessment.overdue(), Reason.EXTENSION_TOO_LATE, Step.DECISION)));
  }

  private static List<Refusal> physician(Actor actor) {
    return Refusal.when(!actor.is(Role.MEDICAL_DIRECTOR), Reason.NOT_A_DIRECTOR, Step.DECISION);
  }

  /// Whether a talk was held of which nobody has recorded what it changed.
  static boolean unconcluded(CaseFile file) {
    long concluded =
        file.last(CaseEvent.PeerToPeerConcluded.class).map(CaseFile.Dated::seq).orElse(0L);
    return file.all(CaseEvent.PeerToPeerLogged.class).stream()
        .filter(logged -> logged.event().step() == PeerToPeer.HELD)
        .anyMatch(logged -> logged.seq() > concluded);
  }

  /// Whether a determination was ever made, be it reopened since.
  static boolean wasDetermined(CaseFile file) {
    return file.last(CaseEvent.Determined.class).isPresent();
  }

  private static Optional<CaseFile.Dated<CaseEvent.Determined>> firstAdverse(CaseFile file) {
    return file.all(CaseEvent.Determined.class).stream()
        .filter(determined -> determined.event().determination().outcome().isAdverse())
        .findFirst();
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.InformationReceived received) {
    return Refusal.all(
        blank(received.what()),
        Refusal.when(
            received.at().isAfter(assessment.now()), Reason.TIME_IN_FUTURE, Step.DECISION));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.Extended extended) {
    int most = assessment.plan().extensionDays();
    boolean possible = extended.days() >= 1 && extended.days() <= most;
    return Refusal.all(
        blank(extended.reason(), extended.interest()),
        possible
            ? List.of()
            : Refusal.about(
                List.of(Integer.toString(most)), Reason.EXTENSION_TOO_LONG, Step.DECISION));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.PeerToPeerLogged logged) {
    boolean held = logged.step() == PeerToPeer.HELD;
    boolean ended =
        logged.until().isPresent()
            && logged.until().get().isAfter(logged.at())
            && !logged.until().get().isAfter(assessment.now());
    return Refusal.all(
        blank(logged.who()),
        Refusal.when(held && !ended, Reason.TALK_WITHOUT_END, Step.DECISION),
        Refusal.when(logged.at().isAfter(assessment.now()), Reason.TIME_IN_FUTURE, Step.DECISION));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.AppealRecorded recorded) {
    boolean early =
        firstAdverse(assessment.file())
            .map(determined -> LocalDate.ofInstant(determined.at(), assessment.plan().zone()))
            .map(recorded.on()::isBefore)
            .orElse(false);
    return Refusal.all(
        blank(recorded.source()),
        Refusal.when(
            recorded.on().isAfter(assessment.today()), Reason.TIME_IN_FUTURE, Step.DECISION),
        Refusal.when(early, Reason.TIME_BEFORE_CAUSE, Step.DECISION));
  }

  /// Words that an act cannot do without.
  static List<Refusal> blank(String... texts) {
    for (String text : texts) {
      if (text.isBlank()) {
        return Refusal.of(Reason.WORDS_MISSING, Step.DECISION);
      }
    }
    return List.of();
  }
}
