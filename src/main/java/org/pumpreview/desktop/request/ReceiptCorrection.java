package org.pumpreview.desktop.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Problem;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestReading;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The correction of a fixed time of receipt: what is wrong with it as typed, and its record.
record ReceiptCorrection(CaseDesk desk) {
  private static final Words WORDS = Words.of("request");

  /// What keeps a correction from being recorded, in sentences; empty when nothing does.
  List<String> faults(String time, String reason) {
    Optional<Instant> corrected = instant(time);
    if (corrected.isEmpty()) {
      return time.isBlank() ? List.of(WORDS.text("receipt.time-missing")) : List.of(badTime(time));
    }
    if (desk.assessment().received().equals(corrected)) {
      return List.of(WORDS.text("receipt.same"));
    }
    return desk.refusals(correction(corrected.get(), reason)).stream().map(Wording::of).toList();
  }

  void record(String time, String reason) {
    instant(time).ifPresent(corrected -> desk.act(correction(corrected, reason.strip())));
  }

  private CaseEvent correction(Instant corrected, String reason) {
    Instant old = desk.assessment().received().orElseThrow();
    return new CaseEvent.ReceiptCorrected(old, corrected, reason);
  }

  private static String badTime(String time) {
    return Wording.of(new Problem(Problem.Kind.NOT_A_TIME, RequestField.RECEIVED.name(), time));
  }

  private Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          LocalDateTime.parse(text.strip(), RequestReading.TIME)
              .atZone(desk.assessment().plan().zone())
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
