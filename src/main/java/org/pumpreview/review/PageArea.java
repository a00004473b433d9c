package org.pumpreview.review;

/// A rectangle on a page of a record, upright as it is read, in points (1/72 inch) from the page's
/// top left corner.
public record PageArea(double left, double top, double width, double height) {

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }
}
