package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Determination.Outcome;

/// What holds however people act: random sequences of acts, sensible and not, open and forced. A
/// failure tells its seed and the fewest moves that still fail.
@BesideWindows
class RandomCaseTest {
  private static final List<Actor> ANYBODY =
      List.of(
          NURSE,
          OTHER_NURSE,
          DIRECTOR,
          OTHER_DIRECTOR,
          NURSE_AND_DIRECTOR,
          DIRECTOR,
          ADMINISTRATOR);
  private static final List<Actor> NURSES = List.of(NURSE, OTHER_NURSE);
  private static final Sequences SEQUENCES = Sequences.sample(400);

  @Test
  void whatTheRulesAllowIsLawful() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (before.refusals(actor, event).isEmpty()) {
            assertEquals(List.of(), after.faults());
          }
        });
  }

  @Test
  void anEntryThatIsAFaultChangesNothing() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (after.faults().size() > before.faults().size()) {
            assertEquals(before.file().intake(), after.file().intake());
            assertEquals(before.file().work(), after.file().work());
            assertEquals(before.file().progress(), after.file().progress());
          }
        });
  }

  @Test
  void noDecidingEntryCountsUnsigned() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (event instanceof CaseEvent.Deciding) {
            TestedCase unsigned = before.forced(actor, event, Optional.empty());
            assertEquals(before.faults().size() + 1, unsigned.faults().size());
            assertEquals(before.file().progress(), unsigned.file().progress());
          }
        });
  }

  @Test
  void everyCaseCanBeAssessedListedAndFoldedAgain() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          // Some of them are enough: each act looks at the whole case, and folding goes through all
          // of its history.
          long seq = after.file().seq();
          if (seq % 4 == 0) {
            assertEquals(after.status(), Card.of(after.assessment()).status());
            for (Act act : Act.values()) {
              after.refusals(actor, act);
            }
          }
          if (seq % 10 == 0) {
            assertEquals(
                Optional.of(after.file()), TestedCase.FOLD.of("case-1", after.file().history()));
          }
        });
  }

  /// An act's reasons are among those of every event that carries it out: no event is let in
  /// through a closed button.
  @Test
  void whatTheButtonRefusesTheJournalRefuses() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) ->
            assertTrue(
                before.reasons(actor, event).containsAll(before.reasons(actor, Act.of(event)))));
  }

  @Test
  void everyRefusalIsAWholeSentence() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) ->
            before
                .refusals(actor, event)
                .forEach(refusal ->
                    assertTrue(
                        Wording.of(refusal).matches("[A-Z][^{}]*[^ ,.;]\\.")
                            && !Wording.of(refusal).matches(".*( [ ,.;:]|\\{).*"),
                        () -> Wording.of(refusal))));
  }

  @Test
  void nobodyChangesAFindingOfTheOtherDesk() {
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (before.refusals(actor, event).isEmpty()) {
            for (Desk desk : Desk.values()) {
              Role role = desk == Desk.NURSE ? Role.NURSE : Role.MEDICAL_DIRECTOR;
              assertTrue(
                  actor.is(role)
                      || before.file().findings(desk).equals(after.file().findings(desk)));
            }
          }
        });
  }

  /// With their own keys and past the rules, nurses end in approvals as requested, with everything
  /// shown, or in none.
  @Test
  void nursesAloneDecideNothingButWhatIsShown() {
    SEQUENCES.forAll(
        NURSES,
        (before, actor, event, after) -> {
          if (before.status() != CaseStatus.DECIDED && after.status() == CaseStatus.DECIDED) {
            Determination determination =
                after.file().progress().decision().orElseThrow().determination();
            assertEquals(Outcome.APPROVED, determination.outcome());
            assertEquals(
                after.file().intake().form().lines().keySet(),
                determination.lines().stream()
                    .map(Determination.LineDecision::line)
                    .collect(Collectors.toSet()));
            assertTrue(
                determination.lines().stream().allMatch(Determination.LineDecision::approved));
            for (String paragraph : Moves.paragraphs(after)) {
              Answer answer = after.file().answers(Desk.NURSE).get(paragraph);
              assertTrue(answer == Answer.MET || answer == Answer.ABSENT, paragraph);
              assertTrue(!after.file().evidence(paragraph).isEmpty(), paragraph);
            }
          }
        });
  }

  /// The laws above would hold of sequences that never come to anything.
  @Test
  void theSequencesDoEveryAct() {
    Set<Act> done = EnumSet.noneOf(Act.class);
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (before.refusals(actor, event).isEmpty()) {
            done.add(Act.of(event));
          }
        });
    assertEquals(EnumSet.complementOf(EnumSet.of(Act.OPEN_CASE)), done);
  }

  @Test
  void theSequencesReachEveryStatusAndOutcome() {
    Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    Set<Outcome> told = EnumSet.noneOf(Outcome.class);
    SEQUENCES.forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (before.refusals(actor, event).isEmpty()) {
            statuses.add(after.status());
            after
                .file()
                .progress()
                .decision()
                .map(decision -> decision.determination().outcome())
                .ifPresent(event instanceof CaseEvent.LetterIssued ? told::add : outcomes::add);
          }
        });
    assertEquals(EnumSet.allOf(CaseStatus.class), statuses);
    assertEquals(EnumSet.allOf(Outcome.class), outcomes);
    assertEquals(EnumSet.allOf(Outcome.class), told);
  }
}
