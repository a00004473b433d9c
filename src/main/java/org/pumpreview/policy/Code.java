package org.pumpreview.policy;

import java.util.Optional;

/// A procedure or supply code of the policy's table.
///
/// @param label our own short words; never the code owner's descriptor
/// @param plain words for a member's letter, without the code
/// @param starred the policy marks it as not covered for adults: a coverage question of the fee
///   schedule, an individual review under 21
/// @param suggests the stage it hints at; the reviewer chooses the stage
/// @param use whether the policy's criteria speak of it
public record Code(
    String code,
    CodeSet set,
    String label,
    String plain,
    boolean starred,
    Optional<RequestKind> suggests,
    Use use) {

  /// Who keeps the code.
  public enum CodeSet {
    CPT,
    HCPCS
  }

  /// Whether the criteria apply to a line with this code.
  public enum Use {
    /// The criteria decide.
    CRITERIA,
    /// The criteria decide a first implant; a replacement or revision has none.
    CRITERIA_OR_MAINTENANCE,
    /// The policy lists the code and gives no criteria: removal, analysis, refill, replacement.
    MAINTENANCE
  }
}
