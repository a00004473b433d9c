package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Arithmetic;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Flag;
import org.pumpreview.review.Particulars;
import org.pumpreview.review.Sheet;
import org.pumpreview.review.TwoDates;
import org.pumpreview.review.TwoDates.Occasion;

/// What stands beside an item's answer: the facts of its form, what they say to the answer, and the
/// answer for the other date.
///
/// @param sheet empty where the item has no form
/// @param against what of the facts speaks against the answer
/// @param missing labels of the facts that the answer still needs
/// @param deciding the date of the answer itself; empty where an item is asked at one date
/// @param needsOther whether an approval needs the answer for the other date
record ItemFacts(
    Optional<Sheet> sheet,
    Optional<Arithmetic> arithmetic,
    Set<Flag> against,
    List<String> missing,
    Optional<Occasion> deciding,
    boolean needsOther,
    Optional<Answer> other) {

  static final ItemFacts NONE =
      new ItemFacts(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          List.of(),
          Optional.empty(),
          false,
          Optional.empty());

  static ItemFacts of(
      Particulars particulars, TwoDates dates, String paragraph, Optional<Answer> answer) {
    return new ItemFacts(
        particulars.sheet(paragraph),
        particulars.arithmetic(paragraph),
        answer.map(said -> particulars.against(paragraph, said)).orElse(Set.of()),
        answer.map(said -> particulars.missing(paragraph, said)).orElse(List.of()),
        dates.deciding(paragraph),
        dates.needsOther(paragraph),
        dates.other(Desk.NURSE, paragraph));
  }

  /// The date whose answer does not decide.
  Optional<Occasion> otherDate() {
    return deciding.map(date ->
        switch (date) {
          case NOW -> Occasion.AT_THE_TRIAL;
          case AT_THE_TRIAL -> Occasion.NOW;
        });
  }

  boolean lacksOther() {
    return needsOther && other.isEmpty();
  }

  /// Whether nothing is left to say here.
  boolean areSettled() {
    return against.isEmpty() && missing.isEmpty() && !lacksOther();
  }
}
