package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.kit.Gallery.Finding;

class AnswerBarTest {
  private final List<Optional<Finding>> asked = new ArrayList<>();
  private final AnswerBar<Finding> bar =
      Screens.onFx(() -> Gallery.answers("I.A.1.a", Optional.empty()));
  private final Screens screen = Screens.show(() -> new VBox(bar), 800, 200, Appearance.STANDARD);

  AnswerBarTest() {
    Screens.runFx(() -> bar.setOnAnswer(asked::add));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void pressingOnlyAsksAndChangesNothing() {
    Screens.runFx(() -> segment(1).fire());
    assertEquals(List.of(Optional.of(Finding.NOT_MET)), asked);
    assertEquals(Optional.empty(), bar.shown());
    assertFalse(segment(1).isSelected());
  }

  @Test
  void theSameAnswerAgainTakesItBack() {
    Screens.runFx(() -> bar.show(Optional.of(Finding.MET)));
    Screens.runFx(() -> segment(0).fire());
    assertEquals(List.of(Optional.empty()), asked);
    assertTrue(segment(0).isSelected());
  }

  @Test
  void anAnswerThatIsNotThereIsNotAsked() {
    Screens.runFx(() -> bar.press(4));
    assertEquals(List.of(), asked);
  }

  @Test
  void aLockedAnswerCannotBeGivenAndSaysWhy() {
    Screens.runFx(() -> bar.setLocked(Map.of(Finding.NOT_MET, "Only a physician can say so.")));
    Screens.runFx(() -> bar.press(1));
    Screens.runFx(() -> segment(1).fire());
    assertEquals(List.of(), asked);
    assertEquals("Only a physician can say so.", segment(1).getAccessibleHelp());
    assertEquals("Only a physician can say so.", segment(1).getTooltip().getText());
  }

  @Test
  void aLockedAnswerThatWasGivenCanBeTakenBack() {
    Screens.runFx(() -> {
      bar.show(Optional.of(Finding.NOT_MET));
      bar.setLocked(Map.of(Finding.NOT_MET, "Only a physician can say so."));
      bar.press(1);
    });
    assertEquals(List.of(Optional.empty()), asked);
  }

  @Test
  void aReadOnlyBarHasNothingToPress() {
    Screens.runFx(() -> bar.setReadOnly(true));
    Screens.runFx(() -> bar.press(0));
    assertEquals(List.of(), asked);
    assertTrue(bar.lookupAll(".segment").isEmpty());
  }

  @Test
  void aReadOnlyBarSaysItsAnswer() {
    Screens.runFx(() -> bar.setReadOnly(true));
    Screens.runFx(() -> bar.show(Optional.of(Finding.NOT_DOCUMENTED)));
    assertEquals("Not documented", screen.find(".status-badge", StatusBadge.class).getText());
  }

  @Test
  void tabComesToTheChosenAnswerAndArrowsMoveInside() {
    Screens.runFx(() -> bar.show(Optional.of(Finding.NOT_MET)));
    Screens.runFx(bar::focusAnswer);
    assertTrue(segment(1).isFocused());
    screen.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
    assertTrue(segment(0).isFocused());
    assertEquals(1, segments().stream().filter(ToggleButton::isFocusTraversable).count());
    assertEquals(List.of(), asked);
  }

  @Test
  void fourAnswersStandTwoByTwoBeforeAWordIsCut() {
    assertEquals(Orientation.HORIZONTAL, bar.getContentBias());
    Screens.runFx(() -> bar.setMaxWidth(300));
    screen.settle();
    assertTrue(y(segment(2)) > y(segment(0)));
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
    Screens.runFx(() -> bar.setMaxWidth(Double.MAX_VALUE));
    screen.settle();
    assertEquals(y(segment(0)), y(segment(3)));
  }

  private static double y(ToggleButton segment) {
    return Screens.onFx(() -> segment.localToScene(0, 0).getY());
  }

  private ToggleButton segment(int index) {
    return segments().get(index);
  }

  private List<ToggleButton> segments() {
    return Screens.onFx(() ->
        bar.lookupAll(".segment").stream()
            .map(ToggleButton.class::cast)
            .sorted((a, b) ->
                Integer.compare(
                    List.of("Met", "Not met", "Not documented", "Needs physician")
                        .indexOf(a.getText()),
                    List.of("Met", "Not met", "Not documented", "Needs physician")
                        .indexOf(b.getText())))
            .toList());
  }
}
