package org.pumpreview.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Refusal.Reason;

/// Which letters a case is due, and who signs each: that of the decision, by whoever decided; until
/// there is one, the notice of the extension, by whoever extended, and the newest request for
/// information, by whoever asked.
public final class Letters {
  private Letters() {}

  /// A letter and the user who signs it.
  ///
  /// @param after the entry of the case that it tells of
  private record Due(LetterKind kind, String signer, long after) {}

  /// The letter that the case is due now: the oldest that was not issued, and where all were, the
  /// newest of them.
  public static Optional<LetterKind> due(CaseFile file) {
    return now(file).map(Due::kind);
  }

  private static Optional<Due> now(CaseFile file) {
    List<Due> due = all(file);
    return due.stream()
        .filter(letter -> !issued(file, letter))
        .findFirst()
        .or(() -> due.isEmpty() ? Optional.empty() : Optional.of(due.getLast()));
  }

  /// Oldest first.
  private static List<Due> all(CaseFile file) {
    List<Due> due = new ArrayList<>();
    CaseFile.Progress progress = file.progress();
    if (progress.decision().isPresent()) {
      CaseFile.Decision decision = progress.decision().get();
      due.add(
          new Due(
              decision.determination().outcome().letter(),
              decision.by().userId(),
              seq(file, CaseEvent.Determined.class)));
    } else if (file.status() != CaseStatus.WITHDRAWN) {
      file.last(CaseEvent.Extended.class)
          .ifPresent(
              extended -> due.add(new Due(LetterKind.EXTENSION, extended.by(), extended.seq())));
      progress
          .asked()
          .ifPresent(asked ->
              due.add(
                  new Due(
                      LetterKind.INFORMATION_REQUEST,
                      asked.by(),
                      seq(file, CaseEvent.InformationRequested.class))));
    }
    due.sort(Comparator.comparingLong(Due::after));
    return due;
  }

  private static long seq(CaseFile file, Class<? extends CaseEvent> kind) {
    return file.last(kind).map(CaseFile.Dated::seq).orElse(0L);
  }

  private static boolean issued(CaseFile file, Due due) {
    return file.history().stream()
        .filter(entry -> entry.seq() > due.after())
        .anyMatch(entry ->
            entry.event() instanceof CaseEvent.LetterIssued issued && issued.kind() == due.kind());
  }

  /// Whether the case is due this letter from this signer.
  static boolean isDue(CaseFile file, LetterKind kind, Signer signer) {
    return all(file).stream()
        .anyMatch(due -> due.kind() == kind && due.signer().equals(signer.userId()));
  }

  /// Whether the letter that the case is due has been issued.
  static boolean issued(CaseFile file) {
    return now(file).map(due -> issued(file, due)).orElse(false);
  }

  static List<Refusal> signing(CaseFile file, Actor actor) {
    return now(file)
        .map(due ->
            Refusal.all(
                Refusal.when(issued(file, due), Reason.LETTER_ISSUED, Step.LETTER),
                Refusal.when(
                    !due.signer().equals(actor.userId()), Reason.NOT_THE_DECIDER, Step.LETTER)))
        .orElse(Refusal.of(Reason.NOT_DETERMINED, Step.DECISION));
  }

  static List<Refusal> content(CaseFile file, CaseEvent.LetterIssued issued) {
    boolean different = now(file).map(due -> due.kind() != issued.kind()).orElse(false);
    return Refusal.when(different, Reason.LETTER_KIND_DIFFERENT, Step.LETTER);
  }
}
