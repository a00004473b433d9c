package org.pumpreview.desktop.decision;

import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.words.Words;

/// In whose hands the case is, and under which revision of the policy.
///
/// @param takable whether this person can take it
/// @param assignable whether it can be given to somebody
/// @param policy which revision governs, and who confirmed that
record Custody(String holder, boolean takable, boolean assignable, String policy) {
  private static final Words WORDS = Words.of("decision");

  static Custody of(CaseDesk desk, People people) {
    var file = desk.assessment().file();
    var assignee = file.progress().assignee();
    boolean open = desk.refusals(Act.ASSIGN).isEmpty();
    return new Custody(
        assignee
            .map(id -> WORDS.text("held", people.signature(id)))
            .orElse(WORDS.text("held.nobody")),
        open && !assignee.equals(Optional.of(desk.actor().userId())),
        open,
        policy(desk, people));
  }

  private static String policy(CaseDesk desk, People people) {
    var assessment = desk.assessment();
    var identity = assessment.policy().identity();
    return assessment.file().history().reversed().stream()
        .filter(entry -> entry.event() instanceof CaseEvent.RevisionConfirmed)
        .findFirst()
        .map(entry ->
            WORDS.text(
                "policy.confirmed",
                identity.id(),
                identity.revision(),
                people.signature(entry.actor()),
                Moments.date(entry.at().atZone(assessment.plan().zone()).toLocalDate())))
        .orElse(WORDS.text("policy.unconfirmed", identity.id(), identity.revision()));
  }
}
