package org.pumpreview.desktop.unlock;

import java.util.Optional;

/// Where a recovery key can go from the screen on which it is shown.
public interface RecoveryOutlets {

  /// Prints the sheet through the system's own dialog.
  ///
  /// @return what the person has to know, in a sentence; empty where it was printed or taken back
  Optional<String> print(RecoverySheet sheet);

  /// Writes the sheet as a PDF into a folder that the person chooses.
  ///
  /// @return what came of it, in a sentence; empty where the person chose none
  Optional<String> save(RecoverySheet sheet);

  /// Puts the key on the clipboard, for a password manager.
  void copy(RecoverySheet sheet);

  /// Takes a copied key off the clipboard again.
  void forget(RecoverySheet sheet);
}
