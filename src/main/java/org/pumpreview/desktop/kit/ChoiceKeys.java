package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/// Lets a list of choices open by the keys that people try first: Space, Enter, and the first
/// letter of a choice, which goes to the next one that begins with it.
public final class ChoiceKeys<T> {
  private final ComboBox<T> box;
  private final Function<T, String> words;

  private ChoiceKeys(ComboBox<T> box, Function<T, String> words) {
    this.box = box;
    this.words = words;
  }

  /// Adds the keys to `box`.
  ///
  /// @param words how a choice is shown
  public static <T> void on(ComboBox<T> box, Function<T, String> words) {
    var keys = new ChoiceKeys<>(box, words);
    // Before the skin, which passes Enter on to a default button that no window here has.
    box.addEventFilter(KeyEvent.KEY_PRESSED, keys::onPressed);
    box.addEventFilter(KeyEvent.KEY_TYPED, keys::onTyped);
  }

  private void onPressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    boolean opens =
        switch (event.getCode()) {
          case SPACE, ENTER -> true;
          default -> false;
        };
    if (opens && plain && !box.isShowing()) {
      box.show();
      event.consume();
    }
  }

  private void onTyped(KeyEvent event) {
    var typed = event.getCharacter().toLowerCase(Locale.ROOT);
    if (typed.isBlank() || event.isShortcutDown() || !Character.isLetterOrDigit(typed.charAt(0))) {
      return;
    }
    List<T> items = box.getItems();
    int after = box.getSelectionModel().getSelectedIndex() + 1;
    IntStream.range(0, items.size())
        .map(i -> (after + i) % items.size())
        .filter(i -> words.apply(items.get(i)).toLowerCase(Locale.ROOT).startsWith(typed))
        .findFirst()
        .ifPresent(box.getSelectionModel()::select);
    box.show();
    event.consume();
  }
}
