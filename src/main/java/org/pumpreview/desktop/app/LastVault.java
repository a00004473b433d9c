package org.pumpreview.desktop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Which vault was unlocked last on this machine. A convenience: losing it costs a choice of
/// folder.
final class LastVault {
  private final Path file;

  LastVault(Path settings) {
    this.file = settings.resolve("last-vault.txt");
  }

  Optional<Path> folder() {
    try {
      return Optional.of(Path.of(Files.readString(file).strip()));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// Keeps it if that is possible; unlocking does not depend on it.
  boolean keep(Path folder) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, folder.toAbsolutePath().toString());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
