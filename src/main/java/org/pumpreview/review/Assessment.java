package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Policy;

/// What a case amounts to at one moment: the request as read, both desks' evaluations, the clock.
/// Screens, letters and guards all read this one value.
///
/// @param checklist empty until a route is chosen
/// @param evaluations by desk; empty until a route is chosen
/// @param due empty until the time of receipt and the urgency can be read
public record Assessment(
    CaseFile file,
    Policy policy,
    Plan plan,
    Instant now,
    RequestReading reading,
    Optional<Instant> received,
    Optional<Checklist> checklist,
    Map<Desk, Evaluation> evaluations,
    Optional<DueTime> due) {

  public Assessment {
    evaluations = Map.copyOf(evaluations);
  }

  /// Reads a case at a moment.
  ///
  /// @param policy the pack that is pinned to the case
  /// @throws IllegalArgumentException when it is another one
  public static Assessment of(CaseFile file, Policy policy, Plan plan, Instant now) {
    if (!file.policy().equals(policy.ref())) {
      throw new IllegalArgumentException("the case is pinned to another pack");
    }
    RequestReading reading =
        RequestReading.read(
            file.intake().form(), file.intake().feeChecks(), policy, plan.zone(), now);
    List<CaseEvent.ReceiptCorrected> corrections = file.intake().corrections();
    Optional<Instant> received =
        corrections.isEmpty() ? reading.received() : Optional.of(corrections.getLast().corrected());
    Optional<Checklist> checklist = file.intake().route().map(policy::checklist);
    Map<Desk, Evaluation> evaluations = new EnumMap<>(Desk.class);
    checklist.ifPresent(list -> {
      for (Desk desk : Desk.values()) {
        evaluations.put(desk, list.evaluate(file.answers(desk)));
      }
    });
    Optional<DueTime> due =
        received.flatMap(at ->
            reading
                .urgency()
                .map(urgency -> DueTime.of(at, urgency, file.intake().upgradedAt(), plan)));
    return new Assessment(file, policy, plan, now, reading, received, checklist, evaluations, due);
  }

  /// The items of the route, in order; none until it is chosen.
  public List<Checklist.Entry> items() {
    return checklist.map(Checklist::entries).orElse(List.of());
  }

  /// The item at exactly this paragraph of the route: an event never names an item by another's.
  public Optional<Checklist.Entry> item(String paragraph) {
    return checklist
        .flatMap(list -> list.entry(paragraph))
        .filter(entry -> entry.paragraph().equals(paragraph));
  }

  /// The paragraphs a desk has not found met or absent, in order.
  public List<String> unmet(Desk desk) {
    return unmet(items(), file.answers(desk));
  }

  static List<String> unmet(List<Checklist.Entry> items, Map<String, Answer> answers) {
    return items.stream()
        .map(Checklist.Entry::paragraph)
        .filter(paragraph -> answers.get(paragraph) == null || !answers.get(paragraph).supports())
        .toList();
  }

  /// The day it is in the plan's zone.
  public LocalDate today() {
    return LocalDate.ofInstant(now, plan.zone());
  }

  public boolean overdue() {
    return due.map(time -> time.expired(now)).orElse(false);
  }

  /// Whether the exception can be ruled on, by the director's own findings.
  public boolean exceptionOpen() {
    return checklist.map(list -> list.exceptionOpen(file.answers(Desk.DIRECTOR))).orElse(false);
  }
}
