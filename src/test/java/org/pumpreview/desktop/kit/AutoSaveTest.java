package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.work.Delay;

class AutoSaveTest {
  private final List<String> saved = new ArrayList<>();
  private final TextField field = Screens.onFx(TextField::new);
  private final TextField other = Screens.onFx(TextField::new);
  private final AutoSave autoSave =
      Screens.onFx(() -> AutoSave.of(field, Delay.never(), saved::add));
  private final VBox root = Screens.onFx(() -> new VBox(field, other));
  private final Screens screen = Screens.show(() -> root, 300, 200, Appearance.STANDARD);

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void nothingIsSavedWhileKeysArePressed() {
    screen.type("taper");
    assertEquals(List.of(), saved);
  }

  @Test
  void leavingTheFieldSavesAtOnce() {
    screen.type("taper");
    Screens.runFx(other::requestFocus);
    assertEquals(List.of("taper"), saved);
  }

  @Test
  void closingTheWindowSavesAtOnce() {
    screen.type("taper");
    screen.close();
    assertEquals(List.of("taper"), saved);
  }

  @Test
  void takingTheFieldFromTheScreenSavesAtOnce() {
    screen.type("taper");
    Screens.runFx(root.getChildren()::clear);
    assertEquals(List.of("taper"), saved);
  }

  @Test
  void whatIsShownIsNotSavedAgain() {
    Screens.runFx(() -> autoSave.show("from the vault"));
    Screens.runFx(other::requestFocus);
    assertEquals(List.of(), saved);
  }

  @Test
  void whatIsBeingTypedIsNotOverwritten() {
    screen.type("taper");
    Screens.runFx(() -> autoSave.show("from the vault"));
    assertEquals("taper", field.getText());
  }

  @Test
  void textThatIsTypedBackToWhatIsSavedIsNotSaved() {
    screen.type("a");
    Screens.runFx(field::clear);
    Screens.runFx(autoSave::flush);
    assertEquals(List.of(), saved);
  }
}
