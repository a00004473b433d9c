package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfirmTest {
  private static final KeyCodeCombination CTRL_ENTER =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private final List<String> done = new ArrayList<>();
  private final Button below = Screens.onFx(() -> new Button("Sign letter"));
  private final Layers layers = Screens.onFx(() -> new Layers(new VBox(below)));
  private final Screens screen = Screens.show(() -> layers, 800, 600, Appearance.STANDARD);
  private final Confirm question =
      Screens.onFx(() -> new Confirm("Sign the letter?", "Sign letter"));

  ConfirmTest() {
    Screens.runFx(below::requestFocus);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void ctrlEnterConfirmsOnce() {
    open();
    screen.press(CTRL_ENTER);
    assertEquals(List.of("signed"), done);
    assertFalse(layers.isOpen());
  }

  @Test
  void escTakesBackAndGivesTheFocusBack() {
    open();
    screen.press(KeyCode.ESCAPE);
    assertEquals(List.of(), done);
    assertFalse(layers.isOpen());
    assertTrue(below.isFocused());
  }

  @Test
  void theFocusBeginsOnTheWayBack() {
    open();
    screen.press(KeyCode.SPACE);
    assertEquals(List.of(), done);
    assertFalse(layers.isOpen());
  }

  @Test
  void theFocusBeginsInAFieldWhenThereIsOne() {
    var field = Screens.onFx(TextField::new);
    Screens.runFx(() -> question.add(new FormField("Passphrase", field)));
    open();
    assertTrue(field.isFocused());
  }

  @Test
  void nothingBelowCanBeReachedMeanwhile() {
    open();
    assertTrue(below.isDisabled());
    screen.press(KeyCode.ESCAPE);
    assertFalse(below.isDisabled());
  }

  @Test
  void aQuestionThatIsNotReadyCannotBeConfirmed() {
    Screens.runFx(() -> question.setReady(false));
    open();
    screen.press(CTRL_ENTER);
    assertEquals(List.of(), done);
    assertTrue(layers.isOpen());
  }

  @Test
  void aHeldQuestionStaysOpenUntilItIsClosed() {
    Screens.runFx(() -> question.openHeld(layers, _ -> done.add("refused")));
    screen.press(CTRL_ENTER);
    assertTrue(layers.isOpen());
    Screens.runFx(question::close);
    assertFalse(layers.isOpen());
    assertEquals(List.of("refused"), done);
  }

  private void open() {
    Screens.runFx(() -> question.open(layers, () -> done.add("signed")));
    screen.settle();
  }
}
