package org.pumpreview.desktop.proceedings;

import java.util.List;
import java.util.stream.Stream;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;

/// Asks why a medical director steps back, and who takes the case on.
final class RecusalForm extends ActForm {
  private static final int ROWS = 3;

  private final TypedEntry<String> reason;
  private final PersonEntry next;

  RecusalForm(CaseDesk desk, People people) {
    super(desk, Act.RECUSE, WORDS.text("recuse.goes"));
    reason = words("reason", WORDS.text("recuse.reason"), ROWS, WORDS.text("recuse.no-reason"));
    next =
        add(
            PersonEntry.orNobody(
                WORDS.text("recuse.next"),
                people.assignees(desk.assessment().file()).stream()
                    .filter(person -> !person.userId().equals(desk.actor().userId()))
                    .toList()));
  }

  @Override
  List<CaseEvent> events() {
    return Stream.concat(
            Stream.<CaseEvent>of(new CaseEvent.Recused(reason.get())),
            next.value().<CaseEvent>map(person -> new CaseEvent.Assigned(person.userId())).stream())
        .toList();
  }
}
