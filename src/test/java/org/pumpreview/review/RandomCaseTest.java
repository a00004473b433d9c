package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Moves.Move;

/// What holds however people act: random sequences of acts, sensible and not, open and forced. A
/// failure tells its seed and the fewest moves that still fail.
class RandomCaseTest {
  private static final boolean FULL = "full".equals(System.getProperty("test.extent"));
  private static final int SEQUENCES = FULL ? 10_000 : 400;
  private static final int LENGTH = 40;

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

  /// One step: the case before, what was tried, and the case with that entry forced in.
  private interface Law {
    void holds(TestedCase before, Actor actor, CaseEvent event, TestedCase after);
  }

  @Test
  void whatTheRulesAllowIsLawful() {
    forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          if (before.refusals(actor, event).isEmpty()) {
            assertEquals(List.of(), after.faults());
          }
        });
  }

  @Test
  void anEntryThatIsAFaultChangesNothing() {
    forAll(
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
    forAll(
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
    forAll(
        ANYBODY,
        (before, actor, event, after) -> {
          assertEquals(after.status(), Card.of(after.assessment()).status());
          for (Act act : Act.values()) {
            after.refusals(actor, act);
          }
          // Each tenth is enough: folding again goes through the whole history.
          if (after.file().seq() % 10 == 0) {
            assertEquals(
                Optional.of(after.file()), TestedCase.FOLD.of("case-1", after.file().history()));
          }
        });
  }

  /// An act's reasons are among those of every event that carries it out: no event is let in
  /// through a closed button.
  @Test
  void whatTheButtonRefusesTheJournalRefuses() {
    forAll(
        ANYBODY,
        (before, actor, event, after) ->
            assertTrue(
                before.reasons(actor, event).containsAll(before.reasons(actor, Act.of(event)))));
  }

  @Test
  void everyRefusalIsAWholeSentence() {
    forAll(
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
    forAll(
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
    forAll(
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
  void theSequencesReachEveryStatusAndOutcome() {
    Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    Set<Outcome> told = EnumSet.noneOf(Outcome.class);
    forAll(
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

  // ---- sequences

  private static void forAll(List<Actor> actors, Law law) {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Moves source = new Moves(new Random(seed), actors);
      TestedCase start = source.start();
      List<Move> moves = source.some(LENGTH);
      Optional<Throwable> failure = failure(start, moves, law);
      if (failure.isPresent()) {
        List<Move> fewest = shrunk(start, moves, law);
        Throwable last = failure(start, fewest, law).orElse(failure.get());
        fail("seed " + seed + ", from " + start.status() + ":\n" + told(start, fewest), last);
      }
    }
  }

  private static Optional<Throwable> failure(TestedCase start, List<Move> moves, Law law) {
    TestedCase tested = start;
    for (Move move : moves) {
      try {
        tested = tested.later(move.after());
        CaseEvent event = move.event().apply(tested);
        TestedCase after = tested.forced(move.actor(), event);
        law.holds(tested, move.actor(), event, after);
        if (move.forced() || tested.refusals(move.actor(), event).isEmpty()) {
          tested = frozen(tested, after) ? tested : after;
        }
      } catch (RuntimeException | AssertionError e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /// A frozen case has nothing more to show: the sequence goes on as if that entry was not made.
  private static boolean frozen(TestedCase before, TestedCase after) {
    return after.faults().size() > before.faults().size();
  }

  /// The moves that still fail when as many as possible are left out.
  private static List<Move> shrunk(TestedCase start, List<Move> moves, Law law) {
    List<Move> fewest = moves;
    for (int chunk = moves.size() / 2; chunk > 0; chunk /= 2) {
      for (int from = 0; from + chunk <= fewest.size(); ) {
        List<Move> without = new ArrayList<>(fewest);
        without.subList(from, from + chunk).clear();
        if (failure(start, without, law).isPresent()) {
          fewest = without;
        } else {
          from += chunk;
        }
      }
    }
    return fewest;
  }

  private static String told(TestedCase start, List<Move> moves) {
    StringBuilder told = new StringBuilder();
    TestedCase tested = start;
    for (Move move : moves) {
      tested = tested.later(move.after());
      CaseEvent event = move.event().apply(tested);
      List<Refusal> refusals = tested.refusals(move.actor(), event);
      TestedCase after = tested.forced(move.actor(), event);
      told.append(
          "%s by %s: %s %s%n"
              .formatted(
                  event,
                  move.actor().userId(),
                  refusals,
                  after.faults().equals(tested.faults()) ? "" : after.faults()));
      if ((move.forced() || refusals.isEmpty()) && !frozen(tested, after)) {
        tested = after;
      }
    }
    return told.toString();
  }
}
