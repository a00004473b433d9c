package org.pumpreview.casework;

import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.store.HeadPins;
import org.pumpreview.store.Vault;

/// Vaults as this program opens them.
public final class Vaults {
  private Vaults() {}

  /// A vault whose letters are vouched for.
  ///
  /// @param policies finds the pack that a case is pinned to
  /// @param pins what this machine last saw of each vault
  public static Vault of(Function<PackRef, Optional<Policy>> policies, HeadPins pins) {
    return new Vault(policies, new LetterProof(policies), pins);
  }
}
