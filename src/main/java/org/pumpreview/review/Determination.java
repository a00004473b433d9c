package org.pumpreview.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.ExceptionRule.Ground;

/// A decision on a request, by line.
///
/// @param exception the ruling where the policy offered an exception
/// @param reasons for an adverse determination, by paragraph: every item not shown has one; a
///   coverage reason stands under [#COVERAGE]
/// @param rationale the physician's own words for the clinical part; blank for a plain approval
/// @param attested the plan's attestation lines the physician affirmed, word for word
public record Determination(
    Outcome outcome,
    List<LineDecision> lines,
    Optional<ExceptionRuling> exception,
    Map<String, Reason> reasons,
    String rationale,
    List<String> attested) {

  /// Key of the reason that rests on coverage and on no item.
  public static final String COVERAGE = "coverage";

  public Determination {
    lines = List.copyOf(lines);
    reasons = Map.copyOf(reasons);
    attested = List.copyOf(attested);
  }

  /// How a request was decided.
  public enum Outcome {
    APPROVED(LetterKind.APPROVAL, Act.APPROVE),
    APPROVED_BY_EXCEPTION(LetterKind.APPROVAL_BY_EXCEPTION, Act.APPROVE_BY_EXCEPTION),
    APPROVED_OUTSIDE_CRITERIA(LetterKind.APPROVAL, Act.APPROVE_OUTSIDE_CRITERIA),
    PARTIALLY_APPROVED(LetterKind.PARTIAL_APPROVAL, Act.APPROVE_IN_PART),
    ADVERSE(LetterKind.ADVERSE, Act.DETERMINE_ADVERSE);

    private final LetterKind letter;
    private final Act act;

    Outcome(LetterKind letter, Act act) {
      this.letter = letter;
      this.act = act;
    }

    public LetterKind letter() {
      return letter;
    }

    public Act act() {
      return act;
    }

    /// Whether every line is approved as requested.
    public boolean approves() {
      return this != ADVERSE && this != PARTIALLY_APPROVED;
    }

    /// Whether less is authorized than was asked, which a notice has to explain.
    public boolean isAdverse() {
      return !approves();
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One requested line's decision.
  ///
  /// @param terms what is authorized instead of what was requested; empty when the line is denied
  ///   or approved as requested
  /// @param reason key of the reason for less than was asked: a paragraph or [#COVERAGE]; blank
  ///   when the line is approved as requested
  public record LineDecision(String line, boolean approved, Optional<Terms> terms, String reason) {

    /// The whole line as requested, approved or denied.
    public static LineDecision of(String line, boolean approved) {
      return new LineDecision(line, approved, Optional.empty(), "");
    }

    /// Whether the line is authorized in full.
    public boolean whole() {
      return approved && terms.isEmpty();
    }
  }

  /// What is authorized of a line.
  public record Terms(int quantity, LocalDate from, LocalDate to) {}

  /// A ruling on the exception: granted on one ground or more, or declined.
  public record ExceptionRuling(boolean granted, Set<Ground> grounds) {
    public ExceptionRuling {
      grounds = Set.copyOf(grounds);
    }
  }

  /// Why an item was not shown, for the member's part of the letter.
  ///
  /// @param shown what the record shows or lacks, in plain words
  /// @param change what could change the decision, in plain words
  public record Reason(String shown, String change) {
    public boolean complete() {
      return !shown.isBlank() && !change.isBlank();
    }
  }
}
