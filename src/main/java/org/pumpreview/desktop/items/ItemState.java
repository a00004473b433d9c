package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.desktop.questions.QuestionViewModel;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;

/// All that one card shows and that can change: equal states need no repaint.
///
/// @param nurse the nurse's finding, which the card shows
/// @param director the medical director's own finding beside it
/// @param facts what stands beside the nurse's answer
/// @param locked answers that are not this person's to give, each with the sentence that says why
/// @param answerable whether this person may answer now
/// @param citable whether this person may add or take back evidence now
/// @param wanted whether the next request for information asks for the item, by a person's word
/// @param questions what the policy leaves open at the item
/// @param unread whether one of them waits for this person
/// @param stray ids of pieces of evidence whose words are not at their mark any more
record ItemState(
    Optional<Finding> nurse,
    Optional<Finding> director,
    List<Evidence> evidence,
    ItemFacts facts,
    Map<Answer, String> locked,
    boolean answerable,
    boolean citable,
    boolean wanted,
    List<QuestionViewModel> questions,
    boolean unread,
    Set<String> stray) {

  static final ItemState BLANK =
      new ItemState(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          ItemFacts.NONE,
          Map.of(),
          false,
          false,
          false,
          List.of(),
          false,
          Set.of());

  Optional<Answer> answer() {
    return nurse.flatMap(Finding::answer);
  }

  /// Whether the words of a piece are not at their mark any more.
  boolean isStray(Evidence piece) {
    return stray.contains(piece.id());
  }

  String note() {
    return nurse.map(Finding::note).orElse("");
  }

  boolean isSettled() {
    return answer().isPresent() && !evidence.isEmpty() && facts.areSettled() && !unread;
  }

  /// Whether the item is answered, but not yet for the date that does not decide.
  boolean waitsForOther() {
    return answerable && answer().isPresent() && facts.lacksOther();
  }

  /// Whether the answer speaks of a page that nobody has named. Silence has no page.
  boolean lacksEvidence() {
    return evidence.isEmpty() && answer().isPresent() && !answer().get().silent();
  }
}
