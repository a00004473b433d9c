package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Finding;

/// An item that an approval cannot rest on yet, by the nurse's finding.
record Lacking(Checklist.Entry entry, Kind kind) {

  /// What an item lacks, from what the nurse has still to do to what she cannot settle.
  enum Kind {
    UNANSWERED,
    UNEVIDENCED,
    /// The record does not speak of it: a request for information has to ask for it.
    SILENT,
    PHYSICIAN,
    FAILING
  }

  String paragraph() {
    return entry.paragraph();
  }

  /// All such items, in the order of the policy.
  static List<Lacking> of(Assessment assessment) {
    return assessment.items().stream()
        .flatMap(entry ->
            kind(assessment.file(), entry.paragraph())
                .map(kind -> new Lacking(entry, kind))
                .stream())
        .toList();
  }

  static Optional<Kind> kind(CaseFile file, String paragraph) {
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
    return file.evidence(paragraph).isEmpty() ? Optional.of(Kind.UNEVIDENCED) : Optional.empty();
  }

  static Stream<Lacking> of(List<Lacking> all, Kind kind) {
    return all.stream().filter(lacking -> lacking.kind() == kind);
  }
}
