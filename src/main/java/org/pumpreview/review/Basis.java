package org.pumpreview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.RequestedLine.Scope;

/// What an approval or another decision rests on: the request, its scope under the policy, the
/// items shown, the fee-schedule checks and the stars.
final class Basis {
  private Basis() {}

  /// The request can be read, its way through the policy is chosen, the revision is confirmed.
  static List<Refusal> request(Assessment assessment) {
    CaseFile.Intake intake = assessment.file().intake();
    return Refusal.all(
        complete(assessment),
        intake.referral().isEmpty() ? routed(assessment) : List.of(),
        Refusal.when(
            intake.revisionConfirmed().isEmpty(), Reason.REVISION_UNCONFIRMED, Step.ROUTE));
  }

  static List<Refusal> complete(Assessment assessment) {
    List<String> fields =
        assessment.reading().problems().stream().map(Problem::target).distinct().toList();
    return Refusal.about(fields, Reason.REQUEST_INCOMPLETE, Step.REQUEST);
  }

  static List<Refusal> routed(Assessment assessment) {
    return Refusal.when(assessment.checklist().isEmpty(), Reason.ROUTE_MISSING, Step.ROUTE);
  }

  /// The policy's criteria speak of the request and of each line.
  static List<Refusal> scope(Assessment assessment) {
    List<String> elsewhere =
        assessment.file().intake().referral().map(CaseEvent.Referred::policyId).stream().toList();
    return Refusal.all(
        Refusal.about(elsewhere, Reason.OUTSIDE_POLICY, Step.ROUTE),
        lines(assessment, line -> line.scope() == Scope.NOT_LISTED, Reason.LINE_NOT_LISTED),
        lines(assessment, line -> line.scope() == Scope.MAINTENANCE, Reason.LINE_MAINTENANCE));
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
        items(
            assessment,
            item ->
                answers.get(item) == Answer.NOT_DOCUMENTED
                    || answers.get(item) == Answer.NOT_ADDRESSED,
            Reason.ITEMS_NOT_SHOWN),
        items(
            assessment,
            item ->
                is(answers, item, Answer::supports) && assessment.file().evidence(item).isEmpty(),
            Reason.ITEMS_WITHOUT_EVIDENCE));
  }

  static List<Refusal> feeChecks(Assessment assessment) {
    return lines(assessment, line -> line.feeCheck().isEmpty(), Reason.FEE_UNCHECKED);
  }

  /// A star is read against the age at service: under 21 it asks for an individual EPSDT review, of
  /// an adult it is a coverage question. No star is no proof of coverage either.
  static List<Refusal> coverage(Assessment assessment) {
    Predicate<RequestedLine> adult = line -> line.age().equals(Optional.of(AgeBand.ADULT));
    boolean nurseMay = assessment.plan().nurseMayApproveStarred();
    return Refusal.all(
        lines(
            assessment,
            line -> line.feeCheck().map(check -> !check.listed()).orElse(false),
            Reason.FEE_NOT_LISTED),
        lines(assessment, line -> line.starred() && !adult.test(line), Reason.STARRED_UNDER_21),
        lines(
            assessment,
            line -> !nurseMay && line.starred() && adult.test(line),
            Reason.STARRED_ADULT));
  }

  /// Before that, the time of receipt can simply be typed over.
  static List<Refusal> receiptFixed(Assessment assessment) {
    return Refusal.when(
        !assessment.file().intake().wayChosen(), Reason.RECEIPT_NOT_FIXED, Step.REQUEST);
  }

  static List<String> unanswered(Assessment assessment, Desk desk) {
    Map<String, Answer> answers = assessment.file().answers(desk);
    return paragraphs(assessment, item -> !answers.containsKey(item));
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

  private static List<Refusal> lines(
      Assessment assessment, Predicate<RequestedLine> which, Reason reason) {
    List<String> codes =
        assessment.reading().lines().stream().filter(which).map(RequestedLine::code).toList();
    Step step = reason == Reason.FEE_UNCHECKED ? Step.REQUEST : Step.DECISION;
    return Refusal.about(codes, reason, step);
  }
}
