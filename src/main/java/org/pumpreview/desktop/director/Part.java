package org.pumpreview.desktop.director;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Step;

/// The parts of this desk, in the order of thought, and what is mended in each.
enum Part {
  FINDINGS,
  QUESTIONS,
  EXCEPTION,
  LINES,
  RATIONALE,
  REASONS,
  GAPS,
  RETURN_BY,
  ATTESTATION,
  DECISION;

  private static final Map<Reason, Part> MENDING =
      Map.ofEntries(
          Map.entry(Reason.DIRECTOR_ITEMS_UNANSWERED, FINDINGS),
          Map.entry(Reason.DIRECTOR_ITEMS_NOT_SHOWN, FINDINGS),
          Map.entry(Reason.CRITERIA_ALREADY_MET, DECISION),
          Map.entry(Reason.READINGS_OPEN, QUESTIONS),
          Map.entry(Reason.EXCEPTION_UNDECIDED, EXCEPTION),
          Map.entry(Reason.GROUND_MISSING, EXCEPTION),
          Map.entry(Reason.LINES_UNDECIDED, LINES),
          Map.entry(Reason.NOTHING_APPROVED, LINES),
          Map.entry(Reason.NOTHING_LESS, LINES),
          Map.entry(Reason.TERMS_UNFIT, LINES),
          Map.entry(Reason.LINE_REASONS_MISSING, LINES),
          Map.entry(Reason.EPSDT_UNREVIEWED, LINES),
          Map.entry(Reason.EPSDT_NEEDED, LINES),
          Map.entry(Reason.LINE_REFERRED, LINES),
          Map.entry(Reason.LINE_NOT_REFERRED, LINES),
          Map.entry(Reason.RATIONALE_MISSING, RATIONALE),
          Map.entry(Reason.REASONS_MISSING, REASONS),
          Map.entry(Reason.REASONS_STRAY, REASONS),
          Map.entry(Reason.NOTHING_ASKED, GAPS),
          Map.entry(Reason.RETURN_DATE_PAST, RETURN_BY),
          Map.entry(Reason.RETURN_DATE_LATE, RETURN_BY),
          Map.entry(Reason.ATTESTATION_OPEN, ATTESTATION));

  /// Where a refusal is mended on this desk; empty when that is in another step or nowhere.
  static Optional<Part> mending(Refusal refusal) {
    return Optional.ofNullable(MENDING.get(refusal.reason()));
  }

  /// Whether a place in this part can name an item.
  boolean hasItems() {
    return this == FINDINGS || this == QUESTIONS || this == LINES || this == REASONS;
  }

  /// The part as a place of the wizard.
  Place place() {
    return Place.of(Step.DECISION, name());
  }

  /// Where one item stands in this part.
  Place place(String item) {
    return Place.of(Step.DECISION, this == FINDINGS ? item : name() + " " + item);
  }

  /// The part that a target of [#place] lies in; empty for any other target.
  static Optional<Part> of(String target) {
    return Stream.of(values())
        .filter(part -> target.equals(part.name()) || target.startsWith(part.name() + " "))
        .findFirst();
  }

  /// The item that a target of [#place] names.
  Optional<String> item(String target) {
    return target.startsWith(name() + " ")
        ? Optional.of(target.substring(name().length() + 1))
        : Optional.empty();
  }
}
