package org.pumpreview.desktop.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/// The line around an area, as four thin areas. One shape with a stroke, or the background of a
/// region, would be worked out dot by dot all over the area in each frame.
final class Edges extends Group {
  private final double thick;
  private final List<Rectangle> sides;

  /// @param thick px outside of the area, or inside where it is negative
  Edges(String styleClass, double thick) {
    this.thick = thick;
    sides = Stream.generate(Rectangle::new).limit(4).toList();
    sides.forEach(side -> side.getStyleClass().add(styleClass));
    setManaged(false);
    setMouseTransparent(true);
    getChildren().setAll(sides);
  }

  /// Goes around the area that begins at the origin.
  void around(double wide, double tall) {
    double line = Math.abs(thick);
    double from = Math.min(0, -thick);
    double right = wide + Math.max(0, thick) - line;
    double bottom = tall + Math.max(0, thick) - line;
    place(0, from, from, right + line - from, line);
    place(1, from, bottom, right + line - from, line);
    place(2, from, from, line, bottom + line - from);
    place(3, right, from, line, bottom + line - from);
  }

  private void place(int side, double x, double y, double wide, double tall) {
    var shape = sides.get(side);
    shape.setX(x);
    shape.setY(y);
    shape.setWidth(wide);
    shape.setHeight(tall);
  }
}
