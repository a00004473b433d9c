package org.pumpreview.review;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Timing;

/// An implant asks what the policy asks of the trial, and that at two dates. A thing of the past is
/// decided by how it stood at the trial, and what changed since may be told; a state is decided by
/// how it stands now, and how it stood at the trial is asked as well. The deciding answer is the
/// item's answer; this is the other one. Where no trial was done there is one date alone: other
/// answers rest until a trial is recorded after all.
public final class TwoDates {

  /// A date at which an item is asked.
  public enum Occasion {
    AT_THE_TRIAL,
    NOW
  }

  private final Map<String, Timing> timings;
  private final boolean undone;
  private final Map<Desk, Map<String, Answer>> others;

  private TwoDates(
      Map<String, Timing> timings, boolean undone, Map<Desk, Map<String, Answer>> others) {
    this.timings = timings;
    this.undone = undone;
    this.others = others;
  }

  /// What is asked of a case at two dates, and answered for the date that does not decide.
  ///
  /// @param policy the pack that is pinned to the case; one without timings asks nothing twice
  static TwoDates of(CaseFile file, Policy policy) {
    Map<String, Timing> timings = new HashMap<>();
    for (Checklist.Entry entry : implantItems(file, policy)) {
      entry.item().timing().ifPresent(timing -> timings.put(entry.paragraph(), timing));
    }
    Map<Desk, Map<String, Answer>> others = new EnumMap<>(Desk.class);
    for (CaseFile.Dated<CaseEvent.AnsweredForOtherDate> dated :
        file.all(CaseEvent.AnsweredForOtherDate.class)) {
      CaseEvent.AnsweredForOtherDate answered = dated.event();
      Map<String, Answer> own = others.computeIfAbsent(answered.desk(), desk -> new HashMap<>());
      answered
          .answer()
          .ifPresentOrElse(
              answer -> own.put(answered.paragraph(), answer),
              () -> own.remove(answered.paragraph()));
    }
    return new TwoDates(timings, isUndone(file), others);
  }

  private static boolean isUndone(CaseFile file) {
    return file.last(CaseEvent.TrialRecorded.class)
        .filter(recorded -> recorded.event().trial() == Trial.NOT_DONE)
        .isPresent();
  }

  private static List<Checklist.Entry> implantItems(CaseFile file, Policy policy) {
    return file.intake()
        .route()
        .filter(route -> route.request() == RequestKind.IMPLANT)
        .map(policy::checklist)
        .map(Checklist::entries)
        .orElse(List.of());
  }

  /// Whether it matters here what became of a trial, because items are asked for its date.
  public boolean asked() {
    return !timings.isEmpty();
  }

  /// Whether an item is asked at two dates.
  public boolean asked(String paragraph) {
    return timing(paragraph).isPresent();
  }

  private Optional<Timing> timing(String paragraph) {
    return undone ? Optional.empty() : Optional.ofNullable(timings.get(paragraph));
  }

  /// Whether an approval by a nurse needs the answer for the other date too.
  public boolean needsOther(String paragraph) {
    return timing(paragraph).filter(timing -> timing == Timing.STATE).isPresent();
  }

  /// The date whose answer decides; empty where an item is asked at one date alone.
  public Optional<Occasion> deciding(String paragraph) {
    return timing(paragraph)
        .map(timing ->
            switch (timing) {
              case STATE -> Occasion.NOW;
              case HISTORY -> Occasion.AT_THE_TRIAL;
            });
  }

  /// A desk's answer for the date that does not decide.
  public Optional<Answer> other(Desk desk, String paragraph) {
    return asked(paragraph)
        ? Optional.ofNullable(others.getOrDefault(desk, Map.of()).get(paragraph))
        : Optional.empty();
  }
}
