package org.pumpreview.desktop.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.bootstrapicons.BootstrapIconsIkonHandler;

/// Loads the desk's fonts into JavaFX, once.
final class Fonts {
  private static final List<String> TEXT =
      List.of(
          "/fonts/SourceSans3-Regular.ttf",
          "/fonts/SourceSans3-Italic.ttf",
          "/fonts/SourceSans3-Semibold.ttf",
          "/fonts/SourceSans3-Bold.ttf");

  private Fonts() {}

  /// Class initialization makes the loading happen exactly once, whatever comes first: a theme or
  /// an icon.
  static void load() {
    Loaded.touch();
  }

  private static final class Loaded {
    static {
      TEXT.forEach(name -> read(name, Fonts.class.getResourceAsStream(name)));
      var icons = new BootstrapIconsIkonHandler();
      read(icons.getFontFamily(), icons.getFontResourceAsStream());
    }

    private static void touch() {}

    private static void read(String name, @org.jspecify.annotations.Nullable InputStream resource) {
      if (resource == null) {
        throw new IllegalStateException("Font " + name + " is not among the resources");
      }
      // The size asked for here is of no account: what is loaded is the family.
      try (resource) {
        if (Font.loadFont(resource, 14) == null) {
          throw new IllegalStateException("Font " + name + " cannot be read");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Font " + name + " cannot be read", e);
      }
    }
  }
}
