package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pumpreview.review.Assessment;
import org.pumpreview.words.Words;

/// What would move a due time, in words: the worklist and the head of a case say it alike.
public final class ClockWords {
  private static final Words WORDS = Words.of("desk");

  private ClockWords() {}

  /// For example "An extension with its notice or a corrected receipt would move it."; empty where
  /// nothing would.
  public static Optional<String> movers(Assessment assessment) {
    List<String> movers =
        assessment.moves().stream().map(move -> WORDS.of("due.movers", move.kind())).toList();
    return movers.isEmpty()
        ? Optional.empty()
        : Optional.of(WORDS.text("due.movers", capitalized(alternatives(movers))));
  }

  /// "a", "a or b", "a, b or c".
  private static String alternatives(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : WORDS.text("or", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
  }
}
