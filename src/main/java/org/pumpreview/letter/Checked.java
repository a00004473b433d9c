package org.pumpreview.letter;

import java.util.List;
import java.util.Optional;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.LetterCheck;

/// What a check found in a composed letter.
///
/// @param title what is to hold, in a few words
/// @param sentence what was found and what to do; blank while it holds
/// @param source what it rests on
/// @param mend where that can be done; empty where nobody at work can
/// @param graded the paragraphs with their reading grades, where the check is about those
public record Checked(
    LetterCheck check,
    boolean holds,
    String title,
    String sentence,
    String source,
    Optional<Mend> mend,
    List<Graded> graded) {
  public Checked {
    graded = List.copyOf(graded);
  }

  /// Whether it holds the signature whatever anybody says.
  public boolean holdsSignature() {
    return !holds && check.hard();
  }

  /// Whether it warns, and can be passed over with a reason.
  public boolean warns() {
    return !holds && !check.hard();
  }

  /// What keeps a letter from being signed, of its checks.
  ///
  /// @param overrides the warnings that are passed over
  public static List<Checked> holding(List<Checked> checks, List<CheckOverride> overrides) {
    return checks.stream()
        .filter(checked ->
            checked.holdsSignature()
                || (checked.warns()
                    && overrides.stream()
                        .noneMatch(passed ->
                            passed.check().equals(checked.check().id())
                                && !passed.reason().isBlank())))
        .toList();
  }

  /// A paragraph with its grade.
  public record Graded(String text, ReadingGrade grade) {}
}
