package org.pumpreview.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.review.Refusal.Reason;

/// What the record of a notice asks, and its correction: audit data, so that an old time is never
/// lost and none is made up.
final class Notices {
  private Notices() {}

  static List<Refusal> recording(CaseFile file) {
    boolean something =
        Stream.of(NoticeKind.values()).anyMatch(kind -> cause(file, kind).isPresent());
    return Refusal.when(!something, Reason.NOTHING_TO_NOTIFY, Step.LETTER);
  }

  static List<Refusal> correcting(CaseFile file) {
    return Refusal.when(
        file.last(CaseEvent.Notified.class).isEmpty(), Reason.NOTHING_NOTIFIED, Step.LETTER);
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.Notified notified) {
    CaseFile file = assessment.file();
    if (!notified.letter().isBlank()) {
      return byLetter(assessment, notified, letter(file, notified.letter()));
    }
    Optional<Instant> cause = cause(file, notified.notice());
    return Refusal.all(
        Refusal.when(cause.isEmpty(), Reason.NOTHING_TO_NOTIFY, Step.LETTER),
        time(assessment, notified.at(), cause));
  }

  /// A letter leaves after it was issued, and tells only what stands in it.
  private static List<Refusal> byLetter(
      Assessment assessment, CaseEvent.Notified notified, Optional<CaseFile.Issued> letter) {
    boolean other =
        letter
            .map(issued -> !NoticeKind.of(issued.kind()).equals(Optional.of(notified.notice())))
            .orElse(false);
    return Refusal.all(
        Refusal.when(letter.isEmpty(), Reason.LETTER_NOT_ISSUED, Step.LETTER),
        Refusal.when(other, Reason.LETTER_TELLS_OTHERWISE, Step.LETTER),
        time(assessment, notified.at(), letter.map(CaseFile.Issued::at)));
  }

  private static Optional<CaseFile.Issued> letter(CaseFile file, String number) {
    return file.progress().letters().stream()
        .filter(issued -> issued.number().equals(number))
        .findFirst();
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.NotificationCorrected corrected) {
    CaseFile file = assessment.file();
    Optional<Notice> notice = notice(file, corrected);
    return Refusal.all(
        Refusal.when(corrected.reason().isBlank(), Reason.REASON_MISSING, Step.LETTER),
        Refusal.when(notice.isEmpty(), Reason.NOTHING_NOTIFIED, Step.LETTER),
        Refusal.when(
            notice.isPresent() && !matches(file, corrected),
            Reason.NOTICE_CHANGED_MEANWHILE,
            Step.LETTER),
        time(assessment, corrected.corrected(), notice.flatMap(known -> cause(file, known))));
  }

  /// Whether it corrects a notice that is on record, from the time that counts.
  static boolean matches(CaseFile file, CaseEvent.NotificationCorrected corrected) {
    return notice(file, corrected)
        .filter(notice -> notice.at().equals(corrected.old()))
        .isPresent();
  }

  private static Optional<Notice> notice(CaseFile file, CaseEvent.NotificationCorrected corrected) {
    return Notice.of(file).stream()
        .filter(notice -> notice.entry() == corrected.entry())
        .findFirst();
  }

  /// Nobody is told in the future, nor before there was something to tell. Times are typed to the
  /// minute.
  private static List<Refusal> time(Assessment assessment, Instant at, Optional<Instant> cause) {
    boolean early =
        cause.map(from -> at.isBefore(from.truncatedTo(ChronoUnit.MINUTES))).orElse(false);
    return Refusal.all(
        Refusal.when(at.isAfter(assessment.now()), Reason.TIME_IN_FUTURE, Step.LETTER),
        Refusal.when(early, Reason.TIME_BEFORE_CAUSE, Step.LETTER));
  }

  /// When that was put on record which a notice tells of.
  private static Optional<Instant> cause(CaseFile file, NoticeKind kind) {
    return kind.causes(file).stream().reduce((_, later) -> later).map(CaseFile.Dated::at);
  }

  /// The same for a notice on record, which may be older than the last cause of its kind.
  private static Optional<Instant> cause(CaseFile file, Notice notice) {
    Optional<CaseFile.Issued> letter = letter(file, notice.letter());
    if (letter.isPresent()) {
      return letter.map(CaseFile.Issued::at);
    }
    return notice.kind().causes(file).stream()
        .filter(cause -> cause.seq() < notice.entry())
        .reduce((earlier, later) -> later)
        .map(CaseFile.Dated::at);
  }
}
