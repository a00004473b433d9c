package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepRailTest {
  private final List<Integer> opened = new ArrayList<>();
  private final StepRail rail = Screens.onFx(() -> Gallery.steps(3));
  private final Screens screen = Screens.show(() -> rail, 300, 800, Appearance.STANDARD);

  StepRailTest() {
    Screens.runFx(() -> rail.setOnOpen(opened::add));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void theRailIsOneStopOfTheTabKeyAtTheOpenStep() {
    var stops = stops().stream().filter(ToggleButton::isFocusTraversable).toList();
    assertEquals(List.of(stops().get(3)), stops);
  }

  @Test
  void arrowsMoveAndEnterOpens() {
    Screens.runFx(stops().get(3)::requestFocus);
    screen.press(KeyCode.DOWN, KeyCode.DOWN);
    assertEquals(List.of(), opened);
    screen.press(KeyCode.SPACE);
    assertEquals(List.of(5), opened);
  }

  @Test
  void openingOnlyAsksAndTheRailStaysWhereItIs() {
    Screens.runFx(stops().get(0)::fire);
    assertTrue(stops().get(3).isSelected());
    assertEquals(List.of(0), opened);
  }

  @Test
  void aStepSaysItsStateInWords() {
    assertEquals(
        "Step 5, Contraindications, has gaps, 5 answered, 1 silent",
        stops().get(4).getAccessibleText());
  }

  private List<ToggleButton> stops() {
    return Screens.onFx(
        () -> rail.lookupAll(".step").stream().map(ToggleButton.class::cast).toList());
  }
}
