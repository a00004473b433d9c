package org.pumpreview.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people and settings of a vault, as its office events add up.
///
/// @param people by user id, in the order they came
/// @param plan the settings in force
public record Office(boolean practice, Map<String, Person> people, Plan plan) {

  public Office {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  /// One person with an account.
  public record Person(Actor actor, String certificateSha256, Optional<Instant> disabledAt) {
    public boolean active() {
      return disabledAt.isEmpty();
    }
  }

  /// Why an office act is refused; its sentence stands in the words bundle.
  public enum Reason {
    NOT_AN_ADMINISTRATOR,
    PERSON_INCOMPLETE,
    PERSON_EXISTS,
    PERSON_UNKNOWN,
    ROLE_MISSING,
    LICENSE_MISSING,
    LAST_ADMINISTRATOR,
    REASON_MISSING,
    ALREADY_FOUNDED
  }

  /// A new office before anybody has an account.
  public static Office founded(boolean practice, Plan plan) {
    return new Office(practice, Map.of(), plan);
  }

  /// This office after one more event.
  public Office apply(OfficeEvent event, Instant at) {
    return switch (event) {
      case OfficeEvent.Founded founded -> this;
      case OfficeEvent.PersonCertified certified ->
          with(new Person(certified.person(), certified.certificateSha256(), Optional.empty()));
      case OfficeEvent.PersonDisabled disabled -> {
        Person person = people.get(disabled.userId());
        yield person == null
            ? this
            : with(new Person(person.actor(), person.certificateSha256(), Optional.of(at)));
      }
      case OfficeEvent.PlanRecorded recorded -> new Office(practice, people, recorded.plan());
    };
  }

  /// Why `actor` cannot append `event`; empty when that is open.
  public List<Reason> refusals(Actor actor, OfficeEvent event) {
    if (!actor.is(Role.ADMINISTRATOR)) {
      return List.of(Reason.NOT_AN_ADMINISTRATOR);
    }
    return switch (event) {
      case OfficeEvent.Founded founded -> List.of(Reason.ALREADY_FOUNDED);
      case OfficeEvent.PersonCertified certified -> person(certified.person());
      case OfficeEvent.PersonDisabled disabled -> disable(disabled);
      case OfficeEvent.PlanRecorded recorded -> List.of();
    };
  }

  private List<Reason> person(Actor person) {
    List<Reason> reasons = new ArrayList<>();
    if (person.userId().isBlank() || person.name().isBlank()) {
      reasons.add(Reason.PERSON_INCOMPLETE);
    }
    if (people.containsKey(person.userId())) {
      reasons.add(Reason.PERSON_EXISTS);
    }
    if (person.roles().isEmpty()) {
      reasons.add(Reason.ROLE_MISSING);
    }
    boolean decides = person.is(Role.NURSE) || person.is(Role.MEDICAL_DIRECTOR);
    if (decides && (person.license().isEmpty() || person.credential().isBlank())) {
      reasons.add(Reason.LICENSE_MISSING);
    }
    return reasons;
  }

  private List<Reason> disable(OfficeEvent.PersonDisabled disabled) {
    Person person = people.get(disabled.userId());
    if (person == null || !person.active()) {
      return List.of(Reason.PERSON_UNKNOWN);
    }
    if (disabled.reason().isBlank()) {
      return List.of(Reason.REASON_MISSING);
    }
    boolean last =
        people.values().stream()
            .filter(Person::active)
            .filter(other -> other.actor().is(Role.ADMINISTRATOR))
            .allMatch(other -> other.actor().userId().equals(disabled.userId()));
    return last ? List.of(Reason.LAST_ADMINISTRATOR) : List.of();
  }

  private Office with(Person person) {
    Map<String, Person> changed = new LinkedHashMap<>(people);
    changed.put(person.actor().userId(), person);
    return new Office(practice, changed, plan);
  }
}
