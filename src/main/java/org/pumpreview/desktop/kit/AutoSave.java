package org.pumpreview.desktop.kit;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.work.Debounce;
import org.pumpreview.desktop.work.Delay;

/// Saves what is typed into a field: half a second after the last key, and at once when the field
/// loses the focus, leaves the screen or its window closes.
public final class AutoSave {
  private static final Duration QUIET = Duration.ofMillis(500);

  private final TextInputControl field;
  private final Debounce debounce;
  private final EventHandler<WindowEvent> onHiding = _ -> flush();
  private String saved;

  private AutoSave(TextInputControl field, Delay delay, Consumer<String> save) {
    this.field = field;
    this.saved = field.getText();
    debounce =
        new Debounce(
            delay,
            () -> {
              saved = field.getText();
              save.accept(saved);
            });
  }

  /// Watches `field` from now on.
  ///
  /// @param save gets the whole text of the field
  public static AutoSave of(TextInputControl field, Consumer<String> save) {
    return of(field, Delay.of(QUIET), save);
  }

  static AutoSave of(TextInputControl field, Delay delay, Consumer<String> save) {
    Brevity.of(field);
    var autoSave = new AutoSave(field, delay, save);
    field.textProperty().subscribe((_, text) -> autoSave.onText(text));
    field.focusedProperty().subscribe(focused -> autoSave.onFocus(focused));
    field.sceneProperty().subscribe((_, scene) -> autoSave.onScene(scene));
    field
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .subscribe((was, is) -> autoSave.onWindow(was, is));
    return autoSave;
  }

  /// Shows what is stored, without saving it again. What a person is typing just now stays.
  public void show(String stored) {
    if (!debounce.isPending()) {
      saved = stored;
      if (!field.getText().equals(stored)) {
        field.setText(stored);
      }
    }
  }

  /// Saves now what is not saved yet.
  public void flush() {
    debounce.flush();
  }

  private void onText(String text) {
    if (text.equals(saved)) {
      debounce.cancel();
    } else {
      debounce.touch();
    }
  }

  private void onFocus(boolean focused) {
    if (!focused) {
      flush();
    }
  }

  private void onScene(@Nullable Scene scene) {
    if (scene == null) {
      flush();
    }
  }

  private void onWindow(@Nullable Window was, @Nullable Window is) {
    if (was != null) {
      was.removeEventHandler(WindowEvent.WINDOW_HIDING, onHiding);
    }
    if (is != null) {
      is.addEventHandler(WindowEvent.WINDOW_HIDING, onHiding);
    }
  }
}
