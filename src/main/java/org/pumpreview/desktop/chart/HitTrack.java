package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Where the hits lie, along the scroll bar.
final class HitTrack extends Pane {
  /// Px below a tick in which another would not be told from it.
  private static final double APART = 2;

  /// Px of a tick, and of that of the hit that one is at.
  private static final double TICK = 2;

  private static final double TICK_NOW = 6;

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
  }

  void setPlaces(List<Place> now) {
    places = List.copyOf(now);
  }

  /// Puts each tick where its page lies.
  void show(StripLayout pages) {
    var now = new Shown(places, pages, getHeight());
    if (shown.filter(now::equals).isPresent()) {
      return;
    }
    shown = Optional.of(now);
    var ticks = new ArrayList<Node>();
    double last = -10;
    for (Place place : places) {
      if (place.page() > pages.count()) {
        continue;
      }
      double at = pages.top(place.page()) + place.part() * pages.height(place.page());
      double y = Math.round(at / pages.height() * getHeight());
      if (y - last >= APART || place.now()) {
        ticks.add(tick(y, place.now()));
        last = y;
      }
    }
    getChildren().setAll(ticks);
  }

  private Region tick(double y, boolean now) {
    var tick = new Region();
    double tall = now ? TICK_NOW : TICK;
    tick.getStyleClass().add(now ? "now" : "tick");
    tick.resizeRelocate(1, y - tall / 2, getWidth() - 2, tall);
    tick.setManaged(false);
    return tick;
  }
}
