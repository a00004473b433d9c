package org.pumpreview.desktop.items;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.words.Words;

/// The reviewer's note on one item, saved as it is typed. Esc leaves it.
final class NoteField extends StackPane {
  private static final Words WORDS = Words.of("items");
  private static final int ROWS = 2;

  private final ProseArea text = new ProseArea(ROWS);
  private final AutoSave saving;

  /// @param onLeave what follows on Esc
  NoteField(ItemsViewModel model, ItemViewModel item, Runnable onLeave) {
    text.setText(item.state().note());
    saving = AutoSave.of(text, note -> model.onNote(item, note));
    getChildren().setAll(new FormField(WORDS.text("note"), text));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onLeave.run();
          }
        });
  }

  void show(String note) {
    saving.show(note);
  }

  void focusText() {
    text.requestFocus();
    text.end();
  }

  void flush() {
    saving.flush();
  }
}
