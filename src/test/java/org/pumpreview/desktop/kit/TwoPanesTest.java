package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class TwoPanesTest {
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1.0);

  private final VBox work = Screens.onFx(() -> new VBox());
  private final VBox side = Screens.onFx(() -> new VBox(new Button("Beside")));

  private Screens show(double width, double height) {
    return Screens.show(
        () -> {
          work.getChildren()
              .setAll(IntStream.range(0, 60).mapToObj(i -> new Button("Row " + i)).toList());
          return new TwoPanes(work, side);
        },
        width,
        height,
        LIGHT);
  }

  private static Bounds at(Node node) {
    return Screens.onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void inAWideWindowTheSideStandsAtTheRight() {
    try (var screen = show(1040, 700)) {
      assertTrue(at(side).getMinX() > at(work).getMaxX());
      assertTrue(screen.find(".two-panes", TwoPanes.class).besideProperty().get());
    }
  }

  @Test
  void inANarrowWindowTheSideLiesBelow() {
    try (var screen = show(700, 700)) {
      assertTrue(at(side).getMinX() < 50);
      assertTrue(at(side).getMinY() > 350 && at(side).getMinY() < 700);
    }
  }

  @Test
  void inALowAndNarrowWindowTheSideFollowsTheWork() {
    try (var screen = show(700, 300)) {
      assertTrue(at(side).getMinY() > at(work).getMaxY() - 1);
    }
  }

  @Test
  void aNodeOutOfSightIsBroughtIntoIt() {
    try (var screen = show(1040, 400)) {
      var last = work.getChildren().getLast();
      Screens.runFx(() -> screen.find(".two-panes", TwoPanes.class).reveal(last));
      screen.settle();
      assertTrue(at(last).getMaxY() <= 400);
      var first = work.getChildren().getFirst();
      Screens.runFx(() -> screen.find(".two-panes", TwoPanes.class).reveal(first));
      screen.settle();
      assertTrue(at(first).getMinY() >= 0);
    }
  }

  @Test
  void theTabKeyLeavesAFieldForSentences() {
    var fields = Screens.onFx(() -> List.of(new TextField(), new ProseArea(2), new TextField()));
    try (var screen = Screens.show(() -> new VBox(fields.toArray(Node[]::new)), 400, 300, LIGHT)) {
      screen.press(KeyCode.TAB, KeyCode.TAB);
      assertEquals(fields.getLast(), Screens.onFx(() -> screen.scene().getFocusOwner()));
      assertEquals("", fields.get(1).getText());
    }
  }
}
