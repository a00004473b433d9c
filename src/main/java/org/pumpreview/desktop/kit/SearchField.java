package org.pumpreview.desktop.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.words.Words;

/// The search over a table. Down goes into what was found, Enter opens it, Esc searches no more.
public final class SearchField extends CustomTextField {
  private static final Words WORDS = Words.of("kit");

  private final RowTable<?, ?> table;

  /// @param prompt what is searched for
  public SearchField(String prompt, RowTable<?, ?> table) {
    this.table = table;
    setPromptText(prompt);
    setAccessibleText(prompt);
    getStyleClass().add("search");
    setLeft(new Icon(BootstrapIcons.SEARCH));
    setRight(new KeyHint(WORDS.text("search.key")));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (!event.isShortcutDown() && isKeyOfSearch(event.getCode())) {
      event.consume();
    }
  }

  private boolean isKeyOfSearch(KeyCode code) {
    switch (code) {
      case ESCAPE -> {
        clear();
        table.requestFocus();
      }
      case DOWN -> table.requestFocus();
      case ENTER -> table.open();
      default -> {
        return false;
      }
    }
    return true;
  }
}
