package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseFrameTest {
  private static final Appearance PLAIN = Appearance.STANDARD.withMode(Appearance.Mode.LIGHT);

  private final Button work = Screens.onFx(() -> new Button("Work"));
  private final Button side = Screens.onFx(() -> new Button("Side"));
  private Screens screen;

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void aWideWindowHasTheSideBesideTheWork() {
    show(1280, 800, PLAIN);
    assertTrue(x(side) > x(work) + 400);
    assertEquals(176, width(".step-rail"), 1);
  }

  @Test
  void aNarrowWindowHasTheSideBelowTheWorkAndStepsAsIcons() {
    show(1100, 800, PLAIN);
    assertTrue(y(side) > y(work) + 200);
    assertTrue(width(".step-rail") < 90);
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
  }

  @Test
  void largeTypeHasAllInOneColumn() {
    show(1280, 800, PLAIN.withScale(2));
    assertTrue(y(side) > y(work));
    assertTrue(width(".step-rail") < 180);
    assertFalse(screen.scene().getRoot().lookupAll(".work-pane").isEmpty());
    assertTrue(screen.scene().getRoot().lookupAll(".side-pane").isEmpty());
  }

  @Test
  void aStepWithoutASideHasTheWholeWidth() {
    show(1280, 800, PLAIN);
    var frame = screen.find(".case-frame", CaseFrame.class);
    Screens.runFx(() -> frame.show(work));
    screen.settle();
    assertTrue(screen.scene().getRoot().lookupAll(".side-pane").isEmpty());
  }

  @Test
  void f6GoesFromPaneToPane() {
    show(1280, 800, PLAIN);
    Screens.runFx(work::requestFocus);
    screen.press(KeyCode.F6);
    assertTrue(side.isFocused());
    screen.press(KeyCode.F6, KeyCode.F6, KeyCode.F6);
    assertTrue(work.isFocused());
  }

  private void show(double width, double height, Appearance appearance) {
    screen =
        Screens.show(
            () -> {
              var frame = new CaseFrame(Gallery.header(), Gallery.summary(), Gallery.steps(3));
              frame.show(work, side);
              return frame;
            },
            width,
            height,
            appearance);
  }

  private double width(String selector) {
    return Screens.onFx(screen.find(selector, Region.class)::getWidth);
  }

  private static double x(Node node) {
    return Screens.onFx(() -> node.localToScene(0, 0).getX());
  }

  private static double y(Node node) {
    return Screens.onFx(() -> node.localToScene(0, 0).getY());
  }
}
