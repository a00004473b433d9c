package org.pumpreview.desktop.caseframe;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Whose case it is, and the facts that stand above all of its steps.
///
/// @param age empty until the birth date can be read
/// @param holder in whose hands the case is, by name
/// @param due empty until it can be told, and once it was met and everybody is told
/// @param late by how much the case was decided late, in words
/// @param reviewOverdue whether the policy is past the month of its own review
record Head(
    String name,
    String age,
    String number,
    String holder,
    String route,
    Optional<DueWords> due,
    Optional<String> late,
    String revision,
    boolean reviewOverdue) {
  private static final Words WORDS = Words.of("caseframe");

  static Head of(Assessment assessment, People people) {
    CaseFile file = assessment.file();
    LocalDate today = LocalDate.ofInstant(assessment.now(), assessment.plan().zone());
    String name = file.intake().form().text(RequestField.MEMBER_NAME);
    YearMonth reviewDue =
        assessment.policy().identity().reviewDue(assessment.plan().reviewCycleMonths());
    return new Head(
        name.isEmpty() ? WORDS.text("head.no-name") : name,
        assessment.reading().birthDate().map(birth -> age(birth, today)).orElse(""),
        file.number(),
        file.progress()
            .assignee()
            .map(id -> WORDS.text("head.held", people.signature(id)))
            .orElseGet(() -> WORDS.text("head.held-by-nobody")),
        route(assessment),
        isDue(assessment) ? due(assessment) : Optional.empty(),
        assessment.late().map(late -> WORDS.text("head.late", DueWords.span(late))),
        WORDS.text("head.revision", assessment.policy().identity().revision()),
        YearMonth.from(today).isAfter(reviewDue));
  }

  /// Whether a decision or its letter is still due. A case that was reopened was answered in its
  /// time.
  private static boolean isDue(Assessment assessment) {
    boolean decided = assessment.file().progress().decision().isPresent();
    return assessment.running()
        || (decided && assessment.late().isEmpty() && Card.of(assessment).open());
  }

  private static Optional<DueWords> due(Assessment assessment) {
    return assessment
        .due()
        .map(due -> DueWords.of(due, assessment.now(), assessment.plan().zone()));
  }

  private static String age(LocalDate birth, LocalDate today) {
    return WORDS.text("head.age", Period.between(birth, today).getYears());
  }

  private static String route(Assessment assessment) {
    CaseFile.Intake intake = assessment.file().intake();
    return intake
        .route()
        .map(route ->
            WORDS.text("head.route", Wording.of(route.request()), Wording.of(route.pathway())))
        .or(() ->
            intake.referral().map(referral -> WORDS.text("head.referred", referral.policyId())))
        .orElseGet(() -> unrouted(assessment));
  }

  private static String unrouted(Assessment assessment) {
    if (assessment.asksCriteria()) {
      return WORDS.text("head.no-route");
    }
    return WORDS.text(assessment.hasMaintenance() ? "route.maintenance" : "route.elsewhere");
  }
}
