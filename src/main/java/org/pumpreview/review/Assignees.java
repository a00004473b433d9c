package org.pumpreview.review;

import java.util.List;
import org.pumpreview.review.Refusal.Reason;

/// To whom a case can be given.
public final class Assignees {
  private Assignees() {}

  /// Everybody who may have the case in hand now: active reviewers who did not step back from it,
  /// medical directors alone once it lies with one.
  public static List<Actor> of(CaseFile file, Office office) {
    return office.people().values().stream()
        .filter(Office.Person::active)
        .map(Office.Person::actor)
        .filter(person -> !file.recused(person.userId()))
        .filter(person ->
            person.is(Role.MEDICAL_DIRECTOR)
                || (person.is(Role.NURSE) && file.status() != CaseStatus.WITH_DIRECTOR))
        .toList();
  }

  static List<Refusal> refusals(CaseFile file, Office office, CaseEvent.Assigned assigned) {
    boolean fit =
        of(file, office).stream().anyMatch(person -> person.userId().equals(assigned.userId()));
    return Refusal.when(!fit, Reason.ASSIGNEE_UNFIT, Step.DECISION);
  }

  static List<Refusal> content(CaseFile file, CaseEvent.Assigned assigned) {
    return Refusal.when(file.recused(assigned.userId()), Reason.ASSIGNEE_RECUSED, Step.DECISION);
  }
}
