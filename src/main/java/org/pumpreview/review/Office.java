package org.pumpreview.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.PackRef;

/// The people and settings of a vault, as its office events add up.
///
/// @param people by user id, in the order they came
/// @param plan the settings in force
/// @param interpretations how the plan reads what policies leave open, ended ones too, oldest first
/// @param documents the plan's copies of policies, oldest first
/// @param stampAuthorities those that may ever have certified a time-stamp server, PEM: a letter is
///   verified by the settings under which it was signed
/// @param planAuthority how the plan's own authority certifies the vault's, as the last
///   [OfficeEvent.AuthorityCertified] tells; empty where it does not
public record Office(
    boolean practice,
    Map<String, Person> people,
    Plan plan,
    List<Interpretation> interpretations,
    List<PolicyDocument> documents,
    List<String> stampAuthorities,
    List<String> planAuthority) {

  public Office {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    interpretations = List.copyOf(interpretations);
    documents = List.copyOf(documents);
    stampAuthorities = List.copyOf(stampAuthorities);
    planAuthority = List.copyOf(planAuthority);
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
    ALREADY_FOUNDED,
    NOT_A_DIRECTOR,
    READING_UNFIT,
    INTERPRETATION_EXISTS,
    INTERPRETATION_UNKNOWN,
    PRACTICE_STAYS_ALONE
  }

  /// A new office before anybody has an account.
  public static Office founded(boolean practice, Plan plan) {
    return new Office(practice, Map.of(), plan, List.of(), List.of(), List.of(), List.of())
        .with(plan);
  }

  private Office with(Plan recorded) {
    String authorities = recorded.timeStamps().certificates();
    List<String> all = new ArrayList<>(stampAuthorities);
    if (!authorities.isBlank() && !all.contains(authorities)) {
      all.add(authorities);
    }
    return new Office(practice, people, recorded, interpretations, documents, all, planAuthority);
  }

  /// This office after one more event.
  ///
  /// @param by user id of whoever signed it
  public Office apply(OfficeEvent event, String by, Instant at) {
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
      case OfficeEvent.PlanRecorded recorded -> with(recorded.plan());
      case OfficeEvent.AuthorityCertified certified ->
          new Office(
              practice,
              people,
              plan,
              interpretations,
              documents,
              stampAuthorities,
              certified.chain());
      case OfficeEvent.InterpretationRecorded recorded -> with(interpretation(recorded, by, at));
      case OfficeEvent.InterpretationEnded ended ->
          ended(ended.interpretation(), new Interpretation.Ending(ended.reason(), by, at));
      case OfficeEvent.PolicyDocumentAttached attached -> with(document(attached, by, at));
    };
  }

  private static PolicyDocument document(
      OfficeEvent.PolicyDocumentAttached attached, String by, Instant at) {
    return new PolicyDocument(
        attached.policyId(),
        attached.revision(),
        attached.name(),
        attached.attachment(),
        attached.sha256(),
        by,
        at);
  }

  /// The plan's newest copy of a policy's document.
  public Optional<PolicyDocument> document(PackRef policy) {
    return documents.reversed().stream().filter(found -> found.isOf(policy)).findFirst();
  }

  private Office with(PolicyDocument attached) {
    List<PolicyDocument> longer = new ArrayList<>(documents);
    longer.add(attached);
    return new Office(
        practice, people, plan, interpretations, longer, stampAuthorities, planAuthority);
  }

  private static Interpretation interpretation(
      OfficeEvent.InterpretationRecorded recorded, String by, Instant at) {
    return new Interpretation(
        recorded.interpretation(),
        recorded.policyId(),
        recorded.revision(),
        recorded.ambiguity(),
        recorded.reading(),
        recorded.own(),
        recorded.reason(),
        recorded.from(),
        by,
        at,
        Optional.empty());
  }

  /// Why `actor` cannot append `event`; empty when that is open.
  public List<Reason> refusals(Actor actor, OfficeEvent event) {
    Reason lacking = lacking(event);
    if (!actor.is(lacking == Reason.NOT_A_DIRECTOR ? Role.MEDICAL_DIRECTOR : Role.ADMINISTRATOR)) {
      return List.of(lacking);
    }
    return switch (event) {
      case OfficeEvent.Founded founded -> List.of(Reason.ALREADY_FOUNDED);
      case OfficeEvent.PersonCertified certified -> person(certified.person());
      case OfficeEvent.PersonDisabled disabled -> disable(disabled);
      case OfficeEvent.PlanRecorded recorded -> List.of();
      case OfficeEvent.AuthorityCertified certified ->
          practice ? List.of(Reason.PRACTICE_STAYS_ALONE) : List.of();
      case OfficeEvent.InterpretationRecorded recorded -> record(recorded);
      case OfficeEvent.InterpretationEnded ended -> end(ended);
      case OfficeEvent.PolicyDocumentAttached attached -> List.of();
    };
  }

  /// What is missing in a person who may not do this: clinical readings are a physician's, the rest
  /// of the office an administrator's.
  private static Reason lacking(OfficeEvent event) {
    return switch (event) {
      case OfficeEvent.Founded _,
          OfficeEvent.PersonCertified _,
          OfficeEvent.PersonDisabled _,
          OfficeEvent.PlanRecorded _,
          OfficeEvent.AuthorityCertified _,
          OfficeEvent.PolicyDocumentAttached _ ->
          Reason.NOT_AN_ADMINISTRATOR;
      case OfficeEvent.InterpretationRecorded _, OfficeEvent.InterpretationEnded _ ->
          Reason.NOT_A_DIRECTOR;
    };
  }

  private List<Reason> record(OfficeEvent.InterpretationRecorded recorded) {
    List<Reason> reasons = new ArrayList<>();
    if (find(recorded.interpretation()).isPresent()) {
      reasons.add(Reason.INTERPRETATION_EXISTS);
    }
    if (recorded.reading().isBlank() == recorded.own().isBlank()) {
      reasons.add(Reason.READING_UNFIT);
    }
    if (recorded.reason().isBlank()) {
      reasons.add(Reason.REASON_MISSING);
    }
    return reasons;
  }

  private List<Reason> end(OfficeEvent.InterpretationEnded ended) {
    if (find(ended.interpretation()).filter(found -> found.ending().isEmpty()).isEmpty()) {
      return List.of(Reason.INTERPRETATION_UNKNOWN);
    }
    return ended.reason().isBlank() ? List.of(Reason.REASON_MISSING) : List.of();
  }

  private Optional<Interpretation> find(String id) {
    return interpretations.stream().filter(found -> found.id().equals(id)).findFirst();
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
    return new Office(
        practice, changed, plan, interpretations, documents, stampAuthorities, planAuthority);
  }

  private Office with(Interpretation recorded) {
    List<Interpretation> longer = new ArrayList<>(interpretations);
    longer.add(recorded);
    return new Office(practice, people, plan, longer, documents, stampAuthorities, planAuthority);
  }

  private Office ended(String id, Interpretation.Ending how) {
    return new Office(
        practice,
        people,
        plan,
        interpretations.stream()
            .map(found -> found.id().equals(id) ? found.ended(how) : found)
            .toList(),
        documents,
        stampAuthorities,
        planAuthority);
  }
}
