package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;

/// The decision as one person has it: the result, the findings and lines it rests on, and the acts.
final class DecisionViewModel {
  private final CaseDesk desk;
  private final People people;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private boolean watched = true;

  /// All that the screen shows: equal values need no repaint.
  record Shown(
      Optional<Turn> turn,
      ResultTold result,
      List<ItemRow> items,
      List<LineRow> lines,
      List<ActLine> acts,
      Optional<NextLetter> letter,
      boolean closed,
      Custody custody) {}

  DecisionViewModel(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    shown = new ReadOnlyObjectWrapper<>(look());
    desk.assessmentProperty().subscribe((_, _) -> onAssessment());
  }

  /// Follows the case while somebody looks, and looks again when somebody does: answers to items
  /// are given in other steps, each as fast as a key.
  void setWatched(boolean isWatched) {
    watched = isWatched;
    onAssessment();
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  CaseDesk desk() {
    return desk;
  }

  Assessment assessment() {
    return desk.assessment();
  }

  // ---- acts

  void onApprove() {
    desk.act(new CaseEvent.Determined(Approval.of(assessment())));
  }

  void onTake() {
    onAssign(desk.actor());
  }

  void onAssign(Actor actor) {
    desk.act(new CaseEvent.Assigned(actor.userId()));
  }

  /// Everybody to whom the case can be given.
  List<Actor> others() {
    var holder = assessment().file().progress().assignee();
    return people.reviewers().stream()
        .filter(actor -> !holder.equals(Optional.of(actor.userId())))
        .toList();
  }

  // ---- from the case

  private void onAssessment() {
    if (watched) {
      var now = look();
      if (!now.equals(shown.get())) {
        shown.set(now);
      }
    }
  }

  private Shown look() {
    var progress = assessment().file().progress();
    return new Shown(
        Turn.of(desk, people),
        ResultTold.of(assessment(), people),
        ItemRow.of(assessment()),
        LineRow.of(assessment(), people),
        ActLines.of(desk),
        NextLetter.of(desk),
        progress.decision().isPresent() || progress.withdrawal().isPresent(),
        Custody.of(desk, people));
  }
}
