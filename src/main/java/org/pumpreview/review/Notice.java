package org.pumpreview.review;

import java.time.Instant;
import java.util.List;

/// One time that somebody was told of something, as it counts now.
///
/// @param entry place of the notification in the case; a correction names it
/// @param at the time that counts: the last correction's, else the one that was recorded
/// @param by who recorded it
/// @param recorded when it was put on record
/// @param letter number of the letter that told it; blank where none did
/// @param corrections oldest first; each keeps the time before it
public record Notice(
    long entry,
    NoticeKind kind,
    Addressee addressee,
    Channel channel,
    Instant at,
    String by,
    Instant recorded,
    String letter,
    List<CaseEvent.NotificationCorrected> corrections) {

  public Notice {
    corrections = List.copyOf(corrections);
  }

  /// Every notification of a case, in the order they were recorded.
  public static List<Notice> of(CaseFile file) {
    return file.all(CaseEvent.Notified.class).stream().map(told -> of(file, told)).toList();
  }

  private static Notice of(CaseFile file, CaseFile.Dated<CaseEvent.Notified> told) {
    List<CaseEvent.NotificationCorrected> corrections =
        file.all(CaseEvent.NotificationCorrected.class).stream()
            .map(CaseFile.Dated::event)
            .filter(corrected -> corrected.entry() == told.seq())
            .toList();
    CaseEvent.Notified notified = told.event();
    return new Notice(
        told.seq(),
        notified.notice(),
        notified.addressee(),
        notified.channel(),
        corrections.isEmpty() ? notified.at() : corrections.getLast().corrected(),
        told.by(),
        told.at(),
        notified.letter(),
        corrections);
  }

  /// Whether it was given for what the case did at `cause`: recorded since, and by no letter that
  /// is older.
  boolean follows(CaseFile file, long cause) {
    return entry > cause
        && file.all(CaseEvent.LetterIssued.class).stream()
            .filter(issued -> issued.event().letter().equals(letter))
            .allMatch(issued -> issued.seq() > cause);
  }

  boolean is(NoticeKind what, Addressee whom) {
    return kind == what && addressee == whom;
  }

  /// From when on it is both given and on record.
  Instant certain() {
    return at.isAfter(recorded) ? at : recorded;
  }
}
