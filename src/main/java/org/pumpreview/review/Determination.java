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
/// @param reasons for less than was asked, by key: every item not shown has one under its
///   paragraph; a coverage reason stands under [#COVERAGE], one of a single line under [#ofLine]
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

  private static final String OF_LINE = "line ";

  public Determination {
    lines = List.copyOf(lines);
    reasons = Map.copyOf(reasons);
    attested = List.copyOf(attested);
  }

  /// Key of the reason that concerns one line alone.
  public static String ofLine(String line) {
    return OF_LINE + line;
  }

  /// The line that such a key names; empty for any other key.
  public static Optional<String> line(String key) {
    return key.startsWith(OF_LINE)
        ? Optional.of(key.substring(OF_LINE.length()))
        : Optional.empty();
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

  /// What becomes of a line.
  public enum Ruling {
    APPROVED,
    DENIED,
    /// Another policy decides it, and this determination does not.
    REFERRED
  }

  /// One requested line's decision.
  ///
  /// @param terms what is authorized instead of what was requested; empty unless the line is
  ///   approved in part
  /// @param reason key of the reason for less than was asked; blank where nothing less is given
  public record LineDecision(String line, Ruling ruling, Optional<Terms> terms, String reason) {

    /// The whole line as requested, approved or denied.
    public static LineDecision of(String line, boolean approved) {
      return new LineDecision(
          line, approved ? Ruling.APPROVED : Ruling.DENIED, Optional.empty(), "");
    }

    public static LineDecision reduced(String line, Terms terms, String reason) {
      return new LineDecision(line, Ruling.APPROVED, Optional.of(terms), reason);
    }

    public static LineDecision denied(String line, String reason) {
      return new LineDecision(line, Ruling.DENIED, Optional.empty(), reason);
    }

    public static LineDecision referred(String line) {
      return new LineDecision(line, Ruling.REFERRED, Optional.empty(), "");
    }

    /// Whether anything of the line is authorized.
    public boolean approved() {
      return ruling == Ruling.APPROVED;
    }

    /// Whether the line is authorized in full.
    public boolean whole() {
      return approved() && terms.isEmpty();
    }

    /// Whether less is given than was asked.
    public boolean less() {
      return ruling == Ruling.DENIED || (approved() && terms.isPresent());
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
