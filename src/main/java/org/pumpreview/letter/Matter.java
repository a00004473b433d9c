package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Role;

/// What a letter is about: the case as its parts read it.
///
/// @param role in which the letter is signed
/// @param answers those the outcome rests on, by paragraph; a blank is absent
record Matter(
    Assessment assessment,
    LetterKind kind,
    String number,
    Outcome outcome,
    Role role,
    Map<String, Answer> answers) {

  static Matter of(Assessment assessment, LetterKind kind, String number, Actor signer) {
    CaseFile file = assessment.file();
    Outcome outcome = outcome(file, kind);
    if (outcome.kind() != kind) {
      throw new IllegalArgumentException("the case was decided otherwise");
    }
    Role role = role(file, outcome, signer);
    Map<String, Answer> answers = new HashMap<>(file.answers(Desk.NURSE));
    if (role == Role.MEDICAL_DIRECTOR || kind == LetterKind.WORKSHEET) {
      answers.putAll(file.answers(Desk.DIRECTOR));
    }
    return new Matter(assessment, kind, number, outcome, role, Map.copyOf(answers));
  }

  private static Outcome outcome(CaseFile file, LetterKind kind) {
    return switch (kind) {
      case INFORMATION_REQUEST -> Outcome.INFORMATION_REQUESTED;
      case EXTENSION -> Outcome.EXTENDED;
      case WITHDRAWAL -> Outcome.WITHDRAWN;
      case WORKSHEET -> Outcome.INTERNAL;
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE ->
          file.progress()
              .decision()
              .map(decision -> Outcome.of(decision.determination().outcome()))
              .orElseThrow(() -> new IllegalArgumentException("the case is not decided"));
    };
  }

  /// Once a case lies with a director, the director's; but a nurse who asked or extended before
  /// signs her own letter.
  private static Role role(CaseFile file, Outcome outcome, Actor signer) {
    boolean anybodys = outcome == Outcome.WITHDRAWN || outcome == Outcome.INTERNAL;
    if (anybodys && !signer.is(Role.NURSE)) {
      // Whoever reviews may do what these tell, wherever the case lies.
      return Role.MEDICAL_DIRECTOR;
    }
    boolean directors = outcome.physicianOnly() || file.progress().question().isPresent();
    return directors && (outcome.physicianOnly() || signer.is(Role.MEDICAL_DIRECTOR))
        ? Role.MEDICAL_DIRECTOR
        : Role.NURSE;
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
    return decision().map(CaseFile.Decision::determination);
  }

  private Optional<CaseFile.Decision> decision() {
    return switch (kind) {
      case INFORMATION_REQUEST, EXTENSION, WITHDRAWAL -> Optional.empty();
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE, WORKSHEET ->
          file().progress().decision();
    };
  }

  /// The day of the decision that the letter tells.
  Optional<LocalDate> decided() {
    return decidedAt().map(at -> LocalDate.ofInstant(at, plan().zone()));
  }

  /// When it was decided.
  Optional<Instant> decidedAt() {
    return decision().filter(decision -> kind != LetterKind.WORKSHEET).map(CaseFile.Decision::at);
  }

  /// The letter that this one takes the place of, where the determination was taken up again.
  Optional<IssuedLetter.Other> replaced() {
    return decision().flatMap(decision -> IssuedLetter.replaced(file()));
  }

  /// The day of another letter.
  LocalDate day(IssuedLetter.Other letter) {
    return LocalDate.ofInstant(letter.at(), plan().zone());
  }

  /// What was decided on a line; empty while nothing is.
  Optional<LineDecision> decision(RequestedLine line) {
    return determination().stream()
        .flatMap(determination -> determination.lines().stream())
        .filter(decision -> decision.line().equals(line.id()))
        .findFirst();
  }

  /// The items that the letter tells of: of a request that was taken back nobody finds anything.
  List<Checklist.Entry> items() {
    return kind == LetterKind.WITHDRAWAL ? List.of() : assessment.items();
  }

  /// That the request was taken back.
  Optional<CaseEvent.Withdrawn> withdrawn() {
    return file().progress().withdrawal();
  }

  /// The extension of the time to decide.
  Optional<CaseEvent.Extended> extended() {
    return file().last(CaseEvent.Extended.class).map(CaseFile.Dated::event);
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

  /// Whether the case names a provider, who then has a copy of what the member gets.
  boolean hasDoctor() {
    return !field(RequestField.REQUESTING_NAME).isEmpty()
        || !field(RequestField.TREATING_NAME).isEmpty();
  }

  String field(RequestField field) {
    return file().intake().form().text(field);
  }

  Optional<Answer> answer(String paragraph) {
    return Optional.ofNullable(answers.get(paragraph));
  }

  /// The exception that was granted.
  Optional<ExceptionRule> waiver() {
    boolean granted =
        determination()
            .flatMap(Determination::exception)
            .map(Determination.ExceptionRuling::granted)
            .orElse(false);
    return granted ? assessment.checklist().flatMap(Checklist::exception) : Optional.empty();
  }

  LetterText.Mark mark(String paragraph) {
    if (waiver().filter(rule -> rule.waives().equals(paragraph)).isPresent()) {
      return LetterText.Mark.WAIVED;
    }
    if (asks(paragraph)) {
      return LetterText.Mark.ASKED;
    }
    return answer(paragraph).map(answer -> mark(paragraph, answer)).orElse(LetterText.Mark.OPEN);
  }

  private LetterText.Mark mark(String paragraph, Answer answer) {
    if (answer.fails()) {
      return LetterText.Mark.FAILS;
    }
    boolean shown = answer.supports() && !(undecided() && file().evidence(paragraph).isEmpty());
    return shown ? LetterText.Mark.SHOWN : LetterText.Mark.OPEN;
  }

  /// Nobody has stood for the findings yet, so that what no page shows is not shown.
  private boolean undecided() {
    return kind == LetterKind.INFORMATION_REQUEST;
  }

  /// Whether this letter asks the provider for an item.
  private boolean asks(String paragraph) {
    return kind == LetterKind.INFORMATION_REQUEST
        && file().progress().asked().stream()
            .flatMap(asked -> asked.gaps().stream())
            .flatMap(gap -> assessment.item(gap.paragraph()).stream())
            .anyMatch(entry -> entry.paragraph().equals(paragraph));
  }

  /// The items that were not shown and not waived, in order.
  List<Checklist.Entry> unmet() {
    return items().stream()
        .filter(entry ->
            switch (mark(entry.paragraph())) {
              case SHOWN, WAIVED -> false;
              case FAILS, OPEN, ASKED -> true;
            })
        .toList();
  }
}
