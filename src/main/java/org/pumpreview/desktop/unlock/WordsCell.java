package org.pumpreview.desktop.unlock;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A choice as its words.
final class WordsCell<T> extends ListCell<T> {
  private final Function<T, String> words;

  WordsCell(Function<T, String> words) {
    this.words = words;
  }

  @Override
  protected void updateItem(@Nullable T shown, boolean empty) {
    super.updateItem(shown, empty);
    setText(empty || shown == null ? "" : words.apply(shown));
  }
}
