package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoiceKeysTest {
  private final ComboBox<String> box =
      Screens.onFx(() ->
          new ComboBox<>(
              FXCollections.observableArrayList("Anna Sandbar", "Inez Willow", "Isa Rail")));
  private final Screens screen =
      Screens.show(
          () -> {
            ChoiceKeys.on(box, name -> name);
            return new VBox(box);
          },
          400,
          300,
          Appearance.STANDARD.withMode(Appearance.Mode.LIGHT));

  @AfterEach
  void close() {
    Screens.runFx(box::hide);
    screen.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SPACE", "ENTER"})
  void theListOpensByTheKeysThatOneTriesFirst(KeyCode key) {
    Screens.runFx(box::requestFocus);
    screen.press(key);
    assertTrue(Screens.onFx(box::isShowing));
  }

  @Test
  void aLetterGoesToTheNextChoiceThatBeginsWithIt() {
    Screens.runFx(box::requestFocus);
    type("i");
    assertEquals("Inez Willow", Screens.onFx(box::getValue));
    assertTrue(Screens.onFx(box::isShowing));
    type("I");
    assertEquals("Isa Rail", Screens.onFx(box::getValue));
    type("a");
    assertEquals("Anna Sandbar", Screens.onFx(box::getValue));
  }

  private void type(String letter) {
    Screens.runFx(() ->
        box.fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED,
                letter,
                letter,
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false)));
    screen.settle();
  }
}
