package org.pumpreview.chart.reader;

import org.pumpreview.chart.PageSize;

/// One picture of a file of pictures, before anything of it is decoded.
///
/// @param index its place among those that the decoder counts, from 0
/// @param width in dots as they are stored
/// @param height in dots as they are stored
/// @param print how these dots lie on paper
record PictureSheet(int index, int width, int height, Print print) {
  private static final double POINTS_PER_INCH = 72;

  /// A letter is so wide, and so is a picture of which nobody knows how large it was.
  private static final double LETTER_WIDTH = 612;

  /// A page is believed to be as large as its resolution says from a receipt to a poster. Cameras
  /// say 72 dots for each inch and mean nothing by it.
  private static final double SMALLEST = 2 * POINTS_PER_INCH;

  private static final double LARGEST = 40 * POINTS_PER_INCH;

  /// How a picture lies on paper.
  ///
  /// @param across dots for each inch, 0 where nothing is said
  /// @param down dots for each inch, 0 where nothing is said
  /// @param orientation as TIFF and Exif count it: 1 is upright, from 5 on it lies on its side
  record Print(double across, double down, int orientation) {
    static final Print UNSAID = new Print(0, 0, 1);

    boolean isOnItsSide() {
      return orientation >= 5;
    }
  }

  /// Upright as it is read.
  PageSize size() {
    double ownWidth = width / print.across() * POINTS_PER_INCH;
    double ownHeight = height / print.down() * POINTS_PER_INCH;
    if (!isBelievable(ownWidth) || !isBelievable(ownHeight)) {
      double shownWidth = print.isOnItsSide() ? height : width;
      ownWidth = width * LETTER_WIDTH / shownWidth;
      ownHeight = height * LETTER_WIDTH / shownWidth;
    }
    double most = Bounds.LONGEST_EDGE;
    ownWidth = Math.clamp(ownWidth, 1, most);
    ownHeight = Math.clamp(ownHeight, 1, most);
    return print.isOnItsSide()
        ? new PageSize(ownHeight, ownWidth)
        : new PageSize(ownWidth, ownHeight);
  }

  private static boolean isBelievable(double length) {
    return length >= SMALLEST && length <= LARGEST;
  }
}
