package org.pumpreview.desktop.proceedings;

import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal.Reason;

/// Asks to whom a case is given.
final class AssignmentForm extends ActForm {
  private final PersonEntry next;

  AssignmentForm(CaseDesk desk, People people) {
    super(desk, Act.ASSIGN, goes(desk, people));
    Optional<String> holder = desk.assessment().file().progress().assignee();
    next =
        add(
            PersonEntry.of(
                WORDS.text("assign.next"),
                people.assignees(desk.assessment().file()).stream()
                    .filter(person -> !holder.equals(Optional.of(person.userId())))
                    .toList(),
                WORDS.text("assign.no-next")),
            Reason.ASSIGNEE_RECUSED,
            Reason.ASSIGNEE_UNFIT);
  }

  private static String goes(CaseDesk desk, People people) {
    return desk.assessment()
        .file()
        .progress()
        .assignee()
        .map(holder -> WORDS.text("assign.goes-from", people.signature(holder)))
        .orElse(WORDS.text("assign.goes"));
  }

  @Override
  List<CaseEvent> events() {
    return List.of(new CaseEvent.Assigned(next.value().orElseThrow().userId()));
  }
}
