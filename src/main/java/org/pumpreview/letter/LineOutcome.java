package org.pumpreview.letter;

import java.util.Locale;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.RequestedLine;

/// What became of one requested line.
public enum LineOutcome {
  APPROVED,
  NOT_APPROVED,
  /// No decision was made yet.
  OPEN;

  /// The word used in files: `not_approved`, ...
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LineOutcome of(Matter matter, RequestedLine line) {
    return matter
        .determination()
        .map(determination ->
            determination.lines().stream()
                    .filter(decision -> decision.line().equals(line.id()))
                    .anyMatch(LineDecision::approved)
                ? APPROVED
                : NOT_APPROVED)
        .orElse(OPEN);
  }
}
