package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
  private final TextField first = Screens.onFx(() -> new TextField());
  private final TextField second = Screens.onFx(() -> new TextField());

  @Test
  void whatIsTypedBeforeItsPlaceIsKnownIsTypedThere() {
    var left = Screens.onFx(() -> new VBox(first));
    var ahead = Screens.onFx(() -> new TypeAhead(left));
    try (var shown =
        Screens.show(
            () -> new VBox(left, second), 400, 200, new Appearance(Appearance.Mode.LIGHT, 1))) {
      Screens.runFx(first::requestFocus);
      shown.press(KeyCode.A);
      Screens.runFx(ahead::hold);
      shown.press(KeyCode.B, KeyCode.C);
      assertEquals("a", first.getText());
      Screens.runFx(() -> ahead.release(second::requestFocus));
      shown.press(KeyCode.D);
      assertEquals("a", first.getText());
      assertEquals("bcd", second.getText());
    }
  }

  @Test
  void whatIsHeldAgainWaitsAgain() {
    var all = Screens.onFx(() -> new VBox(first, second));
    var ahead = Screens.onFx(() -> new TypeAhead(all));
    try (var shown = Screens.show(() -> all, 400, 200, new Appearance(Appearance.Mode.LIGHT, 1))) {
      Screens.runFx(() -> {
        first.requestFocus();
        ahead.hold();
      });
      shown.press(KeyCode.A, KeyCode.B);
      Screens.runFx(() -> ahead.release(ahead::hold));
      assertEquals("", first.getText());
      Screens.runFx(() -> ahead.release(second::requestFocus));
      assertEquals("ab", second.getText());
    }
  }
}
