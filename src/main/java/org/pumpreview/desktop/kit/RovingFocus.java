package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes a row of controls one stop of the Tab key; the arrow keys move inside it.
final class RovingFocus {
  private final Supplier<? extends List<? extends Node>> stops;

  private RovingFocus(Supplier<? extends List<? extends Node>> stops) {
    this.stops = stops;
  }

  /// Filters the arrow keys on `owner`, above the stops' own behaviour.
  static RovingFocus on(Node owner, Supplier<? extends List<? extends Node>> stops) {
    var roving = new RovingFocus(stops);
    owner.addEventFilter(KeyEvent.KEY_PRESSED, roving::onKey);
    return roving;
  }

  /// Names the stop that the Tab key comes to.
  void settle(Node entry) {
    for (var stop : stops.get()) {
      stop.setFocusTraversable(stop == entry);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    var row = stops.get();
    var at = row.indexOf(event.getTarget());
    if (at < 0) {
      return;
    }
    var to = target(event.getCode(), at, row.size());
    if (to >= 0) {
      event.consume();
      settle(row.get(to));
      row.get(to).requestFocus();
    }
  }

  private static int target(KeyCode code, int at, int size) {
    return switch (code) {
      case LEFT, UP -> (at + size - 1) % size;
      case RIGHT, DOWN -> (at + 1) % size;
      case HOME -> 0;
      case END -> size - 1;
      default -> -1;
    };
  }
}
