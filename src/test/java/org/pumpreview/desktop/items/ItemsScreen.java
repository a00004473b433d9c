package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Step;

/// A step of items in a window of its own, as large as the frame of a case would leave it.
final class ItemsScreen implements AutoCloseable {
  static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1.0);
  static final Appearance DARK = LIGHT.withMode(Appearance.Mode.DARK);
  static final Appearance LARGE = LIGHT.withScale(2.0);

  /// What rails, header and summary leave of 1280 x 800.
  private static final double WIDTH = 1040;

  private static final double HEIGHT = 708;

  final CaseOnDesk held;
  final CaseDesk desk;
  final ItemsView view;
  final Screens screen;
  final List<Place> gone = new ArrayList<>();
  private final long begun;

  final Chart chart;

  private ItemsScreen(
      CaseOnDesk held,
      Step step,
      Actor actor,
      Appearance look,
      Size size,
      Function<CaseDesk, Chart> charts) {
    this.held = held;
    begun = held.file().seq();
    desk = Screens.onFx(() -> held.desk(actor));
    chart = Screens.onFx(() -> charts.apply(desk));
    int[] pieces = {0};
    view =
        Screens.onFx(() ->
            new ItemsView(
                step,
                desk,
                CaseOnDesk.PEOPLE,
                CaseOnDesk.noTrials(desk),
                chart,
                () -> "new-" + ++pieces[0],
                gone::add));
    screen = Screens.show(() -> new Layers(view.node()), size.width(), size.height(), look);
    focus(Place.of(step));
  }

  record Size(double width, double height) {
    static final Size WIDE = new Size(WIDTH, HEIGHT);
  }

  static ItemsScreen of(CaseOnDesk held, Step step) {
    return of(held, step, CaseOnDesk.NURSE, LIGHT);
  }

  static ItemsScreen of(CaseOnDesk held, Step step, Actor actor, Appearance look) {
    return of(held, step, actor, look, Size.WIDE);
  }

  static ItemsScreen of(CaseOnDesk held, Step step, Actor actor, Appearance look, Size size) {
    return new ItemsScreen(held, step, actor, look, size, ChartOnDesk::none);
  }

  static ItemsScreen of(
      CaseOnDesk held, Step step, Actor actor, Appearance look, Size size, ChartOnDesk documents) {
    return new ItemsScreen(held, step, actor, look, size, documents::chart);
  }

  /// Waits until the page of the chart in sight is drawn.
  void awaitChart() {
    ChartOnDesk.await(chart);
    screen.settle();
  }

  /// Types what is looked for and goes to the first hit.
  void mark(String words) {
    screen.press(KeyCode.SLASH);
    screen.type(words);
    ChartOnDesk.awaitHits(chart);
    screen.press(KeyCode.ENTER);
    awaitChart();
  }

  void focus(Place place) {
    Screens.runFx(() -> view.focus(place));
    screen.settle();
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
