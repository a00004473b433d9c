package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Refusal.Reason;

/// What happens around a review and settles nothing in it: information that comes in, the
/// extension, notices, talks between physicians, a director who steps back, reopening and appeals.
final class Proceedings {
  private Proceedings() {}

  /// Who may do such an act, and when.
  static List<Refusal> refusals(Assessment assessment, Actor actor, Act act) {
    CaseFile file = assessment.file();
    return switch (act) {
      case RECORD_INFORMATION ->
          Refusal.when(file.progress().asked().isEmpty(), Reason.NOTHING_ASKED_YET, Step.DECISION);
      case EXTEND -> extension(assessment, actor);
      case CORRECT_NOTIFICATION ->
          Refusal.when(
              file.last(CaseEvent.Notified.class).isEmpty(), Reason.NOTHING_NOTIFIED, Step.LETTER);
      case RECUSE -> Holding.director(file, actor);
      case CONCLUDE_PEER_TO_PEER ->
          Refusal.all(
              physician(actor), Refusal.when(!talked(file), Reason.NO_PEER_TO_PEER, Step.DECISION));
      case REOPEN ->
          Refusal.all(
              physician(actor),
              Refusal.when(
                  file.progress().decision().isEmpty(), Reason.NOT_DETERMINED, Step.DECISION));
      case RECORD_APPEAL ->
          Refusal.when(
              file.all(CaseEvent.Determined.class).isEmpty(), Reason.NOT_DETERMINED, Step.DECISION);
      default -> List.of();
    };
  }

  /// Once, and while the clock still runs.
  private static List<Refusal> extension(Assessment assessment, Actor actor) {
    boolean extended = assessment.file().last(CaseEvent.Extended.class).isPresent();
    return Refusal.first(
        Holding.holder(assessment.file(), actor),
        () ->
            Refusal.all(
                Basis.complete(assessment),
                Refusal.when(extended, Reason.EXTENDED_ALREADY, Step.DECISION),
                Refusal.when(assessment.overdue(), Reason.CLOCK_EXPIRED, Step.DECISION)));
  }

  private static List<Refusal> physician(Actor actor) {
    return Refusal.when(!actor.is(Role.MEDICAL_DIRECTOR), Reason.NOT_A_DIRECTOR, Step.DECISION);
  }

  private static boolean talked(CaseFile file) {
    return file.all(CaseEvent.PeerToPeerLogged.class).stream()
        .anyMatch(logged -> logged.event().step() == PeerToPeer.HELD);
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.InformationReceived received) {
    return Refusal.all(
        blank(received.what()),
        Refusal.when(
            received.at().isAfter(assessment.now()), Reason.TIME_IN_FUTURE, Step.DECISION));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.Extended extended) {
    boolean possible = extended.days() >= 1 && extended.days() <= assessment.plan().extensionDays();
    return Refusal.all(
        blank(extended.reason(), extended.interest()),
        Refusal.when(!possible, Reason.EXTENSION_TOO_LONG, Step.DECISION));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.Notified notified) {
    CaseFile file = assessment.file();
    boolean happened =
        switch (notified.notice()) {
          case DECISION -> file.progress().decision().isPresent();
          case EXTENSION -> file.last(CaseEvent.Extended.class).isPresent();
          case INFORMATION_REQUEST -> file.last(CaseEvent.InformationRequested.class).isPresent();
        };
    return Refusal.all(
        Refusal.when(!happened, Reason.NOTHING_TO_NOTIFY, Step.LETTER),
        Refusal.when(notified.at().isAfter(assessment.now()), Reason.TIME_IN_FUTURE, Step.LETTER));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.NotificationCorrected corrected) {
    Optional<CaseFile.Dated<CaseEvent.Notified>> notified =
        assessment.file().all(CaseEvent.Notified.class).stream()
            .filter(dated -> dated.seq() == corrected.entry())
            .findFirst();
    return Refusal.all(
        blank(corrected.reason()),
        Refusal.when(notified.isEmpty(), Reason.NOTHING_NOTIFIED, Step.LETTER),
        Refusal.when(
            corrected.corrected().isAfter(assessment.now()), Reason.TIME_IN_FUTURE, Step.LETTER));
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
    return Refusal.all(
        blank(recorded.source()),
        Refusal.when(
            recorded.on().isAfter(assessment.today()), Reason.TIME_IN_FUTURE, Step.DECISION));
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
