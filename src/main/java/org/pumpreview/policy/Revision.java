package org.pumpreview.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// One line of the policy's revision log, as facts.
public record Revision(
    YearMonth revised,
    Optional<LocalDate> approved,
    Optional<LocalDate> effective,
    List<String> facts) {
  public Revision {
    facts = List.copyOf(facts);
  }
}
