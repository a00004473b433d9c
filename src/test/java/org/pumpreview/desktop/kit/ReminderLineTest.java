package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderLineTest {
  private static final String WORDS = "Rosalind Pelican, PR-2026-1184. Due today 15:12, 4 h left.";

  private final ReminderLine line = Screens.onFx(ReminderLine::new);
  private final TextArea field = Screens.onFx(TextArea::new);
  private final BorderPane root = Screens.onFx(() -> new BorderPane(field));
  private Screens screen = open(1);
  private int followed;

  private Screens open(double scale) {
    Screens.runFx(() -> {
      field.setAccessibleText("Note");
      root.setBottom(line);
    });
    return Screens.show(
        () -> new Layers(root), 1280, 800, new Appearance(Appearance.Mode.LIGHT, scale));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void remind(String words) {
    Screens.runFx(
        () -> line.show(Tone.CAUTION, Icons.INFORMATION, words, "Open the case", () -> followed++));
    screen.settle();
  }

  /// What is typed goes on while a reminder comes.
  @Test
  void itCoversNoFieldAndTakesNoFocus() {
    Screens.runFx(field::requestFocus);
    remind(WORDS);
    assertTrue(Screens.onFx(field::isFocused));
    assertTrue(Screens.onFx(() -> field.getHeight() <= line.getLayoutY() + 1));
    screen.picture("kit-reminder-line");
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2})
  void itIsOneLineHoweverLargeTheType(double scale) {
    screen.close();
    screen = open(scale);
    remind(WORDS + " The clock has expired, which counts as a denial.");
    screen.picture("kit-reminder-line-%d".formatted((int) (100 * scale)));
    assertTrue(
        Screens.onFx(line::getHeight) < 3 * scale * Theme.BASE_SIZE,
        () -> "as high as " + line.getHeight());
  }

  @Test
  void aNewerOneTakesItsPlaceAndIsRead() {
    remind(WORDS);
    remind("2 of your cases are due within 24 hours or overdue.");
    assertEquals(
        "2 of your cases are due within 24 hours or overdue.",
        Screens.onFx(() -> line.lookup(".label").getAccessibleText()));
  }

  @Test
  void followingItTakesItAway() {
    remind(WORDS);
    Screens.runFx(() -> line.lookup(".button").requestFocus());
    screen.press(KeyCode.SPACE);
    assertEquals(1, followed);
    assertFalse(Screens.onFx(line::isVisible));
  }
}
