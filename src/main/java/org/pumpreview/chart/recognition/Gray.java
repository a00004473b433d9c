package org.pumpreview.chart.recognition;

import java.awt.geom.AffineTransform;
import org.pumpreview.chart.Picture;

/// A picture of a page in levels of gray, as recognition sees it.
///
/// @param levels row by row, a byte a dot: 0 is black, 255 white
@SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
record Gray(int width, int height, byte[] levels) {
  /// Darker than this is ink.
  static final int INK = 128;

  private static final int WHITE = 255;

  static Gray of(Picture picture) {
    if (picture.channels() == Picture.GRAY) {
      return new Gray(picture.width(), picture.height(), picture.samples());
    }
    byte[] levels = new byte[picture.dots()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) luma(picture.argb(i));
    }
    return new Gray(picture.width(), picture.height(), levels);
  }

  /// How bright a colour looks, by ITU-R BT.601 in 256ths.
  private static int luma(int rgb) {
    return (77 * (rgb >> 16 & 255) + 150 * (rgb >> 8 & 255) + 29 * (rgb & 255)) >> 8;
  }

  int level(int x, int y) {
    return levels[y * width + x] & 255;
  }

  /// The picture turned or moved, on white. Dots between dots are weighed by their nearness.
  ///
  /// @param from where the dot at a place of the new picture comes from
  Gray seen(int newWidth, int newHeight, AffineTransform from) {
    byte[] seen = new byte[newWidth * newHeight];
    double dx = from.getScaleX();
    double dy = from.getShearY();
    for (int y = 0; y < newHeight; y++) {
      // From the middle of a dot to the middle of a dot.
      double atX = 0.5 * dx + from.getShearX() * (y + 0.5) + from.getTranslateX() - 0.5;
      double atY = 0.5 * dy + from.getScaleY() * (y + 0.5) + from.getTranslateY() - 0.5;
      for (int x = 0; x < newWidth; x++, atX += dx, atY += dy) {
        seen[y * newWidth + x] = (byte) between(atX, atY);
      }
    }
    return new Gray(newWidth, newHeight, seen);
  }

  private int between(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    int right = (int) (256 * (x - left));
    int down = (int) (256 * (y - top));
    int above = paper(left, top) * (256 - right) + paper(left + 1, top) * right;
    int below = paper(left, top + 1) * (256 - right) + paper(left + 1, top + 1) * right;
    return (above * (256 - down) + below * down) >> 16;
  }

  private int paper(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? WHITE : level(x, y);
  }

  /// A part of the picture, or what there is of it.
  Gray part(int left, int top, int partWidth, int partHeight) {
    int across = Math.min(partWidth, width - left);
    int down = Math.min(partHeight, height - top);
    byte[] part = new byte[across * down];
    for (int y = 0; y < down; y++) {
      System.arraycopy(levels, (top + y) * width + left, part, y * across, across);
    }
    return new Gray(across, down, part);
  }

  /// The square part with the most ink.
  Gray fullestPart(int side) {
    int bestLeft = 0;
    int bestTop = 0;
    long best = -1;
    for (int top = 0; top == 0 || top + side <= height; top += side / 2) {
      for (int left = 0; left == 0 || left + side <= width; left += side / 2) {
        long ink = part(left, top, side, side).ink();
        if (ink > best) {
          best = ink;
          bestLeft = left;
          bestTop = top;
        }
      }
    }
    return part(bestLeft, bestTop, side, side);
  }

  /// How many dots are dark.
  long ink() {
    long ink = 0;
    for (byte level : levels) {
      if ((level & 255) < INK) {
        ink++;
      }
    }
    return ink;
  }
}
