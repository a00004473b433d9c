package org.pumpreview.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Form;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.policy.Timing;

/// What a clean record says where an item asks for facts: made up, and speaking for the request.
public final class CleanFacts {
  private static final Map<String, String> TRIAL =
      Map.of(
          "scale", "0 to 10",
          "before", "8",
          "before_at", "8 a.m.",
          "after", "3",
          "after_at", "2 p.m.",
          "side_effects", "minimal",
          "drug", "morphine",
          "class", "opioid",
          "route", "intrathecal");

  private static final Map<String, Map<String, String>> FACTS =
      Map.ofEntries(
          Map.entry(
              "noninvasive_methods",
              Map.of("method", "Oxycodone 60 mg a day", "response", "inadequate")),
          Map.entry(
              "life_expectancy",
              Map.of("months", "12-24", "author", "Lucien Kingfisher, MD", "on", "2026-10-20")),
          Map.entry(
              "imaging",
              Map.of("modality", "MRI of the spine", "on", "2026-10-12", "result", "no_evidence")),
          Map.entry(
              "pathology",
              Map.of("pathology", "Scar tissue after fusion", "source", "MRI of 2026-07-21")),
          Map.entry(
              "conservative_care",
              Map.of(
                  "drugs", "failed",
                  "physical_therapy", "failed",
                  "behavioral_health", "failed",
                  "nonsurgical", "not_tolerated")),
          Map.entry("compliance", Map.of("barrier", "none")),
          Map.entry(
              "psychological_evaluation",
              Map.of(
                  "evaluator", "Noel Example",
                  "credential", "PhD",
                  "on", "2026-09-08",
                  "conclusion", "not_major")),
          Map.entry("further_treatment", Map.of("ground", "not_effective")),
          Map.entry(
              "weaning",
              Map.of(
                  "drug", "oxycodone",
                  "baseline", "120",
                  "baseline_on", "2026-08-03",
                  "current", "54",
                  "current_on", "2026-10-30",
                  "status", "done")),
          Map.entry(
              "hyperalgesia", Map.of("clinician", "Lucien Kingfisher, MD", "on", "2026-10-30")),
          Map.entry("trial_relief", TRIAL),
          Map.entry("trial_relief_and_function", withFunction()),
          Map.entry("body_size", Map.of("clinician", "Ada Spruce, MD")),
          Map.entry("devices", Map.of("present", "none")),
          Map.entry("drugs", Map.of("drug", "morphine", "class", "opioid")),
          Map.entry("further_weaning", Map.of("state", "goes_on")),
          Map.entry(
              "behavioral_treatment",
              Map.of("prescribed", "takes_part", "modality", "Counseling for pain")),
          Map.entry("substance_use", Map.of("state", "none")),
          Map.entry("dementia_psychosis", Map.of("history", "none")));

  private CleanFacts() {}

  private static Map<String, String> withFunction() {
    Map<String, String> facts = new HashMap<>(TRIAL);
    facts.put("function", "increased");
    facts.put("function_seen", "Walks 400 m, 150 m before");
    return Map.copyOf(facts);
  }

  /// What is entered in an item's form, in the order of its fields; nothing for an item without.
  public static List<CaseEvent> of(Checklist.Entry entry) {
    return entry.item().form().stream().flatMap(form -> of(entry.paragraph(), form)).toList();
  }

  private static Stream<CaseEvent> of(String paragraph, Form form) {
    Map<String, String> facts = FACTS.getOrDefault(form.id(), Map.of());
    return form.fields().stream()
        .filter(field -> facts.containsKey(field.id()))
        .map(field ->
            new CaseEvent.ParticularEntered(
                Desk.NURSE,
                paragraph,
                form.rows() ? "row-1" : "",
                field.id(),
                facts.get(field.id())));
  }

  /// What every item of a route asks beside its answer: facts, the state at the time of the trial,
  /// and before an implant the trial itself.
  public static List<CaseEvent> of(Policy policy, Route route) {
    List<CaseEvent> events = new ArrayList<>();
    boolean implant = route.request() == RequestKind.IMPLANT;
    if (implant) {
      events.add(trial());
    }
    for (Checklist.Entry entry : policy.checklist(route).entries()) {
      events.addAll(of(entry));
      if (implant && entry.item().timing().equals(Optional.of(Timing.STATE))) {
        events.add(
            new CaseEvent.AnsweredForOtherDate(
                Desk.NURSE, entry.paragraph(), Optional.of(entry.item().kind().supporting())));
      }
    }
    return events;
  }

  /// One trial, reviewed in this vault.
  public static CaseEvent trial() {
    return new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, "PR-2026-1101", "");
  }
}
