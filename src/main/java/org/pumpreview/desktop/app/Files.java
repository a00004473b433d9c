package org.pumpreview.desktop.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.pumpreview.desktop.kit.FileChooser;

/// Asks for files through the system's own dialog.
final class Files implements FileChooser {
  private final Supplier<Window> window;

  Files(Supplier<Window> window) {
    this.window = window;
  }

  @Override
  public Optional<Path> choose(String title, String ending) {
    var chooser = new javafx.stage.FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new javafx.stage.FileChooser.ExtensionFilter("*." + ending, "*." + ending));
    return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
  }
}
