package org.pumpreview.store;

import java.io.IOException;
import java.util.List;

/// Keeps what this machine last saw of each vault, outside the vaults' folders: a folder that was
/// put back to an older state, or whose authority was exchanged, is seen by it.
public interface HeadPins {

  /// Every pin that can be read.
  List<Pin> all();

  /// Keeps a pin in the place of the vault's older one, wholly or not at all.
  void keep(Pin pin) throws IOException;

  /// Forgets a vault, for a person who knows why it changed.
  void forget(String vaultId) throws IOException;
}
