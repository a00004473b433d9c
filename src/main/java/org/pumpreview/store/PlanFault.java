package org.pumpreview.store;

import org.pumpreview.words.Words;

/// One thing that is wrong with a file of plan settings.
///
/// @param field where, for example `standardClocks[1].days`; empty for the whole file
public record PlanFault(Kind kind, String field) {

  /// What can be wrong.
  public enum Kind {
    NOT_JSON,
    MISSING,
    UNKNOWN,
    NOT_TEXT,
    BLANK,
    NOT_A_LIST,
    EMPTY_LIST,
    NOT_A_COUNT,
    NOT_YES_OR_NO,
    NOT_A_CHOICE,
    NOT_A_DATE,
    NOT_A_ZONE,
    NOT_A_PHONE,
    NOT_A_LANGUAGE,
    NOT_PRINTABLE,
    CLOCKS_OUT_OF_ORDER,
    NOT_FIELDS
  }

  /// The sentence that says what is wrong, where, and how it should be.
  public String sentence() {
    return Words.of("store").of("plan", kind, field);
  }
}
