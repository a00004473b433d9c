package org.pumpreview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Ambiguity.Chooser;
import org.pumpreview.review.CaseEvent.AmbiguityRaised;
import org.pumpreview.review.CaseEvent.ReadingChosen;
import org.pumpreview.review.CaseFile.Dated;

/// Something that the policy leaves open and that bites on the facts of this case, at one place.
///
/// @param step the step of the wizard in which it stands
/// @param place a paragraph of the route or a line's id; blank for the whole case
/// @param chooser who may choose here; the facts may ask for a physician where the pack does not
/// @param facts what it bites on, in the program's own words: a choice made on others counts no
///   more
/// @param raised who raised it by hand, oldest first
/// @param choices the newest of each desk, whether it still counts or not
public record OpenQuestion(
    Ambiguity ambiguity,
    Step step,
    String place,
    Chooser chooser,
    String facts,
    List<Dated<AmbiguityRaised>> raised,
    Map<Desk, Choice> choices) {

  /// A reading that a desk chose.
  ///
  /// @param stands whether it was made on the facts as they are
  public record Choice(Dated<ReadingChosen> chosen, boolean stands) {}

  public OpenQuestion {
    raised = List.copyOf(raised);
    choices = Map.copyOf(choices);
  }

  public String id() {
    return ambiguity.id();
  }

  public Optional<Choice> choice(Desk desk) {
    return Optional.ofNullable(choices.get(desk));
  }

  /// Whether a decision at this desk still waits for a reading. A director's rests on a nurse's
  /// choice too, where she may choose.
  public boolean waitsFor(Desk desk) {
    boolean nurses = chooser == Chooser.REVIEWER && stands(Desk.NURSE);
    return switch (desk) {
      case NURSE -> !nurses;
      case DIRECTOR -> !nurses && !stands(Desk.DIRECTOR);
    };
  }

  private boolean stands(Desk desk) {
    return choice(desk).map(Choice::stands).orElse(false);
  }

  /// The words of a choice: the reviewer's own, or those of the reading.
  public String words(ReadingChosen chosen) {
    return ambiguity.words(chosen.reading(), chosen.own());
  }
}
