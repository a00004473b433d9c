package org.pumpreview.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/// Where the hits lie, along the scroll bar.
final class HitTrack extends Pane {
  /// Px below a tick in which another would not be told from it.
  private static final double APART = 2;

  /// Px of a tick, and of that of the hit that one is at.
  private static final double TICK = 2;

  private static final double TICK_NOW = 6;

  /// Px to either side of a tick.
  private static final double SIDE = 1;

  /// One shape, however many hits there are.
  private final Path ticks = new Path();

  private final Rectangle now = new Rectangle();

  private List<Place> places = List.of();
  private Optional<Shown> shown = Optional.empty();

  /// What the ticks were made of: to scroll changes none of it.
  private record Shown(List<Place> places, StripLayout pages, double height) {}

  /// A place along the scroll bar.
  ///
  /// @param part of the page's height, from above
  record Place(int page, double part, boolean now) {}

  HitTrack() {
    getStyleClass().add("hit-track");
    setMouseTransparent(true);
    ticks.getStyleClass().add("tick");
    ticks.setManaged(false);
    now.getStyleClass().add("now");
    now.setManaged(false);
    getChildren().setAll(ticks, now);
  }

  void setPlaces(List<Place> wanted) {
    places = List.copyOf(wanted);
  }

  /// Puts each tick where its page lies.
  void show(StripLayout pages) {
    var wanted = new Shown(places, pages, getHeight());
    if (shown.filter(wanted::equals).isPresent()) {
      return;
    }
    shown = Optional.of(wanted);
    ticks.getElements().clear();
    now.setVisible(false);
    double last = -10;
    for (Place place : places) {
      if (place.page() > pages.count()) {
        continue;
      }
      double at = pages.top(place.page()) + place.part() * pages.height(place.page());
      double y = Math.round(at / pages.height() * getHeight());
      if (place.now()) {
        stand(y);
      } else if (y - last >= APART) {
        tick(y);
        last = y;
      }
    }
  }

  private void tick(double y) {
    double top = y - TICK / 2;
    ticks
        .getElements()
        .addAll(
            new MoveTo(SIDE, top),
            new HLineTo(getWidth() - SIDE),
            new VLineTo(top + TICK),
            new HLineTo(SIDE),
            new ClosePath());
  }

  private void stand(double y) {
    now.setX(SIDE);
    now.setY(y - TICK_NOW / 2);
    now.setWidth(getWidth() - 2 * SIDE);
    now.setHeight(TICK_NOW);
    now.setVisible(true);
  }
}
