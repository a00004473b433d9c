package org.pumpreview.letter;

import java.util.Locale;
import org.pumpreview.review.RequestedLine;

/// What became of one requested line.
public enum LineOutcome {
  APPROVED,
  /// Less than was asked.
  REDUCED,
  NOT_APPROVED,
  /// Another policy decides it.
  REFERRED,
  /// No decision was made yet.
  OPEN;

  /// The word used in files: `not_approved`, ...
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LineOutcome of(Matter matter, RequestedLine line) {
    return matter
        .decision(line)
        .map(decision ->
            switch (decision.ruling()) {
              case APPROVED -> decision.terms().isPresent() ? REDUCED : APPROVED;
              case DENIED -> NOT_APPROVED;
              case REFERRED -> REFERRED;
            })
        .orElse(OPEN);
  }
}
