package org.pumpreview.desktop.caseframe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.review.Card;
import org.pumpreview.review.Duplicate;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The warning that a request may have been made already, with a way to each other case.
final class Repeats {
  private static final Words WORDS = Words.of("caseframe");

  /// So many other cases are named; the rest is counted.
  private static final int NAMED = 2;

  private Repeats() {}

  /// @param duplicates at least one
  /// @param open opens another case by its id
  static Sentence of(List<Duplicate> duplicates, Consumer<String> open) {
    Map<Card, Set<String>> codes = new LinkedHashMap<>();
    for (Duplicate duplicate : duplicates) {
      codes
          .computeIfAbsent(duplicate.other(), _ -> new LinkedHashSet<>())
          .add(duplicate.line().code());
    }
    Sentence told = Sentence.EMPTY.strong(WORDS.text("repeat.lead"));
    List<Card> others = new ArrayList<>(codes.keySet());
    for (Card other : others.subList(0, Math.min(NAMED, others.size()))) {
      told =
          told.plain(" ")
              .link(other.number(), () -> open.accept(other.caseId()))
              .plain(
                  " "
                      + WORDS.text(
                          "repeat.has",
                          Wording.list(List.copyOf(codes.get(other))),
                          Wording.of(other.status())));
    }
    int more = others.size() - NAMED;
    return more > 0 ? told.plain(" " + WORDS.text("repeat.more", more)) : told;
  }
}
