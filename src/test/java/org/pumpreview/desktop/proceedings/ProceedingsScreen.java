package org.pumpreview.desktop.proceedings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;

/// What happens around a review in a window of its own.
final class ProceedingsScreen implements AutoCloseable {
  static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1.0);

  final CaseOnDesk held;
  final CaseDesk desk;
  final ProceedingsView view;
  final Layers layers;
  final Screens screen;
  final List<Place> gone = new ArrayList<>();
  private final long begun;

  private ProceedingsScreen(CaseOnDesk held, Actor actor, Appearance look) {
    this.held = held;
    begun = held.file().seq();
    desk = Screens.onFx(() -> held.desk(actor));
    layers = Screens.onFx(() -> new Layers(new StackPane()));
    view = Screens.onFx(() -> new ProceedingsView(desk, CaseOnDesk.PEOPLE, layers, gone::add));
    Screens.runFx(() -> layers.setContent(new WorkPane(view.duties(), view.log())));
    screen = Screens.show(() -> layers, 1280, 800, look);
  }

  static ProceedingsScreen of(CaseOnDesk held, Actor actor) {
    return of(held, actor, LIGHT);
  }

  static ProceedingsScreen of(CaseOnDesk held, Actor actor, Appearance look) {
    return new ProceedingsScreen(held, actor, look);
  }

  void begin(Act act) {
    Screens.runFx(() -> view.begin(act));
    screen.settle();
  }

  void openAll() {
    Screens.runFx(view::openAll);
    screen.settle();
  }

  boolean isAsking() {
    return Screens.onFx(layers::isOpen);
  }

  Node focusOwner() {
    return Screens.onFx(() -> screen.scene().getFocusOwner());
  }

  /// What was done on this screen, drafts left out.
  List<CaseEvent> events() {
    return held.eventsAfter(begun).stream()
        .filter(event -> !(event instanceof CaseEvent.Drafted))
        .toList();
  }

  @Override
  public void close() {
    screen.close();
  }
}
