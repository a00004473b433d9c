package org.pumpreview.review;

import java.time.Instant;
import java.util.Optional;

/// Under what a requested line is decided: as a reviewer said, and until then as its code and the
/// kind of drug suggest.
///
/// @param policyId of the other policy where the line is referred, else blank
/// @param said who said so; empty while it is only suggested
public record LineRoute(LineWay way, String policyId, Optional<Said> said) {

  /// A reviewer's own word.
  public record Said(String reason, String by, Instant at) {}

  static LineRoute suggested(LineWay way) {
    return new LineRoute(way, "", Optional.empty());
  }

  static LineRoute referred(String policyId, Optional<Said> said) {
    return new LineRoute(LineWay.REFERRED, policyId, said);
  }

  /// Whether the line is given to another policy by a person: a suggestion alone does not.
  public boolean givenAway() {
    return way == LineWay.REFERRED && said.isPresent();
  }
}
