package org.pumpreview.desktop.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Lets a person choose a file of the computer. Handed in, because the system's own dialog needs a
/// display and cannot be tested.
@FunctionalInterface
public interface FileChooser {

  /// The chosen file, or empty when the person chose none. Called on the JavaFX thread.
  ///
  /// @param title what the file is for
  /// @param ending of the files that are offered, for example `pdf`
  Optional<Path> choose(String title, String ending);
}
