package org.pumpreview.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name that a person unlocks with. It stands in certificates as a printable string, which is
/// why it has few kinds of characters.
public record UserName(String text) {
  private static final Pattern FIT = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

  boolean isFit() {
    return FIT.matcher(text).matches();
  }

  /// The rule as a sentence, for a user name that breaks it; empty for one that does not.
  public Optional<String> fault() {
    return isFit()
        ? Optional.empty()
        : Optional.of(VaultException.sentence(VaultException.Reason.USER_NAME_UNFIT));
  }

  /// One that follows from a person's name, for example `maya.heron`.
  public static String suggestedBy(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", ".")
        .replaceAll("^\\.|\\.$", "");
  }
}
