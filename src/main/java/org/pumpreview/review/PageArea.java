package org.pumpreview.review;

/// A rectangle on a page of a record, upright as it is read, in points (1/72 inch) from the page's
/// top left corner.
public record PageArea(double left, double top, double width, double height) {
  /// Points; a mark that is less wide or high shows nobody anything.
  public static final double SMALLEST = 0.5;

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  /// The same place, as wide and high as a mark has to be. It grows towards the page's top left
  /// corner, and so not off the page.
  public PageArea large() {
    boolean wide = width >= SMALLEST;
    boolean high = height >= SMALLEST;
    return new PageArea(
        wide ? left : Math.max(0, right() - SMALLEST),
        high ? top : Math.max(0, bottom() - SMALLEST),
        wide ? width : SMALLEST,
        high ? height : SMALLEST);
  }
}
