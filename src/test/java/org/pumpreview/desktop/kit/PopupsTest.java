package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What opens above the window wears the theme too.
class PopupsTest {
  private static final Color DARK_TEXT = Color.web("#c9d1d9");

  private final Label owner = Screens.onFx(() -> new Label("Words"));
  private final ComboBox<String> combo =
      Screens.onFx(
          () -> new ComboBox<>(FXCollections.observableArrayList("Standard", "Expedited")));
  private final DateField date = Screens.onFx(DateField::new);
  private final Screens screen =
      Screens.show(
          () -> {
            combo.setAccessibleText("Urgency");
            date.setAccessibleText("First day");
            return new Layers(new VBox(owner, combo, date));
          },
          600,
          400,
          Appearance.STANDARD.withMode(Appearance.Mode.DARK));

  @AfterEach
  void close() {
    Screens.runFx(() -> List.copyOf(popups()).forEach(Window::hide));
    screen.close();
  }

  @Test
  void theListOfAComboBox() {
    Screens.runFx(() -> combo.getSelectionModel().select(0));
    Screens.runFx(combo::show);
    assertEquals(DARK_TEXT, fill("Expedited"));
    picture("kit-popup-combo");
  }

  @Test
  void aMenu() {
    var menu = Screens.onFx(() -> new ContextMenu(new MenuItem("Assign"), new MenuItem("Open")));
    Screens.runFx(() -> menu.show(owner, 10, 10));
    assertEquals(DARK_TEXT, fill("Open"));
    picture("kit-popup-menu");
  }

  @Test
  void aTooltip() {
    var tooltip = Screens.onFx(() -> new Tooltip("Expedited: 72 hours from receipt"));
    Screens.runFx(() -> tooltip.show(owner, 10, 10));
    screen.settle();
    picture("kit-popup-tooltip");
  }

  @Test
  void aCalendar() {
    Screens.runFx(() -> date.setValue(LocalDate.of(2026, 11, 17)));
    Screens.runFx(date::show);
    screen.settle();
    picture("kit-popup-calendar");
  }

  @Test
  void aToast() {
    Screens.runFx(
        () -> Toast.show(screen.stage(), Tone.GOOD, Icons.GOOD, "Letter signed and verified"));
    screen.picture("kit-popup-toast");
    var toast = screen.find(".toast", Toast.class);
    assertEquals("Letter signed and verified", toast.words());
    assertEquals(DARK_TEXT, Screens.onFx(() -> ((Label) toast.lookup(".label")).getTextFill()));
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
  }

  /// What stands at the foot of a screen stays in sight, and so does the whole toast.
  @Test
  void aToastLiesWithinTheWindowAndAboveTheKeysAtItsFoot() {
    Screens.runFx(
        () -> Toast.show(screen.stage(), Tone.CAUTION, Icons.WARNING, "One thing. ".repeat(30)));
    screen.settle();
    var at =
        Screens.onFx(() -> {
          var toast = screen.scene().getRoot().lookup(".toast");
          return toast.localToScene(toast.getLayoutBounds());
        });

    assertTrue(at.getMinX() >= 8 && at.getMaxX() <= 592, at.toString());
    assertTrue(at.getMaxY() <= 400 - 3 * Theme.BASE_SIZE, at.toString());
  }

  @Test
  void theSameToastTwiceIsShownOnce() {
    for (int i = 0; i < 2; i++) {
      Screens.runFx(() -> Toast.show(screen.stage(), Tone.BAD, Icons.WARNING, "The disk is full"));
    }
    assertEquals(1, Screens.onFx(() -> screen.scene().getRoot().lookupAll(".toast").size()));
  }

  private Color fill(String words) {
    screen.settle();
    return Screens.onFx(() ->
        popups().stream()
            .flatMap(popup -> popup.getScene().getRoot().lookupAll("*").stream())
            .filter(node -> node instanceof Labeled labeled && words.equals(labeled.getText()))
            .map(node -> (Color) ((Labeled) node).getTextFill())
            .findFirst()
            .orElseThrow(() -> new AssertionError("No popup says " + words)));
  }

  private void picture(String name) {
    screen.settle();
    Screens.runFx(() -> {
      var scene = popups().getLast().getScene();
      assertTrue(scene.getWidth() > 24);
      save(scene, Path.of("target", "screens", name + ".png"));
    });
  }

  private static void save(Scene scene, Path file) {
    try {
      Snapshot.save(scene, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Window> popups() {
    return Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList();
  }
}
