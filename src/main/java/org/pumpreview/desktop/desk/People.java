package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assignees;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Office;
import org.pumpreview.review.Role;

/// Who stands behind the user ids of a case.
public final class People {
  private final Supplier<Office> office;

  /// @param office as it is now; somebody may be added while a case is open
  public People(Supplier<Office> office) {
    this.office = office;
  }

  /// Name and credential; the user id itself where nobody has it.
  public String signature(String userId) {
    return find(userId).map(Actor::signature).orElse(userId);
  }

  public Optional<Actor> find(String userId) {
    return Optional.ofNullable(office.get().people().get(userId)).map(Office.Person::actor);
  }

  /// Everybody to whom a case can be given as it stands.
  public List<Actor> assignees(CaseFile file) {
    return Assignees.of(file, office.get());
  }

  /// Everybody who may hold a case, in the order they came.
  public List<Actor> reviewers() {
    return office.get().people().values().stream()
        .filter(Office.Person::active)
        .map(Office.Person::actor)
        .filter(actor -> actor.is(Role.NURSE) || actor.is(Role.MEDICAL_DIRECTOR))
        .toList();
  }
}
