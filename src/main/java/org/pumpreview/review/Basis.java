package org.pumpreview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Refusal.Reason;

/// What an approval or another decision rests on: the request, its scope under the policy, the
/// items shown, the fee-schedule checks and the stars.
final class Basis {
  private Basis() {}

  /// The request can be read, its way through the policy is chosen, the revision is confirmed.
  static List<Refusal> request(Assessment assessment) {
    CaseFile.Intake intake = assessment.file().intake();
    return Refusal.all(
        complete(assessment),
        intake.referral().isEmpty() && assessment.asksCriteria() ? routed(assessment) : List.of(),
        screened(assessment),
        Refusal.when(
            !intake.confirmed(assessment.policy()), Reason.REVISION_UNCONFIRMED, Step.ROUTE));
  }

  static List<Refusal> complete(Assessment assessment) {
    List<String> fields =
        assessment.reading().problems().stream().map(Problem::target).distinct().toList();
    return Refusal.about(fields, Reason.REQUEST_INCOMPLETE, Step.REQUEST);
  }

  static List<Refusal> routed(Assessment assessment) {
    return Refusal.when(assessment.checklist().isEmpty(), Reason.ROUTE_MISSING, Step.ROUTE);
  }

  /// Who asks for the care of a device in place may be in danger: that is looked for first.
  private static List<Refusal> screened(Assessment assessment) {
    boolean open =
        Demands.urgencyScreen(assessment.policy())
            && LineBasis.hasMaintenance(lines(assessment))
            && assessment.file().intake().screening().isEmpty();
    return Refusal.when(open, Reason.SCREEN_MISSING, Step.ROUTE);
  }

  /// The policy's criteria speak of the request and of each line.
  static List<Refusal> scope(Assessment assessment) {
    return Refusal.first(elsewhere(assessment), () -> LineBasis.scope(lines(assessment)));
  }

  /// The policy speaks of the request and of each line that it does not leave to another.
  static List<Refusal> directorScope(Assessment assessment) {
    return Refusal.first(elsewhere(assessment), () -> LineBasis.directorScope(lines(assessment)));
  }

  private static List<Refusal> elsewhere(Assessment assessment) {
    List<String> policy =
        assessment.file().intake().referral().map(CaseEvent.Referred::policyId).stream().toList();
    return Refusal.about(policy, Reason.OUTSIDE_POLICY, Step.ROUTE);
  }

  static List<Refusal> stage(Assessment assessment) {
    return assessment
        .file()
        .intake()
        .route()
        .map(route -> LineBasis.stage(lines(assessment), route))
        .orElse(List.of());
  }

  /// Every item is met or absent by the nurse, with evidence.
  static List<Refusal> shown(Assessment assessment) {
    Map<String, Answer> answers = assessment.file().answers(Desk.NURSE);
    return Refusal.all(
        items(assessment, item -> !answers.containsKey(item), Reason.ITEMS_UNANSWERED),
        items(assessment, item -> is(answers, item, Answer::fails), Reason.ITEMS_FAIL),
        items(
            assessment,
            item -> answers.get(item) == Answer.NEEDS_PHYSICIAN,
            Reason.ITEMS_NEED_PHYSICIAN),
        items(assessment, item -> is(answers, item, Answer::silent), Reason.ITEMS_NOT_SHOWN),
        items(
            assessment,
            item -> is(answers, item, Answer::supports) && !assessment.file().isEvidenced(item),
            Reason.ITEMS_WITHOUT_EVIDENCE));
  }

  static List<Refusal> feeChecks(Assessment assessment) {
    return LineBasis.feeChecks(lines(assessment));
  }

  /// What coverage asks of a nurse's approval. The plan may let her approve an adult's starred
  /// line.
  static List<Refusal> coverage(Assessment assessment) {
    return Refusal.all(
        LineBasis.coverage(lines(assessment)),
        assessment.plan().nurseMayApproveStarred()
            ? List.of()
            : LineBasis.starredAdult(lines(assessment)));
  }

  /// From the choice of the way on, the time of receipt is audit data. Before, and while it cannot
  /// be read, it is simply typed.
  static boolean receiptFixed(Assessment assessment) {
    return assessment.file().intake().wayChosen() && assessment.received().isPresent();
  }

  /// Every item has a finding of the director's own.
  static List<Refusal> found(Assessment assessment) {
    Map<String, Answer> answers = assessment.file().answers(Desk.DIRECTOR);
    return Refusal.about(
        paragraphs(assessment, item -> !answers.containsKey(item)),
        Reason.DIRECTOR_ITEMS_UNANSWERED,
        Step.DECISION);
  }

  /// By the director's findings the criteria are met; `waived` is left out of account. A blank is
  /// no finding and has its own reason.
  static List<Refusal> foundShown(Assessment assessment, Optional<String> waived) {
    Map<String, Answer> answers = assessment.file().answers(Desk.DIRECTOR);
    return Refusal.about(
        paragraphs(
            assessment,
            item ->
                !waived.equals(Optional.of(item))
                    && is(answers, item, answer -> !answer.supports())),
        Reason.DIRECTOR_ITEMS_NOT_SHOWN,
        Step.DECISION);
  }

  private static boolean is(Map<String, Answer> answers, String item, Predicate<Answer> property) {
    Answer answer = answers.get(item);
    return answer != null && property.test(answer);
  }

  private static List<String> paragraphs(Assessment assessment, Predicate<String> which) {
    return assessment.items().stream().map(Checklist.Entry::paragraph).filter(which).toList();
  }

  private static List<Refusal> items(
      Assessment assessment, Predicate<String> which, Reason reason) {
    List<String> found = paragraphs(assessment, which);
    return found.isEmpty()
        ? List.of()
        : Refusal.about(found, reason, step(assessment, found.getFirst()));
  }

  private static Step step(Assessment assessment, String paragraph) {
    return switch (assessment.item(paragraph).orElseThrow().item().kind()) {
      case CRITERION -> Step.CRITERIA;
      case CONTRAINDICATION -> Step.CONTRAINDICATIONS;
    };
  }

  private static List<RequestedLine> lines(Assessment assessment) {
    return assessment.reading().lines();
  }
}
