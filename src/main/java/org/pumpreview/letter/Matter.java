package org.pumpreview.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;

/// What a letter is about: the case as its parts read it.
///
/// @param answers those the outcome rests on, by paragraph; a blank is absent
record Matter(
    Assessment assessment,
    LetterKind kind,
    String number,
    Outcome outcome,
    Map<String, Answer> answers) {

  static Matter of(Assessment assessment, LetterKind kind, String number) {
    CaseFile file = assessment.file();
    Outcome outcome =
        kind == LetterKind.INFORMATION_REQUEST
            ? Outcome.INFORMATION_REQUESTED
            : file.progress()
                .decision()
                .map(decision -> Outcome.of(decision.determination().outcome()))
                .orElseThrow(() -> new IllegalArgumentException("the case is not decided"));
    if (outcome.kind() != kind) {
      throw new IllegalArgumentException("the case was decided otherwise");
    }
    Map<String, Answer> answers = new HashMap<>(file.answers(Desk.NURSE));
    if (role(file, outcome) == Role.MEDICAL_DIRECTOR) {
      answers.putAll(file.answers(Desk.DIRECTOR));
    }
    return new Matter(assessment, kind, number, outcome, Map.copyOf(answers));
  }

  CaseFile file() {
    return assessment.file();
  }

  Plan plan() {
    return assessment.plan();
  }

  Policy policy() {
    return assessment.policy();
  }

  Optional<Determination> determination() {
    return kind == LetterKind.INFORMATION_REQUEST
        ? Optional.empty()
        : file().progress().decision().map(CaseFile.Decision::determination);
  }

  /// The role in which the letter is signed: once a case lies with a director, the director's.
  Role role() {
    return role(file(), outcome);
  }

  private static Role role(CaseFile file, Outcome outcome) {
    return outcome.physicianOnly() || file.progress().question().isPresent()
        ? Role.MEDICAL_DIRECTOR
        : Role.NURSE;
  }

  /// The letter's date.
  LocalDate day() {
    return LocalDate.ofInstant(assessment.now(), plan().zone());
  }

  /// The day on which the request came in.
  LocalDate received() {
    return assessment
        .received()
        .map(at -> LocalDate.ofInstant(at, plan().zone()))
        .orElseThrow(() -> new IllegalArgumentException("the time of receipt is missing"));
  }

  String field(RequestField field) {
    return file().intake().form().text(field);
  }

  Optional<Answer> answer(String paragraph) {
    return Optional.ofNullable(answers.get(paragraph));
  }

  /// The exception that was granted.
  Optional<ExceptionRule> waiver() {
    return outcome == Outcome.APPROVED_BY_EXCEPTION
        ? assessment.checklist().flatMap(Checklist::exception)
        : Optional.empty();
  }

  LetterText.Mark mark(String paragraph) {
    if (waiver().filter(rule -> rule.waives().equals(paragraph)).isPresent()) {
      return LetterText.Mark.WAIVED;
    }
    return answer(paragraph)
        .map(answer ->
            answer.supports()
                ? LetterText.Mark.SHOWN
                : answer.fails() ? LetterText.Mark.FAILS : LetterText.Mark.OPEN)
        .orElse(LetterText.Mark.OPEN);
  }

  /// The items that were not shown and not waived, in order.
  List<Checklist.Entry> unmet() {
    return assessment.items().stream()
        .filter(entry ->
            switch (mark(entry.paragraph())) {
              case SHOWN, WAIVED -> false;
              case FAILS, OPEN -> true;
            })
        .toList();
  }
}
