package org.pumpreview.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Refusal.Reason;

/// What a request for information asks of the case and of itself: everything at once, each gap with
/// what would satisfy it, inside the clock.
final class InformationRequests {
  private InformationRequests() {}

  /// Once the clock has run, only a physician can still act.
  static List<Refusal> asking(Assessment assessment, Actor actor) {
    boolean late = assessment.overdue() && !Holding.directs(assessment.file(), actor);
    return Refusal.first(
        Holding.holder(assessment.file(), actor),
        () ->
            Refusal.all(
                Basis.complete(assessment),
                Refusal.when(late, Reason.CLOCK_EXPIRED, Step.DECISION)));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.InformationRequested asked) {
    return Refusal.all(
        Refusal.when(vague(asked), Reason.NOTHING_ASKED, Step.DECISION),
        Refusal.about(leftOut(assessment, asked), Reason.GAPS_LEFT_OUT, Step.DECISION),
        Refusal.when(
            asked.returnBy().isBefore(assessment.today()), Reason.RETURN_DATE_PAST, Step.DECISION),
        late(assessment, asked.returnBy()));
  }

  private static boolean vague(CaseEvent.InformationRequested asked) {
    return asked.gaps().isEmpty()
        || asked.gaps().stream()
            .anyMatch(gap -> gap.paragraph().isBlank() || gap.satisfiedBy().isBlank());
  }

  /// What the record lacks by the findings of whoever holds the case, and nobody asks for.
  private static List<String> leftOut(Assessment assessment, CaseEvent.InformationRequested asked) {
    Map<String, Answer> answers = assessment.file().answers(Holding.desk(assessment.file()));
    Set<String> named =
        asked.gaps().stream().map(gap -> name(assessment, gap)).collect(Collectors.toSet());
    return assessment.items().stream()
        .map(Checklist.Entry::paragraph)
        .filter(item -> Optional.ofNullable(answers.get(item)).filter(Answer::silent).isPresent())
        .filter(item -> !named.contains(item))
        .toList();
  }

  /// A contraindication is the same fact under either of its paragraphs.
  private static String name(Assessment assessment, Gap gap) {
    return assessment
        .checklist()
        .flatMap(list -> list.entry(gap.paragraph()))
        .map(Checklist.Entry::paragraph)
        .orElse(gap.paragraph());
  }

  private static List<Refusal> late(Assessment assessment, LocalDate returnBy) {
    List<String> lastDay =
        assessment.lastReplyDay().filter(returnBy::isAfter).map(LocalDate::toString).stream()
            .toList();
    return Refusal.about(lastDay, Reason.RETURN_DATE_LATE, Step.DECISION);
  }
}
