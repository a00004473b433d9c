package org.pumpreview.desktop.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Lets a person choose a folder of the computer. Handed in, because the system's own dialog needs
/// a display and cannot be tested.
@FunctionalInterface
public interface FolderChooser {

  /// The chosen folder, or empty when the person chose none. Called on the JavaFX thread.
  ///
  /// @param title what the folder is for
  Optional<Path> choose(String title);
}
