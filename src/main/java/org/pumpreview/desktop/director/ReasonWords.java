package org.pumpreview.desktop.director;

import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Determination;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.words.Words;

/// What a reason is called by the key that a determination keeps it under.
final class ReasonWords {
  private static final Words WORDS = Words.of("director");

  private ReasonWords() {}

  /// For example "I.A.1.b Life expectancy", "Coverage" or "E0782, for a reason of its own".
  static String of(Assessment assessment, String key) {
    return assessment
        .item(key)
        .map(Checklist.Entry::item)
        .map(found -> WORDS.text("item", key, found.label()))
        .orElseGet(() -> brief(assessment, key));
  }

  /// The same in few words: an item is its paragraph.
  static String brief(Assessment assessment, String key) {
    if (key.equals(Determination.COVERAGE)) {
      return WORDS.text("reason.coverage");
    }
    return Determination.line(key)
        .map(line ->
            WORDS.text(
                "reason.line",
                assessment.reading().line(line).map(RequestedLine::name).orElse(line)))
        .orElse(key);
  }
}
