package org.pumpreview.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Ambiguity.Arises;
import org.pumpreview.policy.Ambiguity.Chooser;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseEvent.AmbiguityRaised;
import org.pumpreview.review.CaseEvent.ReadingChosen;
import org.pumpreview.review.CaseFile.Dated;
import org.pumpreview.review.OpenQuestion.Choice;
import org.pumpreview.review.Refusal.Reason;

/// What the policy leaves open on the facts of one case: which questions bite, who may answer them,
/// and what waits for an answer. A case without such facts is asked nothing. See
/// `docs/decisions/0010-what-the-policy-leaves-open.md`.
public final class Ambiguities {
  /// What bars a nurse's approval by a reason of its own, with its own way on.
  private static final Set<Arises> TOLD_ANYWAY =
      EnumSet.of(
          Arises.BOTH_STAGES,
          Arises.DRUG_BACLOFEN,
          Arises.DRUG_WITHOUT_OPIOID,
          Arises.LINE_OF_OTHER_STAGE,
          Arises.LINE_NOT_LISTED,
          Arises.LINE_OF_MAINTENANCE,
          Arises.LINE_UNADDRESSED,
          Arises.PHYSICIAN_ASKED,
          Arises.TRIAL_REPEATED_OR_FAILED,
          Arises.TRIAL_FAILED_BEFORE_EXCEPTION,
          Arises.TRIAL_LACKING_BEFORE_EXCEPTION,
          Arises.ESTIMATE_SPANS_LIMIT,
          Arises.IMAGING_NOT_CLEAR,
          Arises.EVALUATION_UNCLEAR,
          Arises.BASELINE_MISSING,
          Arises.RELIEF_NOT_CERTAIN,
          Arises.INTERACTION_NOT_STATED,
          Arises.OTHER_DRUG_CLASS,
          Arises.NONE_PRESCRIBED,
          Arises.HISTORY_NOT_ACTIVE);

  private Ambiguities() {}

  // ---- what is open

  /// What is open on a case or was, in the policy's order: what its facts raise and what a person
  /// did. Read from sealed facts alone.
  ///
  /// @param policy the pack that is pinned to the case
  /// @param lines the requested lines as read
  public static List<OpenQuestion> of(CaseFile file, Policy policy, List<RequestedLine> lines) {
    if (policy.ambiguities().isEmpty()) {
      return List.of();
    }
    var bites = new Bites(file, policy, lines);
    List<Dated<AmbiguityRaised>> raised = file.all(AmbiguityRaised.class);
    List<Dated<ReadingChosen>> chosen = file.all(ReadingChosen.class);
    List<OpenQuestion> questions = new ArrayList<>();
    for (Ambiguity ambiguity : policy.ambiguities()) {
      Map<String, String> facts = new LinkedHashMap<>();
      bites.of(ambiguity).forEach(bite -> facts.put(bite.place(), bite.facts()));
      raised.stream()
          .filter(hand -> isAbout(ambiguity, hand.event()))
          .filter(hand -> bites.places(ambiguity).contains(hand.event().place()))
          .forEach(hand -> facts.putIfAbsent(hand.event().place(), ""));
      facts.forEach((place, on) ->
          questions.add(question(file, policy, ambiguity, place, on, raised, chosen)));
    }
    return List.copyOf(questions);
  }

  private static boolean isAbout(Ambiguity ambiguity, AmbiguityRaised raised) {
    return raised.ambiguity().equals(ambiguity.id());
  }

  private static OpenQuestion question(
      CaseFile file,
      Policy policy,
      Ambiguity ambiguity,
      String place,
      String facts,
      List<Dated<AmbiguityRaised>> raised,
      List<Dated<ReadingChosen>> chosen) {
    List<Dated<AmbiguityRaised>> hands =
        raised.stream()
            .filter(hand -> isAbout(ambiguity, hand.event()))
            .filter(hand -> hand.event().place().equals(place))
            .toList();
    long since = hands.isEmpty() ? 0 : hands.getLast().seq();
    Map<Desk, Choice> choices = new EnumMap<>(Desk.class);
    chosen.stream()
        .filter(choice -> choice.event().ambiguity().equals(ambiguity.id()))
        .filter(choice -> choice.event().place().equals(place))
        .forEach(choice -> {
          boolean stands = choice.seq() > since && stands(ambiguity, choice.event(), facts);
          choices.put(choice.event().desk(), new Choice(choice, stands));
        });
    return new OpenQuestion(
        ambiguity,
        step(file, policy, ambiguity, place),
        place,
        chooser(file, ambiguity),
        facts,
        hands,
        choices);
  }

  /// Where the origin of the pain is disputed, a physician says which it is.
  private static Chooser chooser(CaseFile file, Ambiguity ambiguity) {
    boolean disputed =
        ambiguity.arises() == Arises.ORIGIN_NOT_PLAIN
            && file.last(CaseEvent.OriginDescribed.class)
                .filter(described -> described.event().origin() == PainOrigin.DISPUTED)
                .isPresent();
    return disputed ? Chooser.MEDICAL_DIRECTOR : ambiguity.chooser();
  }

  /// A choice counts as long as the facts read as they did when it was made, and nobody raised the
  /// question anew. Written past the rules it may say nothing that can be read.
  private static boolean stands(Ambiguity ambiguity, ReadingChosen choice, String facts) {
    return choice.facts().equals(facts)
        && fits(ambiguity, choice.reading(), choice.own())
        && !choice.reason().isBlank();
  }

  /// Whether exactly one reading is named: a known one, or the reviewer's own.
  static boolean fits(Ambiguity ambiguity, String reading, String own) {
    return own.isBlank() ? ambiguity.reading(reading).isPresent() : reading.isBlank();
  }

  private static Step step(CaseFile file, Policy policy, Ambiguity ambiguity, String place) {
    return switch (ambiguity.about()) {
      case ITEM -> step(file, policy, place);
      case LINE -> Step.DECISION;
      case ROUTE, DOCUMENT -> Step.ROUTE;
    };
  }

  private static Step step(CaseFile file, Policy policy, String paragraph) {
    return file.intake()
        .route()
        .map(policy::checklist)
        .flatMap(list -> list.entry(paragraph))
        .map(Checklist.Entry::item)
        .map(item ->
            switch (item.kind()) {
              case CRITERION -> Step.CRITERIA;
              case CONTRAINDICATION -> Step.CONTRAINDICATIONS;
            })
        .orElse(Step.CRITERIA);
  }

  // ---- what a decision asks

  /// What a nurse's approval waits for: her reading where she may choose, and a physician where she
  /// may not.
  static List<Refusal> forNurse(List<OpenQuestion> questions) {
    return Refusal.all(
        refuse(
            questions,
            open -> open.chooser() == Chooser.REVIEWER && open.waitsFor(Desk.NURSE),
            Reason.READINGS_OPEN),
        Refusal.about(
            ids(questions, open -> open.chooser() == Chooser.MEDICAL_DIRECTOR),
            Reason.READINGS_FOR_DIRECTOR,
            Step.DECISION));
  }

  /// The same as a nurse is told it: once, where the lines, the items or their facts say it
  /// already.
  static List<Refusal> toldNurse(List<OpenQuestion> questions) {
    return forNurse(
        questions.stream()
            .filter(open ->
                !open.raised().isEmpty() || !TOLD_ANYWAY.contains(open.ambiguity().arises()))
            .toList());
  }

  /// What a medical director's determination waits for.
  static List<Refusal> forDirector(List<OpenQuestion> questions) {
    return Refusal.about(
        ids(questions, open -> open.waitsFor(Desk.DIRECTOR)), Reason.READINGS_OPEN, Step.DECISION);
  }

  private static List<Refusal> refuse(
      List<OpenQuestion> questions, Predicate<OpenQuestion> which, Reason reason) {
    Map<Step, List<OpenQuestion>> bySteps =
        questions.stream()
            .filter(which)
            .collect(
                Collectors.groupingBy(OpenQuestion::step, LinkedHashMap::new, Collectors.toList()));
    List<Refusal> refusals = new ArrayList<>();
    bySteps.forEach(
        (step, open) -> refusals.addAll(Refusal.about(ids(open, any -> true), reason, step)));
    return refusals;
  }

  private static List<String> ids(List<OpenQuestion> questions, Predicate<OpenQuestion> which) {
    return questions.stream().filter(which).map(OpenQuestion::id).distinct().toList();
  }

  // ---- what may be recorded

  static List<Refusal> content(Assessment assessment, AmbiguityRaised raised) {
    Optional<Ambiguity> ambiguity = assessment.policy().ambiguity(raised.ambiguity());
    List<String> id = List.of(raised.ambiguity());
    if (ambiguity.isEmpty()) {
      return Refusal.about(id, Reason.QUESTION_UNKNOWN, Step.DECISION);
    }
    boolean here =
        new Bites(assessment.file(), assessment.policy(), assessment.reading().lines())
            .places(ambiguity.get())
            .contains(raised.place());
    boolean elsewhere = raised.desk() != Holding.desk(assessment.file());
    return Refusal.all(
        here ? List.of() : Refusal.about(id, Reason.QUESTION_NOT_HERE, Step.DECISION),
        Refusal.when(
            elsewhere,
            raised.desk() == Desk.NURSE ? Reason.WITH_DIRECTOR : Reason.NOT_WITH_DIRECTOR,
            Step.DECISION),
        Proceedings.blank(raised.reason()));
  }

  static List<Refusal> content(Assessment assessment, ReadingChosen chosen) {
    List<String> id = List.of(chosen.ambiguity());
    Optional<OpenQuestion> question = assessment.openQuestion(chosen.ambiguity(), chosen.place());
    if (question.isEmpty()) {
      Reason reason =
          assessment.policy().ambiguity(chosen.ambiguity()).isPresent()
              ? Reason.QUESTION_NOT_HERE
              : Reason.QUESTION_UNKNOWN;
      return Refusal.about(id, reason, Step.DECISION);
    }
    OpenQuestion open = question.get();
    boolean another = chosen.desk() == Desk.NURSE && open.chooser() == Chooser.MEDICAL_DIRECTOR;
    return Refusal.all(
        another ? Refusal.about(id, Reason.READING_FOR_DIRECTOR, Step.DECISION) : List.of(),
        fits(open.ambiguity(), chosen.reading(), chosen.own())
            ? List.of()
            : Refusal.about(id, Reason.READING_UNFIT, open.step()),
        chosen.facts().equals(open.facts())
            ? List.of()
            : Refusal.about(id, Reason.FACTS_CHANGED, open.step()),
        follows(assessment, chosen)
            ? List.of()
            : Refusal.about(id, Reason.INTERPRETATION_NOT_IN_FORCE, open.step()),
        Proceedings.blank(chosen.reason()));
  }

  /// Whether the interpretation that a choice names is in force and says the same.
  private static boolean follows(Assessment assessment, ReadingChosen chosen) {
    return chosen.interpretation().isEmpty()
        || assessment
            .interpretation(chosen.ambiguity())
            .filter(found -> found.id().equals(chosen.interpretation()))
            .filter(found -> found.reading().equals(chosen.reading()))
            .filter(found -> found.own().equals(chosen.own()))
            .isPresent();
  }

  /// What a nurse's answer asks where only a physician answers "not met".
  static List<Refusal> answer(Policy policy, Desk desk, String paragraph, Answer answer) {
    boolean physicians =
        desk == Desk.NURSE
            && answer == Answer.NOT_MET
            && policy.ambiguities().stream()
                .filter(ambiguity -> ambiguity.arises() == Arises.PHYSICIAN_ASKED)
                .anyMatch(ambiguity -> ambiguity.touches(paragraph));
    return physicians
        ? Refusal.about(List.of(paragraph), Reason.ANSWER_FOR_PHYSICIAN, Step.CRITERIA)
        : List.of();
  }
}
