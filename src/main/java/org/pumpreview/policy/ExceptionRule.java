package org.pumpreview.policy;

import java.util.List;
import java.util.Locale;

/// The case-by-case exception a medical director may grant.
///
/// @param paragraph where the policy says it
/// @param statement what it allows, in our own words, changing nothing in meaning
/// @param route the only route on which it is offered
/// @param waives the one paragraph it can waive
/// @param conflicts paragraphs that pull against a ground and are neither waived nor failed by it
/// @param grounds the grounds the policy names; one is enough
public record ExceptionRule(
    String paragraph,
    String statement,
    Route route,
    String waives,
    List<String> conflicts,
    List<Ground> grounds) {

  public ExceptionRule {
    conflicts = List.copyOf(conflicts);
    grounds = List.copyOf(grounds);
  }

  /// Why the trial may be dispensed with.
  public enum Ground {
    ADVANCED_DISEASE,
    LIMITED_SURVIVAL,
    HIGH_RISK;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
