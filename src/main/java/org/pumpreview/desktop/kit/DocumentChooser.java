package org.pumpreview.desktop.kit;

import java.nio.file.Path;
import java.util.List;

/// Lets a person choose documents on the computer. Handed in, because the system's own dialog needs
/// a display and cannot be tested.
@FunctionalInterface
public interface DocumentChooser {

  /// The chosen files; none when the person chose none. Called on the JavaFX thread.
  List<Path> choose();
}
