package org.pumpreview.desktop.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.chart.MadeRecord;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Step;

/// The items with the chart beside them.
class ItemsChartTest {
  private static CaseOnDesk trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).facts();
  }

  static Stream<Arguments> looks() {
    var small = ItemsScreen.Size.WIDE;
    var full = new ItemsScreen.Size(1680, 988);
    return Stream.of(
        Arguments.of("light", ItemsScreen.LIGHT, small),
        Arguments.of("dark", ItemsScreen.DARK, small),
        Arguments.of("large", ItemsScreen.LARGE, small),
        Arguments.of("full-light", ItemsScreen.LIGHT, full),
        Arguments.of("full-dark", ItemsScreen.DARK, full));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void theChartStandsBesideTheItems(String look, Appearance appearance, ItemsScreen.Size size) {
    var held = trial();
    try (var documents = ChartOnDesk.of(held);
        var items =
            ItemsScreen.of(held, Step.CRITERIA, CaseOnDesk.NURSE, appearance, size, documents)) {
      held.answered("I.A.2.a", Answer.MET);
      items.focus(Place.of(Step.CRITERIA, "I.A.2.g"));
      if (appearance.scale() > 1) {
        // There is room for one of them.
        items.screen.press(KeyCode.V);
      }
      items.awaitChart();
      items.mark("wean");
      items.screen.press(KeyCode.E);
      items.mark("Oxycodone is now");
      items.awaitChart();
      items.screen.picture("chart-items-" + look);
      assertEquals(List.of(), SceneAudit.of(items.screen.scene()));
    }
  }

  @Test
  void aMarkedSentenceBecomesEvidenceOfTheOpenItemByOneKey() {
    var held = trial();
    try (var documents = ChartOnDesk.of(held);
        var items =
            ItemsScreen.of(
                held,
                Step.CRITERIA,
                CaseOnDesk.NURSE,
                ItemsScreen.LIGHT,
                ItemsScreen.Size.WIDE,
                documents)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.g"));
      items.awaitChart();
      items.mark("Oxycodone is now");
      items.screen.press(KeyCode.E);
      var cited =
          items.events().stream()
              .filter(CaseEvent.EvidenceCited.class::isInstance)
              .map(CaseEvent.EvidenceCited.class::cast)
              .toList();
      assertEquals(1, cited.size());
      var piece = cited.getFirst();
      assertEquals("I.A.2.g", piece.paragraph());
      assertEquals("Fax packet", piece.document());
      assertEquals("38", piece.page());
      assertEquals(MadeRecord.WEANED.substring(0, 73), piece.quote());
      assertEquals(1, piece.mark().orElseThrow().areas().size());
      assertEquals("packet", piece.mark().orElseThrow().document());
    }
  }

  @Test
  void withTheChartBesideAPieceIsTakenBackByMouseAtItsChip() {
    var held = trial();
    try (var documents = ChartOnDesk.of(held);
        var items =
            ItemsScreen.of(
                held,
                Step.CRITERIA,
                CaseOnDesk.NURSE,
                ItemsScreen.LIGHT,
                ItemsScreen.Size.WIDE,
                documents)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.g"));
      items.awaitChart();
      items.mark("Oxycodone is now");
      items.screen.press(KeyCode.E);
      var cited = (CaseEvent.EvidenceCited) items.events().getLast();
      var button = items.screen.find(".taking .icon-button", Button.class);
      double right = Screens.onFx(() -> button.localToScene(button.getBoundsInLocal()).getMaxX());
      assertTrue(right < Screens.onFx(() -> items.chart.pane().localToScene(0, 0).getX()));
      Screens.runFx(button::fire);
      items.screen.settle();
      assertEquals(new CaseEvent.EvidenceWithdrawn(cited.evidence()), items.events().getLast());
      assertInstanceOf(
          ToggleButton.class, Screens.onFx(() -> items.screen.scene().getFocusOwner()));
    }
  }

  @Test
  void aQuoteThatIsNotAtItsMarkIsToldAtItsChip() {
    var held = trial();
    try (var documents = ChartOnDesk.of(held)) {
      var packet = held.file().documents().getFirst();
      var mark = new Mark(packet.id(), 38, List.of(new PageArea(64, 221, 486, 12)));
      held.does(
          CaseEvent.EvidenceCited.marked("m1", "I.A.2.g", packet, mark, "Hydrocodone was 9 mg"));
      try (var items =
          ItemsScreen.of(
              held,
              Step.CRITERIA,
              CaseOnDesk.NURSE,
              ItemsScreen.LIGHT,
              ItemsScreen.Size.WIDE,
              documents)) {
        items.focus(Place.of(Step.CRITERIA, "I.A.2.g"));
        Screens.until(
            "the comparison", () -> items.chart.model().strayProperty().get().equals(Set.of("m1")));
        items.awaitChart();
        assertEquals(
            "The cited words are not at their mark any more. Fax packet p. 38",
            items.screen.find(".chip.evidence.doubtful", Button.class).getAccessibleText());
        items.screen.picture("chart-items-stray");
        assertEquals(List.of(), SceneAudit.of(items.screen.scene()));
      }
    }
  }
}
