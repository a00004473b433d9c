package org.pumpreview.review;

import org.pumpreview.policy.Policy;

/// What a pack asks for beside the answers to its items. It hangs on what the policy's pack says it
/// leaves open, so that a case under an earlier pack stands as it was decided.
final class Demands {
  /// Under 21 every line is reviewed by itself before anything adverse.
  private static final String UNDER_21 = "A8";

  /// The care of a device in place begins with a look for danger.
  private static final String MAINTENANCE = "D5";

  private Demands() {}

  static boolean epsdt(Policy policy) {
    return policy.ambiguity(UNDER_21).isPresent();
  }

  static boolean urgencyScreen(Policy policy) {
    return policy.ambiguity(MAINTENANCE).isPresent();
  }

  /// Whether what is decided against a request with nothing unmet is argued.
  static boolean argument(Policy policy) {
    return !policy.ambiguities().isEmpty();
  }

  /// Whether nothing but the items, the lines and coverage is a reason of a determination.
  static boolean aptReasons(Policy policy) {
    return !policy.ambiguities().isEmpty();
  }

  /// Whether an entry that changes a line silently does not hold.
  static boolean keepsLines(Policy policy) {
    return !policy.ambiguities().isEmpty();
  }
}
