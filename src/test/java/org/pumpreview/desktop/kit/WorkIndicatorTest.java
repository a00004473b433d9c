package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.work.Job;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Work;

class WorkIndicatorTest {
  private static final Job<String> WITHOUT_END =
      progress -> {
        progress.report(0.25);
        while (true) {
          progress.check();
          Thread.onSpinWait();
        }
      };

  private final Work work = Work.away();
  private final List<Outcome<String>> outcomes = new ArrayList<>();
  private final WorkIndicator indicator = Screens.onFx(WorkIndicator::new);
  private final Screens screen = Screens.show(() -> indicator, 600, 100, Appearance.STANDARD);

  @AfterEach
  void close() {
    screen.close();
    work.close();
  }

  @Test
  void nothingIsShownBeforeAJobIsSlow() {
    assertFalse(indicator.isVisible());
  }

  @Test
  void aSlowJobIsShownUntilItIsCancelled() {
    Screens.runFx(() -> indicator.show("Reading 52 pages", work.start(WITHOUT_END, outcomes::add)));
    Screens.until(indicator::isVisible);
    screen.settle();
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
    screen.picture("kit-work");
    Screens.runFx(screen.find(".button", Button.class)::fire);
    Screens.until(() -> !outcomes.isEmpty());
    assertEquals(List.of(new Outcome.Cancelled<>()), outcomes);
    assertFalse(indicator.isVisible());
  }
}
