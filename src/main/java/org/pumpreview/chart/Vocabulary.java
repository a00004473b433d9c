package org.pumpreview.chart;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The different words of a chart, each with a number. It only grows, so that a reader who holds an
/// earlier state of it still reads right.
final class Vocabulary {
  private static final int FIRST_ROOM = 1024;

  private final Map<String, Integer> numbers = new HashMap<>();
  private String[] words = new String[FIRST_ROOM];

  /// The number of a word, a new one if need be. For the one writer.
  int number(String word) {
    return numbers.computeIfAbsent(word, this::append);
  }

  private int append(String word) {
    int number = numbers.size();
    if (number == words.length) {
      words = Arrays.copyOf(words, 2 * number);
    }
    words[number] = word;
    return number;
  }

  State state() {
    return new State(words, numbers.size());
  }

  /// The words at one time.
  ///
  /// @param size how many of the words are known at that time; later ones are not looked at
  @SuppressWarnings("ArrayRecordComponent") // shared with the writer, who only fills places behind
  record State(String[] words, int size) {

    Meaning meaning(Query.Wanted wanted) {
      BitSet exact = new BitSet(size);
      BitSet near = new BitSet(size);
      boolean mayBeNear = !wanted.isNumber() && wanted.text().length() >= Meaning.SHORTEST_NEAR;
      for (int number = 0; number < size; number++) {
        if (is(wanted, words[number])) {
          exact.set(number);
        } else if (mayBeNear && isNear(wanted, words[number])) {
          near.set(number);
        }
      }
      return new Meaning(exact, near);
    }

    private static boolean is(Query.Wanted wanted, String word) {
      String text = wanted.text();
      if (!word.startsWith(text)) {
        return false;
      }
      return switch (wanted.reach()) {
        case WHOLE -> word.length() == text.length();
        case PLURAL ->
            word.length() == text.length()
                || (word.length() == text.length() + 1 && word.endsWith("s"));
        case BEGINNING -> true;
      };
    }

    private static boolean isNear(Query.Wanted wanted, String word) {
      return Near.isOneSlip(wanted.text(), word)
          || (wanted.reach() == Query.Reach.BEGINNING
              && Near.beginsOneSlipAway(wanted.text(), word));
    }
  }

  /// Which words of the vocabulary a wanted word stands for.
  ///
  /// @param near those that do so only where a page was recognized
  record Meaning(BitSet exact, BitSet near) {
    static final int SHORTEST_NEAR = 4;
  }
}
