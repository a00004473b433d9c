package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.TextBeside;
import org.pumpreview.words.Words;

/// A field that shows a folder in its whole width, and the button that chooses another one.
final class FolderField {
  private static final Words WORDS = Words.of("unlock");

  private FolderField() {}

  static FormField of(String label, ObjectProperty<@Nullable Path> folder, FolderChooser folders) {
    TextField shown = new TextField();
    shown.setEditable(false);
    folder.subscribe(chosen -> {
      shown.setText(chosen == null ? "" : chosen.toString());
      // The end of a path tells more than its beginning.
      shown.end();
    });
    KeyedButton choose =
        new KeyedButton(WORDS.text("choose"), BootstrapIcons.FOLDER2_OPEN)
            .onPress(() -> folders.choose(label).ifPresent(folder::set));
    choose.setAccessibleText(WORDS.text("choose.described", label));
    return new FormField(label, shown, new TextBeside(shown, choose));
  }
}
