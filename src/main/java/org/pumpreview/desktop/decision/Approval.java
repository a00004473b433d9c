package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Determination;

/// The one determination that a nurse can make: every line as it was requested.
final class Approval {
  private Approval() {}

  static Determination of(Assessment assessment) {
    return new Determination(
        Determination.Outcome.APPROVED,
        assessment.file().intake().form().lines().keySet().stream()
            .map(line -> Determination.LineDecision.of(line, true))
            .toList(),
        Optional.empty(),
        Map.of(),
        "",
        List.of());
  }
}
