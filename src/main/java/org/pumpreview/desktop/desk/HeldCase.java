package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Role;

/// Whether a case is in another person's hands, so that whoever acts on it is asked first. Two
/// people of one desk only: that a nurse holds a case does not keep the director from deciding it,
/// once it was routed there.
public final class HeldCase {
  private HeldCase() {}

  /// Who holds the case instead of `actor`; empty when `actor` may go on without a question.
  public static Optional<Actor> byAnother(Assessment assessment, Actor actor, People people) {
    Role desk = desk(assessment);
    return assessment
        .file()
        .progress()
        .assignee()
        .filter(holder -> !holder.equals(actor.userId()))
        .flatMap(people::find)
        .filter(holder -> holder.is(desk) && actor.is(desk));
  }

  private static Role desk(Assessment assessment) {
    return assessment.file().status() == CaseStatus.WITH_DIRECTOR
        ? Role.MEDICAL_DIRECTOR
        : Role.NURSE;
  }

  /// Whether an act takes the case out of its holder's hands unless it was handed over. What
  /// somebody types for an act that is not done changes nothing, and who assigns a case has said
  /// whose it is.
  static boolean needsHands(List<CaseEvent> events) {
    return events.stream().noneMatch(CaseEvent.Assigned.class::isInstance)
        && events.stream().anyMatch(event -> !(event instanceof CaseEvent.Drafted));
  }
}
