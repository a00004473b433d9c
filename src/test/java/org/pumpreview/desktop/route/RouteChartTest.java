package org.pumpreview.desktop.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Step;

/// The route with the chart beside it.
class RouteChartTest {
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1);

  /// The step in a window of its own, as large as the frame of a case would leave it.
  private static final class RouteScreen implements AutoCloseable {
    final CaseOnDesk held;
    final CaseDesk desk;
    final Chart chart;
    final RouteView view;
    final Screens screen;
    private final ChartOnDesk documents;

    RouteScreen(CaseOnDesk held, Appearance look, double width) {
      this.held = held;
      documents = ChartOnDesk.of(held);
      desk = Screens.onFx(() -> held.desk(CaseOnDesk.NURSE));
      chart = Screens.onFx(() -> documents.chart(desk));
      view =
          Screens.onFx(() ->
              new RouteView(
                  desk,
                  CaseOnDesk.PEOPLE,
                  new Layers(new VBox()),
                  CaseOnDesk.noTrials(desk),
                  chart));
      screen = Screens.show(() -> new Layers(view.node()), width, 708, look);
      Screens.runFx(() -> view.focus(Place.of(Step.ROUTE)));
      screen.settle();
    }

    boolean isChartShown() {
      return Screens.onFx(() -> chart.pane().getScene() != null);
    }

    List<String> keys() {
      return Screens.onFx(
          () -> view.keys().getValue().stream().map(StepRail.KeyLine::key).toList());
    }

    @Override
    public void close() {
      Screens.runFx(chart::close);
      screen.close();
      documents.close();
    }
  }

  private static CaseOnDesk unrouted() {
    return CaseOnDesk.opened().request(RequestKind.TRIAL);
  }

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of("light", LIGHT, 1040),
        Arguments.of("dark", LIGHT.withMode(Appearance.Mode.DARK), 1040),
        Arguments.of("large", LIGHT.withScale(2), 1040),
        Arguments.of("full", LIGHT, 1680));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void theRecordStandsBesideTheQuestions(String look, Appearance appearance, double width) {
    try (var route = new RouteScreen(unrouted(), appearance, width)) {
      if (appearance.scale() > 1) {
        // There is room for one of them.
        route.screen.press(KeyCode.V);
      }
      ChartOnDesk.await(route.chart);
      route.screen.settle();
      route.screen.picture("route-chart-" + look);
      assertTrue(route.isChartShown());
      assertEquals(List.of(), SceneAudit.of(route.screen.scene()));
    }
  }

  @Test
  void vHidesTheChartAndBringsItBack() {
    try (var route = new RouteScreen(unrouted(), LIGHT, 1040)) {
      route.screen.press(KeyCode.V);
      assertFalse(route.isChartShown());
      route.screen.press(KeyCode.V);
      assertTrue(route.isChartShown());
    }
  }

  @Test
  void theRecordIsSearchedAndNothingIsCited() {
    try (var route =
        new RouteScreen(
            CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).facts(), LIGHT, 1040)) {
      route.screen.press(KeyCode.SLASH);
      route.screen.type("Oxycodone is now");
      ChartOnDesk.awaitHits(route.chart);
      route.screen.press(KeyCode.ENTER);
      ChartOnDesk.await(route.chart);
      route.screen.settle();
      assertEquals(38, Screens.onFx(() -> route.chart.model().inSight().orElseThrow().page()));

      route.screen.press(KeyCode.E);
      assertEquals(List.of(), route.held.file().all(CaseEvent.EvidenceCited.class));
    }
  }

  @Test
  void theKeysThatAreToldAreThoseThatWorkHere() {
    try (var route = new RouteScreen(unrouted(), LIGHT, 1040)) {
      assertEquals(
          List.of("V", "/"), route.keys().subList(route.keys().size() - 2, route.keys().size()));
      var all =
          route.view.keysBeside().stream()
              .map(KeySheet.Group::keys)
              .flatMap(List::stream)
              .map(StepRail.KeyLine::key)
              .toList();
      assertTrue(all.contains("F3"));
      assertFalse(all.contains("E"));
    }
  }
}
