package org.pumpreview.desktop.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Finding;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;

/// An item that an approval cannot rest on yet, by the nurse's finding.
record Lacking(Checklist.Entry entry, Kind kind) {
  private static final Map<Reason, Kind> BY_FACTS =
      Map.of(
          Reason.ITEMS_WITHOUT_FACTS, Kind.FACTS,
          Reason.OTHER_DATE_UNANSWERED, Kind.OTHER_DATE,
          Reason.ITEMS_CONTRADICTED, Kind.CONTRADICTED,
          Reason.ITEMS_TO_WEIGH, Kind.TO_WEIGH);

  /// What an item lacks, from what the nurse has still to do to what she cannot settle.
  enum Kind {
    UNANSWERED,
    UNEVIDENCED,
    /// The item asks for facts that nobody has entered.
    FACTS,
    /// Not answered for the time of the trial, which is asked as well.
    OTHER_DATE,
    /// The facts speak against the finding.
    CONTRADICTED,
    /// The record does not speak of it: a request for information has to ask for it.
    SILENT,
    PHYSICIAN,
    /// The facts are such that a physician weighs them.
    TO_WEIGH,
    FAILING
  }

  String paragraph() {
    return entry.paragraph();
  }

  /// All such items, in the order of the policy.
  static List<Lacking> of(Assessment assessment) {
    List<Refusal> gaps = assessment.factGaps();
    return assessment.items().stream()
        .flatMap(entry ->
            kind(assessment.file(), gaps, entry.paragraph())
                .map(kind -> new Lacking(entry, kind))
                .stream())
        .toList();
  }

  /// What each such item lacks, by its paragraph.
  static Map<String, Kind> kinds(Assessment assessment) {
    return of(assessment).stream().collect(Collectors.toMap(Lacking::paragraph, Lacking::kind));
  }

  private static Optional<Kind> kind(CaseFile file, List<Refusal> gaps, String paragraph) {
    var answer =
        Optional.ofNullable(file.findings(Desk.NURSE).get(paragraph)).flatMap(Finding::answer);
    if (answer.isEmpty()) {
      return Optional.of(Kind.UNANSWERED);
    }
    if (answer.get() == Answer.NEEDS_PHYSICIAN) {
      return Optional.of(Kind.PHYSICIAN);
    }
    if (answer.get().silent()) {
      return Optional.of(Kind.SILENT);
    }
    if (answer.get().fails()) {
      return Optional.of(Kind.FAILING);
    }
    return !file.isEvidenced(paragraph) ? Optional.of(Kind.UNEVIDENCED) : byFacts(gaps, paragraph);
  }

  /// What the person mends comes before what only a physician can settle.
  private static Optional<Kind> byFacts(List<Refusal> gaps, String paragraph) {
    return gaps.stream()
        .filter(gap -> gap.targets().contains(paragraph))
        .flatMap(gap -> Optional.ofNullable(BY_FACTS.get(gap.reason())).stream())
        .min(Comparator.naturalOrder());
  }

  static Stream<Lacking> of(List<Lacking> all, Kind kind) {
    return all.stream().filter(lacking -> lacking.kind() == kind);
  }
}
