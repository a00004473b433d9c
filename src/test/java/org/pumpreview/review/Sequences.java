package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pumpreview.review.Moves.Move;

/// Random sequences of acts, each from its own seed. A failure tells its seed and the fewest moves
/// that still fail.
///
/// @param count how many
record Sequences(int count) {
  private static final boolean FULL = "full".equals(System.getProperty("test.extent"));
  private static final int LENGTH = 40;

  /// One step: the case before, what was tried, and the case with that entry forced in.
  @FunctionalInterface
  interface Law {
    void holds(TestedCase before, Actor actor, CaseEvent event, TestedCase after);
  }

  /// So many in a quick run of the tests, and 10,000 in a full one.
  static Sequences sample(int count) {
    return new Sequences(FULL ? 10_000 : count);
  }

  void forAll(List<Actor> actors, Law law) {
    for (int seed = 0; seed < count; seed++) {
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
