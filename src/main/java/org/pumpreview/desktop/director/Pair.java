package org.pumpreview.desktop.director;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;

/// One item with what the nurse and what the director found on it.
///
/// @param own the finding of whoever holds the case as medical director
/// @param evidence pieces that stand, oldest first
record Pair(
    Checklist.Entry entry,
    Optional<Finding> nurse,
    Optional<Finding> own,
    List<Evidence> evidence) {

  /// How the two findings stand to each other, in the order in which they are looked at.
  enum State {
    DIFFERS,
    /// The director has found nothing yet.
    WAITS,
    AGREES
  }

  Pair {
    evidence = List.copyOf(evidence);
  }

  String paragraph() {
    return entry.paragraph();
  }

  Optional<Answer> nurseAnswer() {
    return nurse.flatMap(Finding::answer);
  }

  Optional<Answer> ownAnswer() {
    return own.flatMap(Finding::answer);
  }

  State state() {
    if (ownAnswer().isEmpty()) {
      return State.WAITS;
    }
    return ownAnswer().equals(nurseAnswer()) ? State.AGREES : State.DIFFERS;
  }

  /// Whether the words of the record are to be read here: the findings differ, or one of them does
  /// not support the request.
  boolean isContested() {
    return state() == State.DIFFERS
        || !nurseAnswer().map(Answer::supports).orElse(false)
        || !ownAnswer().map(Answer::supports).orElse(true);
  }

  /// The nurse's finding, where the director can make it an own one: nothing is found yet, and the
  /// nurse found something rather than ask a physician.
  Optional<Answer> toTakeOver() {
    return ownAnswer().isEmpty()
        ? nurseAnswer().filter(answer -> answer != Answer.NEEDS_PHYSICIAN)
        : Optional.empty();
  }
}
