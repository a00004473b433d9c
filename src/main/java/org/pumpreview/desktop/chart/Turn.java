package org.pumpreview.desktop.chart;

/// Which way up a page is shown: a fax is not always fed upright.
enum Turn {
  UPRIGHT(0),
  RIGHT(90),
  OVER(180),
  LEFT(270);

  private final int degrees;

  Turn(int degrees) {
    this.degrees = degrees;
  }

  /// Clockwise.
  int degrees() {
    return degrees;
  }

  Turn next() {
    return switch (this) {
      case UPRIGHT -> RIGHT;
      case RIGHT -> OVER;
      case OVER -> LEFT;
      case LEFT -> UPRIGHT;
    };
  }

  /// Whether width and height change places.
  boolean isSideways() {
    return this == RIGHT || this == LEFT;
  }
}
