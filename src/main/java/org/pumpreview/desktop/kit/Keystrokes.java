package org.pumpreview.desktop.kit;

import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps a key that moved the focus from being typed where the focus went.
///
/// A window delivers a letter twice: as the key that was pressed and then as the character that it
/// types. The second goes to whatever has the focus by then, so that a letter which opens a field
/// would be written into that field, although its press was consumed.
public final class Keystrokes {
  private final Scene scene;
  private Optional<Pressed> pressed = Optional.empty();

  /// The key that is down.
  ///
  /// @param at what had the focus then
  /// @param spent whether its character was kept back
  private record Pressed(KeyCode key, @Nullable Node at, boolean spent) {}

  private Keystrokes(Scene scene) {
    this.scene = scene;
  }

  /// Watches every key of `scene`, before anything in it does.
  public static void watch(Scene scene) {
    var watch = new Keystrokes(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, watch::onPressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, watch::onTyped);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, watch::onReleased);
  }

  /// Whether plain letters and digits at `target` are text and no command.
  public static boolean takesText(EventTarget target) {
    return target instanceof TextInputControl
        || target instanceof ComboBoxBase<?>
        || target instanceof Spinner<?>;
  }

  private void onPressed(KeyEvent event) {
    var at = scene.getFocusOwner();
    boolean held = pressed.filter(down -> down.spent && down.key == event.getCode()).isPresent();
    if (held && at != null && takesText(at)) {
      // It repeats because it is held down: what it opened is not what it is meant for.
      event.consume();
    } else {
      pressed = Optional.of(new Pressed(event.getCode(), at, false));
    }
  }

  private void onTyped(KeyEvent event) {
    if (pressed.filter(down -> down.at != scene.getFocusOwner()).isPresent()) {
      event.consume();
      boolean character = event.getCharacter().chars().noneMatch(Character::isISOControl);
      pressed = pressed.map(down -> new Pressed(down.key, down.at, character));
    }
  }

  private void onReleased(KeyEvent event) {
    pressed = pressed.filter(down -> down.key != event.getCode());
  }
}
