package org.pumpreview.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.pumpreview.policy.Policy;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Draws the window without a display. Handed in, because this room knows no window.
public interface WizardPictures {

  /// Draws every step of the wizard as PNG files.
  ///
  /// @param nurse unlocked by the nurse of the practice vault
  /// @param director unlocked by its medical director
  /// @param folder exists; gets the files
  /// @param now the hour that the window shows
  /// @return the files, in the order of the wizard
  List<Path> draw(
      PracticeVault practice,
      Policy policy,
      Session nurse,
      Session director,
      Path folder,
      Instant now)
      throws IOException, VaultException;
}
