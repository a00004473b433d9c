package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorDecides;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorRefused;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseApproves;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseRefused;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pumpreview.policy.Ambiguity.Chooser;
import org.pumpreview.policy.Route;
import org.pumpreview.review.CaseEvent.ReadingChosen;
import org.pumpreview.review.OpenQuestion.Choice;
import org.pumpreview.review.Refusal.Reason;

/// A question that some facts of a case raise, with all that has to be so of it: that the clean
/// case is not asked, what is refused until it is read and to whom, what the reading records, and
/// how long it counts.
///
/// @param asked the case with the facts, in a nurse's hands
/// @param facts that the question says it bites on; blank where a person raised it
/// @param told everything that a nurse is told instead of approving
/// @param decision of the director, once nothing waits any more
record AmbiguityTestQuestion(
    TestedCase clean,
    TestedCase asked,
    String place,
    String facts,
    Chooser chooser,
    List<Refusal> told,
    Function<TestedCase, Determination> decision) {
  private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);

  /// A case that a nurse could approve, before the facts.
  static AmbiguityTestQuestion in(Route route) {
    return in(Cases.approvable(route));
  }

  static AmbiguityTestQuestion in(TestedCase clean) {
    return new AmbiguityTestQuestion(
        clean,
        clean,
        "",
        "",
        Chooser.MEDICAL_DIRECTOR,
        List.of(),
        tested -> Cases.adverse(tested, Determination.COVERAGE));
  }

  AmbiguityTestQuestion when(CaseEvent... events) {
    return when(asked.does(NURSE, events));
  }

  AmbiguityTestQuestion when(TestedCase changed) {
    return new AmbiguityTestQuestion(clean, changed, place, facts, chooser, told, decision);
  }

  /// @param place a paragraph, a line's id, or blank for the whole case
  AmbiguityTestQuestion asks(String place, String facts) {
    return new AmbiguityTestQuestion(clean, asked, place, facts, chooser, told, decision);
  }

  AmbiguityTestQuestion ofTheNurse() {
    return new AmbiguityTestQuestion(clean, asked, place, facts, Chooser.REVIEWER, told, decision);
  }

  AmbiguityTestQuestion tells(Refusal... told) {
    return new AmbiguityTestQuestion(clean, asked, place, facts, chooser, List.of(told), decision);
  }

  AmbiguityTestQuestion decided(Function<TestedCase, Determination> decision) {
    return new AmbiguityTestQuestion(clean, asked, place, facts, chooser, told, decision);
  }

  AmbiguityTestRow row(String says) {
    return new AmbiguityTestRow(says, () -> prove(says.substring(0, says.indexOf(' '))));
  }

  /// Nobody is asked until a nurse raises it by hand; then a director reads it.
  AmbiguityTestRow raised(String says, String place) {
    String id = says.substring(0, says.indexOf(' '));
    AmbiguityTestQuestion question =
        when(raised(Desk.NURSE, id, place))
            .asks(place, "")
            .tells(AmbiguityTestRow.refusal(Reason.READINGS_FOR_DIRECTOR, Step.DECISION, id));
    return new AmbiguityTestRow(
        says,
        () -> {
          question.proveRaising(id);
          question.prove(id);
        });
  }

  private static CaseEvent raised(Desk desk, String id, String place) {
    return new CaseEvent.AmbiguityRaised(desk, id, place, "The cover letter argues it, page 2");
  }

  // ---- the proof

  private void prove(String id) {
    assertEquals(Optional.empty(), clean.assessment().openQuestion(id, place));
    OpenQuestion open = asked.assessment().openQuestion(id, place).orElseThrow();
    assertEquals(facts, open.facts());
    assertEquals(chooser, open.chooser());
    assertTrue(open.ambiguity().readings().size() >= 2);
    assertNurseRefused(asked, told.toArray(Refusal[]::new));
    switch (chooser) {
      case REVIEWER -> proveForNurse(open);
      case MEDICAL_DIRECTOR -> proveClosedToNurse(open);
    }
    proveForDirector(open);
  }

  /// She reads it, and approves where nothing else was in the way.
  private void proveForNurse(OpenQuestion open) {
    assertContent(asked, NURSE, Desk.NURSE, open);
    assertOneConfirm(asked, NURSE, Desk.NURSE, open);
    ReadingChosen reading = reading(Desk.NURSE, open);
    TestedCase read = asked.does(NURSE, reading);
    assertRecorded(read, open, Desk.NURSE, NURSE, reading);
    assertNurseApproves(read);
    assertFalse(question(AmbiguityTestRow.found(read), open).waitsFor(Desk.DIRECTOR));
    assertTrue(question(raisedAnew(read, NURSE, Desk.NURSE, open), open).waitsFor(Desk.NURSE));
  }

  /// She may not read it, and a reading that she writes past the rules lets nothing through.
  private void proveClosedToNurse(OpenQuestion open) {
    ReadingChosen hers = reading(Desk.NURSE, open);
    assertEquals(Set.of(Reason.READING_FOR_DIRECTOR), asked.reasons(NURSE, hers));
    assertEquals(Set.of(Reason.NOT_A_DIRECTOR), asked.reasons(NURSE, reading(Desk.DIRECTOR, open)));
    TestedCase forged = asked.forced(NURSE, hers);
    assertTrue(question(forged, open).waitsFor(Desk.NURSE));
    assertNurseRefused(forged, told.toArray(Refusal[]::new));
  }

  /// No determination of his goes without a reading; with it he decides.
  private void proveForDirector(OpenQuestion open) {
    TestedCase routed = AmbiguityTestRow.found(asked);
    List<Refusal> waiting = routed.refusals(DIRECTOR, Act.DETERMINE_ADVERSE);
    assertEquals(Set.of(Reason.READINGS_OPEN), reasons(waiting));
    assertTrue(waiting.getFirst().targets().contains(open.id()));
    assertDirectorRefused(routed, decision.apply(routed), Reason.READINGS_OPEN);
    assertContent(routed, DIRECTOR, Desk.DIRECTOR, open);
    assertOneConfirm(routed, DIRECTOR, Desk.DIRECTOR, open);
    ReadingChosen reading = reading(Desk.DIRECTOR, open);
    TestedCase read = routed.does(DIRECTOR, reading);
    assertRecorded(read, open, Desk.DIRECTOR, DIRECTOR, reading);
    assertEquals(routed.assessment().evaluations(), read.assessment().evaluations());
    assertEquals(routed.assessment().items(), read.assessment().items());
    TestedCase ready = read.read();
    assertDirectorDecides(ready, decision.apply(ready));
    TestedCase anew = raisedAnew(ready, DIRECTOR, Desk.DIRECTOR, open);
    assertDirectorRefused(anew, decision.apply(anew), Reason.READINGS_OPEN);
  }

  private static Set<Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).collect(Collectors.toUnmodifiableSet());
  }

  private TestedCase raisedAnew(TestedCase read, Actor actor, Desk desk, OpenQuestion open) {
    return read.does(actor, raised(desk, open.id(), open.place()));
  }

  private OpenQuestion question(TestedCase tested, OpenQuestion open) {
    return tested.assessment().openQuestion(open.id(), open.place()).orElseThrow();
  }

  private static ReadingChosen reading(Desk desk, OpenQuestion open) {
    return reading(desk, open, open.facts(), named(open), "", "As the record has it");
  }

  private static ReadingChosen reading(
      Desk desk, OpenQuestion open, String facts, String named, String own, String reason) {
    return new ReadingChosen(desk, open.id(), open.place(), facts, named, own, reason, "");
  }

  private static String named(OpenQuestion open) {
    return open.ambiguity().readings().getFirst().id();
  }

  /// One named reading or the person's own, with a reason, on the facts as they are.
  private void assertContent(TestedCase tested, Actor actor, Desk desk, OpenQuestion open) {
    String facts = open.facts();
    String named = named(open);
    assertEquals(
        Set.of(Reason.READING_UNFIT),
        tested.reasons(actor, reading(desk, open, facts, "no such", "", "So it is")));
    assertEquals(
        Set.of(Reason.READING_UNFIT),
        tested.reasons(actor, reading(desk, open, facts, named, "And mine", "So it is")));
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        tested.reasons(actor, reading(desk, open, facts, named, "", " ")));
    assertEquals(
        Set.of(Reason.FACTS_CHANGED),
        tested.reasons(actor, reading(desk, open, facts + " OTHER", named, "", "So it is")));
    assertEquals(
        Set.of(), tested.reasons(actor, reading(desk, open, facts, "", "My own", "So it is")));
  }

  private void assertRecorded(
      TestedCase read, OpenQuestion open, Desk desk, Actor actor, ReadingChosen reading) {
    Choice choice = question(read, open).choice(desk).orElseThrow();
    assertTrue(choice.stands());
    assertEquals(reading, choice.chosen().event());
    assertEquals(actor.userId(), choice.chosen().by());
    assertEquals(Cases.NOW, choice.chosen().at());
    assertFalse(question(read, open).waitsFor(desk));
  }

  // ---- with an interpretation in force

  /// The plan's reading is offered and not chosen; one event that follows it answers the question.
  private void assertOneConfirm(TestedCase tested, Actor actor, Desk desk, OpenQuestion open) {
    Interpretation plans = interpretation(open);
    Assessment assessment = under(tested, plans);
    OpenQuestion still = assessment.openQuestion(open.id(), open.place()).orElseThrow();
    assertEquals(Optional.of(plans), assessment.interpretation(open.id()));
    assertTrue(still.waitsFor(desk));
    ReadingChosen follows =
        new ReadingChosen(
            desk,
            open.id(),
            open.place(),
            open.facts(),
            plans.reading(),
            plans.own(),
            plans.reason(),
            plans.id());
    assertEquals(Set.of(Reason.INTERPRETATION_NOT_IN_FORCE), tested.reasons(actor, follows));
    assertEquals(List.of(), Rules.refusals(assessment, actor, follows));
    TestedCase followed = tested.forced(actor, follows);
    assertFalse(question(followed, open).waitsFor(desk));
    assertEquals(
        plans.id(),
        question(followed, open).choice(desk).orElseThrow().chosen().event().interpretation());
  }

  private static Assessment under(TestedCase tested, Interpretation plans) {
    return Assessment.of(tested.file(), Cases.POLICY, tested.plan(), List.of(plans), tested.now());
  }

  static Interpretation interpretation(OpenQuestion open) {
    return new Interpretation(
        "interpretation-1",
        Cases.POLICY.ref().policyId(),
        Cases.POLICY.ref().revision(),
        open.id(),
        open.ambiguity().readings().getLast().id(),
        "",
        "The committee agreed on it",
        SINCE,
        DIRECTOR.userId(),
        Cases.NOW,
        Optional.empty());
  }

  // ---- by hand

  /// A reason and a place that it touches are asked of whoever raises it; who and why are kept.
  private void proveRaising(String id) {
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        clean.reasons(NURSE, new CaseEvent.AmbiguityRaised(Desk.NURSE, id, place, " ")));
    assertEquals(
        Set.of(Reason.QUESTION_NOT_HERE), clean.reasons(NURSE, raised(Desk.NURSE, id, "nowhere")));
    OpenQuestion open = asked.assessment().openQuestion(id, place).orElseThrow();
    assertEquals(1, open.raised().size());
    assertEquals(raised(Desk.NURSE, id, place), open.raised().getFirst().event());
    assertEquals(NURSE.userId(), open.raised().getFirst().by());
    assertEquals(clean.assessment().evaluations(), asked.assessment().evaluations());
  }
}
