package org.pumpreview.review;

import java.util.List;
import java.util.function.Predicate;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.Refusal.Reason;

/// Who signs which letter of a case: whoever did what it tells, once. A worksheet is no letter.
final class Letters {
  private Letters() {}

  /// Whether this signer may have made this letter at this point of the case, and passed over
  /// nothing but warnings.
  static boolean mayBe(CaseFile file, CaseEvent.LetterIssued issued, Signer signer) {
    boolean asked =
        issued.kind() == LetterKind.WORKSHEET
            ? worksheet(file, signer.userId()).isEmpty()
            : isDue(file, issued.kind(), signer);
    return asked && overrides(issued.overrides()).isEmpty();
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

  static List<Refusal> content(Assessment assessment, Actor actor, CaseEvent.LetterIssued issued) {
    CaseFile file = assessment.file();
    return Refusal.all(
        Refusal.first(
            issued.kind() == LetterKind.WORKSHEET ? List.of() : kind(file, actor, issued),
            () ->
                Refusal.all(
                    reasons(assessment, issued.kind()),
                    MemberWords.refusals(assessment, issued.kind()))),
        overrides(issued.overrides()));
  }

  private static List<Refusal> kind(CaseFile file, Actor actor, CaseEvent.LetterIssued issued) {
    List<LetterDue> own = own(file, actor);
    List<LetterDue> told = own.isEmpty() ? current(file) : own;
    boolean different =
        !told.isEmpty() && told.stream().noneMatch(due -> due.kind() == issued.kind());
    return Refusal.when(different, Reason.LETTER_KIND_DIFFERENT, Step.LETTER);
  }

  /// A notice that gives less than was asked has every reason for it.
  private static List<Refusal> reasons(Assessment assessment, LetterKind kind) {
    return switch (kind) {
      case ADVERSE, PARTIAL_APPROVAL ->
          assessment
              .file()
              .progress()
              .decision()
              .map(decision ->
                  Refusal.about(
                      DeterminationContent.unreasoned(assessment, decision.determination()),
                      Reason.REASONS_MISSING,
                      Step.DECISION))
              .orElse(List.of());
      case APPROVAL, APPROVAL_BY_EXCEPTION, INFORMATION_REQUEST, EXTENSION, WITHDRAWAL, WORKSHEET ->
          List.of();
    };
  }

  /// Only a warning is passed over, once and with its reason.
  private static List<Refusal> overrides(List<CheckOverride> overrides) {
    return Refusal.all(
        about(
            overrides,
            override -> LetterCheck.of(override.check()).isEmpty(),
            Reason.CHECK_UNKNOWN),
        about(
            overrides,
            override -> LetterCheck.of(override.check()).filter(LetterCheck::hard).isPresent(),
            Reason.CHECK_HARD),
        about(overrides, override -> override.reason().isBlank(), Reason.CHECK_REASON_MISSING));
  }

  private static List<Refusal> about(
      List<CheckOverride> overrides, Predicate<CheckOverride> which, Reason reason) {
    return Refusal.about(
        overrides.stream().filter(which).map(CheckOverride::check).distinct().toList(),
        reason,
        Step.LETTER);
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
