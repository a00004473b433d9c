package org.pumpreview.desktop.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.Role;

/// The open questions of one case, for one person. A question keeps its view model as long as it
/// arises, so that nothing typed at it is lost.
public final class QuestionsViewModel {
  private final CaseDesk desk;
  private final People people;
  private final Map<String, QuestionViewModel> known = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<QuestionViewModel>> questions =
      new ReadOnlyObjectWrapper<>(List.of());

  public QuestionsViewModel(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    desk.assessmentProperty().subscribe(this::show);
  }

  /// All of them, in the policy's order; a new list only when one came or went.
  public ReadOnlyObjectProperty<List<QuestionViewModel>> questionsProperty() {
    return questions.getReadOnlyProperty();
  }

  public List<QuestionViewModel> at(Predicate<OpenQuestion> which) {
    return questions.get().stream().filter(model -> which.test(model.open())).toList();
  }

  // ---- by hand

  /// What can be raised by hand at a place and does not arise there already.
  ///
  /// @param place a paragraph, a line's id, or blank for the whole case
  public List<Ambiguity> raisable(String place) {
    Assessment assessment = desk.assessment();
    return desk.refusals(Act.RAISE_AMBIGUITY).isEmpty()
        ? assessment.raisable(place).stream()
            .filter(ambiguity -> assessment.openQuestion(ambiguity.id(), place).isEmpty())
            .toList()
        : List.of();
  }

  /// The key of a draft, apart for each desk.
  String draftKey(String key) {
    return (seat(desk) == Desk.DIRECTOR ? CaseEvent.Drafted.DIRECTOR : "") + key;
  }

  Desk seat() {
    return seat(desk);
  }

  CaseEvent raised(Ambiguity ambiguity, String place, String reason) {
    return new CaseEvent.AmbiguityRaised(seat(desk), ambiguity.id(), place, reason);
  }

  CaseDesk desk() {
    return desk;
  }

  // ---- from the case

  /// The desk at which this person sits while the case lies where it lies.
  static Desk seat(CaseDesk desk) {
    boolean directs =
        desk.actor().is(Role.MEDICAL_DIRECTOR)
            && desk.assessment().file().progress().question().isPresent();
    return directs ? Desk.DIRECTOR : Desk.NURSE;
  }

  private void show(Assessment assessment) {
    var now =
        assessment.openQuestions().stream()
            .map(open -> {
              var model =
                  known.computeIfAbsent(
                      open.id() + " " + open.place(),
                      _ -> new QuestionViewModel(desk, people, open));
              model.show(open);
              return model;
            })
            .toList();
    if (!now.equals(questions.get())) {
      questions.set(now);
    }
  }
}
