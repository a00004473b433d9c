package org.pumpreview.review;

import java.time.LocalDate;
import java.util.Optional;
import org.pumpreview.policy.Code;
import org.pumpreview.review.CaseFile.Dated;

/// One requested code, as far as it could be read.
///
/// @param modifier as typed, in capitals; may be blank
/// @param route under what it is decided
/// @param listed the policy's entry for the code; empty when the policy does not list it
/// @param age the member's age band over the days of service; empty while a date is missing
/// @param feeCheck the newest fee-schedule check that is about this code on this day
/// @param epsdt the newest individual review that is about this code
public record RequestedLine(
    String id,
    String code,
    String modifier,
    int quantity,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    LineRoute route,
    Optional<Code> listed,
    Optional<AgeBand> age,
    Optional<FeeCheck> feeCheck,
    Optional<Dated<CaseEvent.EpsdtReviewed>> epsdt) {

  /// The member's age at service; the 21st birthday is an adult's.
  public enum AgeBand {
    UNDER_21,
    TURNS_21_IN_SPAN,
    ADULT
  }

  /// What a sentence calls it: its code, and until there is one its id.
  public String name() {
    return code.isEmpty() ? id : code;
  }

  public LineWay way() {
    return route.way();
  }

  public boolean starred() {
    return listed.map(Code::starred).orElse(false);
  }

  /// Whether a day of service lies before the member's 21st birthday: EPSDT is asked then.
  public boolean under21() {
    return age.map(band -> band != AgeBand.ADULT).orElse(false);
  }
}
