package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.proceedings.Around;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;

class DecisionStepTest {
  private final List<String> made = new ArrayList<>();

  private void step(CaseDesk desk) {
    Screens.onFx(() ->
        new DecisionStep(
            desk,
            directs -> {
              made.add(directs ? "director's desk" : "nurse's decision");
              return new Plain();
            }));
  }

  private static final class Plain implements StepView {
    private final VBox node = new VBox();

    @Override
    public Parent node() {
      return node;
    }

    @Override
    public void focus(Place place) {}

    @Override
    public void flush() {}
  }

  private void afterReopening(Actor actor) {
    CaseOnDesk held = Around.told();
    CaseDesk desk = held.desk(actor);
    step(desk);
    held.as(CaseOnDesk.DIRECTOR).does(new CaseEvent.Reopened("The notes were misfiled."));
    Screens.runFx(() -> desk.show(held.file()));
  }

  @Test
  void aReopenedCaseComesToTheDirectorsDesk() {
    afterReopening(CaseOnDesk.DIRECTOR);
    assertEquals(List.of("nurse's decision", "director's desk"), made);
  }

  @Test
  void aNurseGoesOnReading() {
    afterReopening(CaseOnDesk.NURSE);
    assertEquals(List.of("nurse's decision"), made);
  }
}
