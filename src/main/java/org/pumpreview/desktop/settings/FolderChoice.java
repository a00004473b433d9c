package org.pumpreview.desktop.settings;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a folder, through the system's own dialog.
@FunctionalInterface
public interface FolderChoice {
  /// The folder, or empty when the person chose none.
  Optional<Path> choose(String title);
}
