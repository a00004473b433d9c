package org.pumpreview.desktop.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Step;

/// The decision in a window of its own, as large as the frame of a case would leave it.
final class DecisionScreen implements AutoCloseable {
  static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1.0);

  private static final double WIDTH = 1040;
  private static final double HEIGHT = 708;

  final CaseOnDesk held;
  final CaseDesk desk;
  final DecisionView view;
  final Chart chart;
  final Layers layers;
  final Screens screen;
  final List<Place> gone = new ArrayList<>();
  private final long begun;

  private DecisionScreen(
      CaseOnDesk held,
      Actor actor,
      Appearance look,
      double width,
      double height,
      Function<CaseDesk, Chart> charts) {
    this.held = held;
    begun = held.file().seq();
    desk = Screens.onFx(() -> held.desk(actor));
    chart = Screens.onFx(() -> charts.apply(desk));
    layers = Screens.onFx(() -> new Layers(new StackPane()));
    view =
        Screens.onFx(() ->
            new DecisionView(
                desk,
                CaseOnDesk.PEOPLE,
                chart,
                layers,
                gone::add,
                new ProceedingsView(desk, CaseOnDesk.PEOPLE, layers, gone::add)));
    Screens.runFx(() -> layers.setContent(view.node()));
    screen = Screens.show(() -> layers, width, height, look);
    focus(Place.of(Step.DECISION));
  }

  static DecisionScreen of(CaseOnDesk held) {
    return of(held, CaseOnDesk.NURSE);
  }

  static DecisionScreen of(CaseOnDesk held, Actor actor) {
    return of(held, actor, LIGHT, WIDTH, HEIGHT);
  }

  static DecisionScreen of(
      CaseOnDesk held, Actor actor, Appearance look, double width, double height) {
    return new DecisionScreen(held, actor, look, width, height, ChartOnDesk::none);
  }

  static DecisionScreen of(
      CaseOnDesk held, Appearance look, double width, double height, ChartOnDesk documents) {
    return new DecisionScreen(held, CaseOnDesk.NURSE, look, width, height, documents::chart);
  }

  void focus(Place place) {
    Screens.runFx(() -> view.focus(place));
    screen.settle();
  }

  Optional<Node> focusOwner() {
    return Optional.ofNullable(Screens.onFx(() -> screen.scene().getFocusOwner()));
  }

  /// Whether these words can be read on the screen.
  boolean shows(String words) {
    return Screens.onFx(() ->
        layers.lookupAll("*").stream()
            .filter(node -> node != layers && node.isVisible() && node.getParent().isVisible())
            .anyMatch(node ->
                words.equals(node.getAccessibleText())
                    || (node instanceof Labeled label && words.equals(label.getText()))));
  }

  /// What was done on this screen.
  List<CaseEvent> events() {
    return held.eventsAfter(begun);
  }

  @Override
  public void close() {
    Screens.runFx(chart::close);
    screen.close();
  }
}
