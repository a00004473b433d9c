package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.pumpreview.policy.PackRef;

/// How the plan reads something that a revision of a policy leaves open, as a medical director
/// recorded it. It pre-fills a reviewer's choice and never makes it.
///
/// @param revision of the policy it is about; another revision asks for another interpretation
/// @param reading id of a named reading; blank where `own` says another one
/// @param from the first day on which it is in force
/// @param by the medical director
public record Interpretation(
    String id,
    String policyId,
    String revision,
    String ambiguity,
    String reading,
    String own,
    String reason,
    LocalDate from,
    String by,
    Instant at,
    Optional<Ending> ending) {

  /// Why it is in force no more.
  public record Ending(String reason, String by, Instant at) {}

  /// Whether it is about that revision of a policy, whichever pack states it.
  public boolean isOf(PackRef policy) {
    return policyId.equals(policy.policyId()) && revision.equals(policy.revision());
  }

  /// Whether both are about the same open point of the same revision.
  boolean isAbout(Interpretation other) {
    return policyId.equals(other.policyId)
        && revision.equals(other.revision)
        && ambiguity.equals(other.ambiguity);
  }

  Interpretation ended(Ending how) {
    return new Interpretation(
        id, policyId, revision, ambiguity, reading, own, reason, from, by, at, Optional.of(how));
  }
}
