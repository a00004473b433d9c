package org.pumpreview.desktop.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.pumpreview.desktop.kit.DocumentChooser;
import org.pumpreview.words.Words;

/// Asks for documents through the system's own dialog.
final class DocumentFiles implements DocumentChooser {
  private static final Words WORDS = Words.of("app");
  private static final List<String> ENDINGS =
      List.of("*.pdf", "*.png", "*.jpg", "*.jpeg", "*.tif", "*.tiff");

  private final Supplier<Window> window;

  DocumentFiles(Supplier<Window> window) {
    this.window = window;
  }

  @Override
  public List<Path> choose() {
    var chooser = new FileChooser();
    chooser.setTitle(WORDS.text("attach.choose"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(WORDS.text("attach.documents"), ENDINGS),
            new FileChooser.ExtensionFilter(WORDS.text("attach.all"), "*.*"));
    List<File> chosen = chooser.showOpenMultipleDialog(window.get());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }
}
