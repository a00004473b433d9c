package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;

/// All that one card shows and that can change: equal states need no repaint.
///
/// @param nurse the nurse's finding, which the card shows
/// @param director the medical director's own finding beside it
/// @param answerable whether this person may answer now
/// @param citable whether this person may add or take back evidence now
record ItemState(
    Optional<Finding> nurse,
    Optional<Finding> director,
    List<Evidence> evidence,
    boolean answerable,
    boolean citable) {

  static final ItemState BLANK =
      new ItemState(Optional.empty(), Optional.empty(), List.of(), false, false);

  Optional<Answer> answer() {
    return nurse.flatMap(Finding::answer);
  }

  String note() {
    return nurse.map(Finding::note).orElse("");
  }

  boolean isSettled() {
    return answer().isPresent() && !evidence.isEmpty();
  }

  /// Whether the answer speaks of a page that nobody has named. Silence has no page.
  boolean lacksEvidence() {
    return evidence.isEmpty() && answer().isPresent() && !answer().get().silent();
  }
}
