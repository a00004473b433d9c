package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rails where there is no height for all of their entries.
class RailTest {
  private static final int KEYS = 14;

  private final AppRail places = Screens.onFx(Gallery::rail);
  private final StepRail steps = Screens.onFx(RailTest::steps);

  /// With more keys than any step has.
  private static StepRail steps() {
    var rail = Gallery.steps(3);
    rail.setKeys(
        IntStream.rangeClosed(1, KEYS)
            .mapToObj(i -> new StepRail.KeyLine("F" + i, "does one thing or the other"))
            .toList());
    return rail;
  }

  @ParameterizedTest
  @CsvSource({
    "800, 1.0, false",
    "800, 1.3, false",
    "800, 1.5, true",
    "800, 2.0, true",
    "500, 2.0, true"
  })
  void everyEntryComesIntoSightByKeys(double height, double scale, boolean compact) {
    Screens.runFx(() -> steps.setCompact(compact));
    try (var screen =
        Screens.show(
            () -> new HBox(places, steps),
            1280,
            height,
            new Appearance(Appearance.Mode.LIGHT, scale))) {
      for (var rail : List.of(places, steps)) {
        var stops =
            rail.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast).toList();
        Screens.runFx(stops.getFirst()::requestFocus);
        for (var stop : stops) {
          screen.settle();
          assertEquals(stop, screen.scene().getFocusOwner());
          assertInSight(stop, screen.scene().getHeight());
          screen.press(KeyCode.DOWN);
        }
      }
      screen.press(KeyCode.END);
      screen.picture("rails-%d-%d".formatted((int) height, Math.round(scale * 100)));
    }
  }

  @ParameterizedTest
  @CsvSource({"800, 1.0", "800, 1.3"})
  void everyKeyComesIntoSightByTheWheel(double height, double scale) {
    try (var screen =
        Screens.show(
            () -> new HBox(places, steps),
            1280,
            height,
            new Appearance(Appearance.Mode.LIGHT, scale))) {
      var scroll = screen.find(".step-rail .rail-scroll", ScrollPane.class);
      Screens.runFx(() -> scroll.setVvalue(1));
      screen.settle();
      var foot = screen.find(".step-rail .foot", VBox.class);
      assertEquals(KEYS, foot.getChildren().size());
      assertInSight(foot.getChildren().getLast(), height);
      assertTrue(Screens.onFx(() -> scroll.lookup(".scroll-bar:vertical").isVisible()));
    }
  }

  /// Whole, and not squeezed.
  private static void assertInSight(Node node, double height) {
    Bounds bounds = Screens.onFx(() -> node.localToScene(node.getLayoutBounds()));
    assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= height, () -> node + " at " + bounds);
    double pref = Screens.onFx(() -> node.prefHeight(node.getLayoutBounds().getWidth()));
    assertTrue(bounds.getHeight() >= pref - 1, () -> node + " is squeezed to " + bounds);
  }
}
