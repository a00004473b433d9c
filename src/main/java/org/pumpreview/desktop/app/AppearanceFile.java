package org.pumpreview.desktop.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.pumpreview.desktop.kit.Appearance;

/// How this machine's window looks. A convenience: a file that cannot be read gives the standard.
final class AppearanceFile {
  private final Path file;

  AppearanceFile(Path settings) {
    this.file = settings.resolve("appearance.properties");
  }

  Appearance read() {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
      return new Appearance(
          Appearance.Mode.valueOf(kept.getProperty("mode", Appearance.Mode.SYSTEM.name())),
          Double.parseDouble(kept.getProperty("scale", "1.0")));
    } catch (IOException | IllegalArgumentException e) {
      return Appearance.STANDARD;
    }
  }

  /// Keeps it; false when the settings folder cannot be written.
  boolean keep(Appearance appearance) {
    Properties kept = new Properties();
    kept.setProperty("mode", appearance.mode().name());
    kept.setProperty("scale", Double.toString(appearance.scale()));
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        kept.store(writer, null);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
