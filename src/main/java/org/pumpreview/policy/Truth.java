package org.pumpreview.policy;

/// Kleene's strong three-valued truth, in the order FALSE < UNKNOWN < TRUE, so that *and* is the
/// minimum and *or* the maximum.
///
/// | and     | TRUE    | UNKNOWN | FALSE |
/// |---------|---------|---------|-------|
/// | TRUE    | TRUE    | UNKNOWN | FALSE |
/// | UNKNOWN | UNKNOWN | UNKNOWN | FALSE |
/// | FALSE   | FALSE   | FALSE   | FALSE |
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
