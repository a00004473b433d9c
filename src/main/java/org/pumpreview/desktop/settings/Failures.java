package org.pumpreview.desktop.settings;

import java.util.Objects;
import org.pumpreview.store.AuthorityUnfit;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// What a person is told when an act did not come off.
final class Failures {
  private Failures() {}

  /// A vault says itself what to do; of anything else only that nothing was changed.
  static String sentence(Exception failure) {
    String otherwise = Words.of("settings").text("failed");
    return failure instanceof VaultException || failure instanceof AuthorityUnfit
        ? Objects.requireNonNullElse(failure.getMessage(), otherwise)
        : otherwise;
  }
}
