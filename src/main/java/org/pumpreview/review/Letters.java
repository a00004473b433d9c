package org.pumpreview.review;

import java.util.List;
import org.pumpreview.review.Refusal.Reason;

/// Who signs which letter of a case: whoever did what it tells, once. A worksheet is no letter.
final class Letters {
  private Letters() {}

  /// Whether this signer may have made this letter at this point of the case.
  static boolean mayBe(CaseFile file, LetterKind kind, Signer signer) {
    return kind == LetterKind.WORKSHEET
        ? worksheet(file, signer.userId()).isEmpty()
        : isDue(file, kind, signer);
  }

  /// A worksheet tells what there is, for the plan's own file, and as often as it is asked for:
  /// once the case was decided or information requested, by whoever has worked on it.
  static List<Refusal> worksheet(CaseFile file, String userId) {
    boolean told =
        Proceedings.wasDetermined(file)
            || file.last(CaseEvent.InformationRequested.class).isPresent();
    boolean works =
        file.progress().assignee().filter(userId::equals).isPresent()
            || file.history().stream().anyMatch(entry -> entry.actor().equals(userId));
    return Refusal.first(
        Refusal.when(!told, Reason.NOT_DETERMINED, Step.DECISION),
        () -> Refusal.when(!works, Reason.NOT_ON_THE_CASE, Step.LETTER));
  }

  /// Whether the case is still due this letter from this signer.
  private static boolean isDue(CaseFile file, LetterKind kind, Signer signer) {
    return LetterDue.of(file).stream()
        .filter(LetterDue::open)
        .anyMatch(due -> due.kind() == kind && due.signer().equals(signer.userId()));
  }

  /// Whether every letter that the case is due has been issued.
  static boolean issued(CaseFile file) {
    List<LetterDue> all = LetterDue.of(file);
    return !all.isEmpty() && all.stream().noneMatch(LetterDue::open);
  }

  static List<Refusal> signing(Assessment assessment, Actor actor) {
    CaseFile file = assessment.file();
    if (LetterDue.of(file).isEmpty()) {
      return Refusal.of(Reason.NOT_DETERMINED, Step.DECISION);
    }
    return Refusal.all(
        Refusal.when(issued(file), Reason.LETTER_ISSUED, Step.LETTER),
        Refusal.when(own(file, actor).isEmpty(), Reason.NOT_THE_DECIDER, Step.LETTER),
        Refusal.about(
            assessment.plan().missing().stream().map(Enum::name).toList(),
            Reason.PLAN_INCOMPLETE,
            Step.LETTER));
  }

  static List<Refusal> content(CaseFile file, Actor actor, CaseEvent.LetterIssued issued) {
    if (issued.kind() == LetterKind.WORKSHEET) {
      return List.of();
    }
    List<LetterDue> own = own(file, actor);
    List<LetterDue> told = own.isEmpty() ? current(file) : own;
    boolean different =
        !told.isEmpty() && told.stream().noneMatch(due -> due.kind() == issued.kind());
    return Refusal.when(different, Reason.LETTER_KIND_DIFFERENT, Step.LETTER);
  }

  private static List<LetterDue> own(CaseFile file, Actor actor) {
    return current(file).stream().filter(due -> due.signer().equals(actor.userId())).toList();
  }

  /// The letters still to be written; where all are written, those.
  private static List<LetterDue> current(CaseFile file) {
    List<LetterDue> all = LetterDue.of(file);
    List<LetterDue> open = all.stream().filter(LetterDue::open).toList();
    return open.isEmpty() ? all : open;
  }
}
