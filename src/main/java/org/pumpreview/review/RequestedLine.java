package org.pumpreview.review;

import java.time.LocalDate;
import java.util.Optional;
import org.pumpreview.policy.Code;

/// One requested code, as far as it could be read.
///
/// @param listed the policy's entry for the code; empty when the policy does not list it
/// @param age the member's age band over the days of service; empty while a date is missing
/// @param feeCheck the newest fee-schedule check that is about this code on this day
public record RequestedLine(
    String id,
    String code,
    int quantity,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Scope scope,
    Optional<Code> listed,
    Optional<AgeBand> age,
    Optional<FeeCheck> feeCheck) {

  /// Whether this policy's criteria speak of the line.
  public enum Scope {
    CRITERIA,
    MAINTENANCE,
    NOT_LISTED
  }

  /// The member's age at service; the 21st birthday is an adult's.
  public enum AgeBand {
    UNDER_21,
    TURNS_21_IN_SPAN,
    ADULT
  }

  public boolean starred() {
    return listed.map(Code::starred).orElse(false);
  }
}
