package org.pumpreview.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Refusal.Reason;

/// What a nurse's approval asks of the facts beside her answers, of the other date, and of the
/// trial. Looks at nothing but sealed facts and the pinned pack, so that the rules and the fold ask
/// the same. A pack without forms and timings asks nothing here.
final class FactBasis {
  private FactBasis() {}

  /// All of it.
  static List<Refusal> refusals(CaseFile file, Policy policy) {
    TwoDates dates = TwoDates.of(file, policy);
    return Refusal.all(carried(file, policy), otherDates(file, policy, dates), trial(file, dates));
  }

  /// Every answer in the request's favor has its facts, and they do not speak against it.
  private static List<Refusal> carried(CaseFile file, Policy policy) {
    Particulars facts = Particulars.of(file, policy, Desk.NURSE);
    Map<String, Answer> answers = file.answers(Desk.NURSE);
    Map<Reason, List<Checklist.Entry>> found = new EnumMap<>(Reason.class);
    for (Checklist.Entry entry : items(file, policy)) {
      Answer answer = answers.get(entry.paragraph());
      if (answer != null) {
        reasons(facts, entry.paragraph(), answer)
            .forEach(reason -> found.computeIfAbsent(reason, each -> new ArrayList<>()).add(entry));
      }
    }
    return found.entrySet().stream()
        .flatMap(each -> refusals(each.getValue(), each.getKey()).stream())
        .toList();
  }

  /// What keeps one answer from carrying an approval.
  private static Set<Reason> reasons(Particulars facts, String item, Answer answer) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (!facts.missing(item, answer).isEmpty()) {
      reasons.add(Reason.ITEMS_WITHOUT_FACTS);
    }
    for (Flag flag : facts.against(item, answer)) {
      switch (flag.weight()) {
        case CONTRADICTS -> reasons.add(Reason.ITEMS_CONTRADICTED);
        case PHYSICIAN -> reasons.add(Reason.ITEMS_TO_WEIGH);
        case INFORMS -> {}
      }
    }
    return reasons;
  }

  /// A state is answered for the time of the trial as well.
  private static List<Refusal> otherDates(CaseFile file, Policy policy, TwoDates dates) {
    return refusals(
        items(file, policy).stream()
            .filter(entry -> dates.needsOther(entry.paragraph()))
            .filter(entry -> dates.other(Desk.NURSE, entry.paragraph()).isEmpty())
            .toList(),
        Reason.OTHER_DATE_UNANSWERED);
  }

  /// The trial before an implant is on record; what is more than a trial done once goes to a
  /// physician.
  private static List<Refusal> trial(CaseFile file, TwoDates dates) {
    Optional<Trial> trial =
        file.last(CaseEvent.TrialRecorded.class).map(recorded -> recorded.event().trial());
    return dates.asked()
        ? Refusal.all(
            Refusal.when(trial.isEmpty(), Reason.TRIAL_UNRECORDED, Step.ROUTE),
            Refusal.when(
                trial.map(Trial::forPhysician).orElse(false),
                Reason.TRIAL_FOR_PHYSICIAN,
                Step.ROUTE))
        : List.of();
  }

  private static List<Checklist.Entry> items(CaseFile file, Policy policy) {
    return file.intake().route().map(policy::checklist).map(Checklist::entries).orElse(List.of());
  }

  private static List<Refusal> refusals(List<Checklist.Entry> found, Reason reason) {
    return found.isEmpty()
        ? List.of()
        : Refusal.about(
            found.stream().map(Checklist.Entry::paragraph).toList(),
            reason,
            found.getFirst().item().kind() == ItemKind.CRITERION
                ? Step.CRITERIA
                : Step.CONTRAINDICATIONS);
  }
}
