package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a rail scrolls in where the window is low or the type large: the upper part at the top, the
/// lower part at the foot, and nothing of either squeezed.
final class RailScroll {
  private RailScroll() {}

  static ScrollPane of(Node upper, Node lower) {
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    var column = new Column(upper, space, lower);
    column.getStyleClass().add("rail-column");
    var scroll = new ScrollPane(column);
    scroll.getStyleClass().add("rail-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  /// Brings a stop into sight when it gets the focus.
  static void follow(ScrollPane scroll, Node stop) {
    stop.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            Reveal.in(scroll, stop);
          }
        });
  }

  /// As tall as its words need in the width that it has: a scroll pane asks without telling it.
  private static final class Column extends VBox {
    Column(Node... nodes) {
      super(nodes);
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
  }
}
