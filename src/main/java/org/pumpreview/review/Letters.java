package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Refusal.Reason;

/// Which letter a case is due, and who signs it: that of the decision, by whoever decided; until
/// there is one, that of the newest request for information, by whoever asked.
final class Letters {
  private Letters() {}

  /// A letter and the user who signs it.
  private record Due(LetterKind kind, String signer) {}

  private static Optional<Due> due(CaseFile file) {
    if (file.status() == CaseStatus.WITHDRAWN) {
      return Optional.empty();
    }
    CaseFile.Progress progress = file.progress();
    Optional<Due> decided =
        progress
            .decision()
            .map(decision ->
                new Due(decision.determination().outcome().letter(), decision.by().userId()));
    return decided.or(
        () -> progress.asked().map(asked -> new Due(LetterKind.INFORMATION_REQUEST, asked.by())));
  }

  /// Whether the case is due this letter from this signer.
  static boolean isDue(CaseFile file, LetterKind kind, Signer signer) {
    return due(file).equals(Optional.of(new Due(kind, signer.userId())));
  }

  /// Whether the letter that the case is due has been issued.
  static boolean issued(CaseFile file) {
    for (Entry entry : file.history().reversed()) {
      if (entry.event() instanceof CaseEvent.LetterIssued) {
        return true;
      }
      if (entry.event() instanceof CaseEvent.Determined
          || entry.event() instanceof CaseEvent.InformationRequested) {
        return false;
      }
    }
    return false;
  }

  static List<Refusal> signing(CaseFile file, Actor actor) {
    return due(file)
        .map(due ->
            Refusal.all(
                Refusal.when(issued(file), Reason.LETTER_ISSUED, Step.LETTER),
                Refusal.when(
                    !due.signer().equals(actor.userId()), Reason.NOT_THE_DECIDER, Step.LETTER)))
        .orElse(Refusal.of(Reason.NOT_DETERMINED, Step.DECISION));
  }

  static List<Refusal> content(CaseFile file, CaseEvent.LetterIssued issued) {
    boolean different = due(file).map(due -> due.kind() != issued.kind()).orElse(false);
    return Refusal.when(different, Reason.LETTER_KIND_DIFFERENT, Step.LETTER);
  }
}
