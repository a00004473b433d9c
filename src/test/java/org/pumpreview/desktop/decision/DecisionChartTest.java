package org.pumpreview.desktop.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;

/// The decision with the chart that it rests on.
class DecisionChartTest {
  private static final PageArea WEANED = new PageArea(64, 221, 486, 12);

  private static void mark(CaseOnDesk held) {
    var document = held.file().documents().getFirst();
    held.does(
        CaseEvent.EvidenceCited.marked(
            "marked",
            "I.A.2.g",
            document,
            new Mark(document.id(), 38, List.of(WEANED)),
            "Oxycodone is now 36 mg a day in all, 54 MME"));
  }

  @ParameterizedTest
  @CsvSource({"1040, 708", "1680, 988"})
  void aPageOfAnItemShowsItsPlaceInTheChart(double width, double height) {
    var held = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).facts();
    try (var documents = ChartOnDesk.of(held)) {
      mark(held);
      try (var decision = DecisionScreen.of(held, DecisionScreen.LIGHT, width, height, documents)) {
        Screens.runFx(() ->
            decision.layers.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().contains("p. 38"))
                .findFirst()
                .orElseThrow()
                .fire());
        ChartOnDesk.await(decision.chart);
        decision.screen.settle();
        assertEquals(38, Screens.onFx(() -> decision.chart.model().inSight().orElseThrow().page()));
        assertTrue(Screens.onFx(() -> decision.layers.lookup(".evidence-own") != null));
        decision.screen.picture("chart-decision-%.0f".formatted(width));
        assertEquals(List.of(), SceneAudit.of(decision.screen.scene()));
        decision.screen.press(KeyCode.V);
        assertTrue(decision.focusOwner().isPresent());
        assertTrue(Screens.onFx(() -> decision.layers.lookup(".chart-pane") == null));
      }
    }
  }
}
