package org.pumpreview.store;

import org.pumpreview.words.Words;

/// Something about an opened vault that a person has to know and judge.
public enum Alert {
  /// The journal is shorter than this machine has seen it: an older copy was put back.
  OLDER_THAN_SEEN,
  /// The journal does not hold the event that this machine last saw: it went another way.
  OTHER_THAN_SEEN,
  /// Another vault lay in this folder before.
  ANOTHER_VAULT_HERE,
  /// Rows of the journal are missing.
  ROWS_MISSING,
  /// Events of the office do not count: they were not signed by who may.
  OFFICE_FAULTS,
  /// What was seen could not be kept outside the vault.
  PIN_NOT_KEPT;

  /// Whether nothing may be written before a person has accepted the vault as it is.
  public boolean mustBeJudged() {
    return this == OLDER_THAN_SEEN || this == OTHER_THAN_SEEN || this == ANOTHER_VAULT_HERE;
  }

  /// The sentence that says what it means and what to do.
  public String sentence() {
    return Words.of("store").of("alert", this);
  }
}
