package org.pumpreview.review;

import java.util.List;
import org.pumpreview.review.Refusal.Reason;

/// Which letter a case is due, and who signs it.
final class Letters {
  private Letters() {}

  static List<Refusal> due(CaseFile file) {
    boolean told = file.progress().decision().isPresent() || file.progress().asked().isPresent();
    return Refusal.when(!told, Reason.NOT_DETERMINED, Step.DECISION);
  }

  static List<Refusal> issued(CaseFile file, Actor actor, LetterKind kind) {
    CaseFile.Progress progress = file.progress();
    if (kind == LetterKind.INFORMATION_REQUEST) {
      return progress.asked().isEmpty()
          ? Refusal.of(Reason.NOTHING_REQUESTED, Step.DECISION)
          : once(progress, kind, progress.asked().get().by(), actor);
    }
    if (progress.decision().isEmpty()) {
      return Refusal.of(Reason.NOT_DETERMINED, Step.DECISION);
    }
    CaseFile.Decision decision = progress.decision().get();
    return decision.determination().outcome().letter() == kind
        ? once(progress, kind, decision.by().userId(), actor)
        : Refusal.of(Reason.LETTER_KIND_DIFFERENT, Step.LETTER);
  }

  private static List<Refusal> once(
      CaseFile.Progress progress, LetterKind kind, String decider, Actor actor) {
    boolean issued =
        progress.letters().stream()
            .anyMatch(letter ->
                letter.kind() == kind
                    && (kind != LetterKind.INFORMATION_REQUEST
                        || letter.at().isAfter(progress.asked().orElseThrow().at())));
    return Refusal.all(
        Refusal.when(issued, Reason.LETTER_ISSUED, Step.LETTER),
        Refusal.when(!decider.equals(actor.userId()), Reason.NOT_THE_DECIDER, Step.LETTER));
  }
}
