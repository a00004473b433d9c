package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeystrokesTest {
  private final Button card = Screens.onFx(() -> new Button("Card"));
  private final TextField note = Screens.onFx(TextField::new);
  private final Screens screen =
      Screens.show(() -> new VBox(card, note), 300, 200, Appearance.STANDARD);

  KeystrokesTest() {
    Screens.runFx(() -> {
      card.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
      card.requestFocus();
    });
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.M) {
      event.consume();
      note.requestFocus();
    }
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void theLetterThatOpensAFieldIsNotTypedIntoIt() {
    screen.press(KeyCode.M);
    assertEquals("", Screens.onFx(note::getText));
  }

  @Test
  void theNextLetterIsTypedThere() {
    screen.press(KeyCode.M, KeyCode.M, KeyCode.DIGIT1);
    assertEquals("m1", Screens.onFx(note::getText));
  }

  @Test
  void aLetterHeldDownForLongIsNotTypedEither() {
    screen.hold(KeyCode.M, 5);
    assertEquals("", Screens.onFx(note::getText));
  }

  @Test
  void aLetterHeldDownInItsFieldRepeats() {
    screen.press(KeyCode.M);
    screen.hold(KeyCode.O, 2);
    assertEquals("ooo", Screens.onFx(note::getText));
  }
}
