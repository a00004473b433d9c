package org.pumpreview.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A compiled part of a checklist: its truth on a set of answers, and the entries that decide it.
sealed interface Clause {

  /// Adds to the tally the entries that decide the returned truth.
  Truth evaluate(Tally tally);

  /// One entry. A waived one is satisfied and decides nothing.
  final class Leaf implements Clause {
    private final int at;
    private final String paragraph;
    private final Map<Answer, Truth> truths = new EnumMap<>(Answer.class);

    /// @param at the entry's index
    /// @param negated whether the clause holds when the item's fact is not so
    Leaf(int at, Checklist.Entry entry, boolean negated) {
      this.at = at;
      this.paragraph = entry.paragraph();
      for (Answer answer : entry.item().kind().answers()) {
        truths.put(answer, negated ? answer.truth().not() : answer.truth());
      }
    }

    @Override
    public Truth evaluate(Tally tally) {
      if (paragraph.equals(tally.waived)) {
        return Truth.TRUE;
      }
      tally.add(at);
      Answer answer = tally.answers.get(paragraph);
      if (answer == null) {
        return Truth.UNKNOWN;
      }
      Truth truth = truths.get(answer);
      if (truth == null) {
        throw new IllegalArgumentException(answer + " is no answer to paragraph " + paragraph);
      }
      return truth;
    }
  }

  /// Kleene *and*: the least of the parts, decided by the parts that are as small.
  record Least(List<Clause> of) implements Clause {
    @Override
    public Truth evaluate(Tally tally) {
      return fold(of, tally, Truth.TRUE, -1);
    }
  }

  /// Kleene *or*: the greatest of the parts, decided by the parts that are as great.
  record Most(List<Clause> of) implements Clause {
    @Override
    public Truth evaluate(Tally tally) {
      return fold(of, tally, Truth.FALSE, 1);
    }
  }

  private static Truth fold(List<Clause> of, Tally tally, Truth start, int sign) {
    Truth result = start;
    int from = tally.size;
    for (Clause clause : of) {
      int before = tally.size;
      Truth truth = clause.evaluate(tally);
      int order = sign * truth.compareTo(result);
      if (order > 0) {
        // What decided before this part no longer does.
        tally.keepOnly(from, before);
        result = truth;
      } else if (order < 0) {
        tally.size = before;
      }
    }
    return result;
  }

  /// The entries that decide the clause being evaluated, as a stack that can be rolled back.
  final class Tally {
    private final Map<String, Answer> answers;
    private final @Nullable String waived;
    private final int[] deciding;
    private int size;

    /// @param leaves how many leaves the clause has in all
    Tally(Map<String, Answer> answers, @Nullable String waived, int leaves) {
      this.answers = answers;
      this.waived = waived;
      this.deciding = new int[leaves];
    }

    /// The indexes of the deciding entries, ascending, each once.
    int[] deciding() {
      for (int i = 1; i < size; i++) {
        if (deciding[i - 1] >= deciding[i]) {
          return Arrays.stream(deciding, 0, size).sorted().distinct().toArray();
        }
      }
      return Arrays.copyOf(deciding, size);
    }

    private void add(int at) {
      deciding[size++] = at;
    }

    /// Drops what stands between `from` and `until`.
    private void keepOnly(int from, int until) {
      int length = size - until;
      System.arraycopy(deciding, until, deciding, from, length);
      size = from + length;
    }
  }
}
