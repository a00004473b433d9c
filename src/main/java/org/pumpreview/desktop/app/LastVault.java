package org.pumpreview.desktop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Which vault was unlocked last on this machine, and by whom. A convenience: losing it costs a
/// choice of folder and person.
final class LastVault {
  private final Path file;

  LastVault(Path settings) {
    this.file = settings.resolve("last-vault.txt");
  }

  Optional<Path> folder() {
    try {
      return line(0).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// The user name of whoever unlocked it.
  Optional<String> person() {
    return line(1);
  }

  private Optional<String> line(int index) {
    try {
      return Files.readString(file)
          .lines()
          .skip(index)
          .map(String::strip)
          .findFirst()
          .filter(line -> !line.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Keeps it if that is possible; unlocking does not depend on it.
  boolean keep(Path folder, String userId) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, folder.toAbsolutePath() + "\n" + userId + "\n");
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
