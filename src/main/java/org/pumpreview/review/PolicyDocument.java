package org.pumpreview.review;

import java.time.Instant;
import org.pumpreview.policy.PackRef;

/// The plan's own copy of a policy's document.
///
/// @param name of the file it came from
/// @param attachment where the vault keeps it
public record PolicyDocument(
    String policyId,
    String revision,
    String name,
    String attachment,
    String sha256,
    String by,
    Instant at) {

  /// Whether it is that revision of a policy, whichever pack states it.
  public boolean isOf(PackRef policy) {
    return policyId.equals(policy.policyId()) && revision.equals(policy.revision());
  }
}
