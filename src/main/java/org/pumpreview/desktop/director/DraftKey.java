package org.pumpreview.desktop.director;

import org.pumpreview.policy.ExceptionRule.Ground;

/// Under which key the case keeps each thing that a director typed or ticked before deciding.
final class DraftKey {
  static final String DECISION = "director.decision";
  static final String RULING = "director.exception";
  static final String RATIONALE = "director.rationale";
  static final String RETURN_BY = "director.ask.return-by";

  private DraftKey() {}

  static String ground(Ground ground) {
    return "director.ground." + ground.code();
  }

  /// What the record shows of an item, for the member.
  static String shown(String item) {
    return "director.reason." + item + ".shown";
  }

  /// What could change the decision, for the member.
  static String change(String item) {
    return "director.reason." + item + ".change";
  }

  /// What would satisfy an item, for the provider.
  static String asked(String item) {
    return "director.ask." + item;
  }

  /// What becomes of a line.
  static String ruling(String line) {
    return "director.line." + line + ".ruling";
  }

  /// What is given of a line instead of what was requested.
  static String quantity(String line) {
    return "director.line." + line + ".quantity";
  }

  static String from(String line) {
    return "director.line." + line + ".from";
  }

  static String to(String line) {
    return "director.line." + line + ".to";
  }

  /// The key of the reason why less of a line is given.
  static String reason(String line) {
    return "director.line." + line + ".reason";
  }

  /// Whether a line of a member under 21 is needed, while that is not recorded.
  static String needed(String line) {
    return "director.epsdt." + line + ".needed";
  }

  /// Why it is or is not.
  static String reasoning(String line) {
    return "director.epsdt." + line + ".reasoning";
  }
}
