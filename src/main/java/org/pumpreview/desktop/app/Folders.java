package org.pumpreview.desktop.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.pumpreview.desktop.kit.FolderChooser;

/// Asks for folders through the system's own dialog.
final class Folders implements FolderChooser {
  private final Supplier<Window> window;

  Folders(Supplier<Window> window) {
    this.window = window;
  }

  @Override
  public Optional<Path> choose(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
  }
}
