package org.pumpreview.chart.reader;

import java.util.Arrays;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.PageArea;

/// Whether something stands on the drawn page where a word is said to stand.
///
/// @param scale px of the picture for each point of the page
record Shown(Picture picture, double scale) {
  /// Px for each point, at which small print is still more than dust.
  static final double SCALE = 1.5;

  /// Of 255, by how much ink differs from what it stands on.
  private static final int CONTRAST = 32;

  /// The part of a word's place that its letters cover at least.
  private static final double LEAST = 0.02;

  /// The part of a row or column from which on it is a rule and no letter.
  private static final double RULE = 0.9;

  static double luminance(int rgb) {
    return 0.299 * ((rgb >> 16) & 0xFF) + 0.587 * ((rgb >> 8) & 0xFF) + 0.114 * (rgb & 0xFF);
  }

  boolean isAt(PageArea area) {
    int left = px(area.left(), picture.width());
    int top = px(area.top(), picture.height());
    int width = px(area.right(), picture.width()) - left;
    int height = px(area.bottom(), picture.height()) - top;
    if (width == 0 || height == 0) {
      return false;
    }
    int[] dots = dots(left, top, width, height);
    int paper = median(dots);
    int[] rows = new int[height];
    int[] columns = new int[width];
    for (int i = 0; i < dots.length; i++) {
      if (Math.abs(dots[i] - paper) > CONTRAST) {
        rows[i / width]++;
        columns[i % width]++;
      }
    }
    int ink = 0;
    for (int i = 0; i < dots.length; i++) {
      if (Math.abs(dots[i] - paper) > CONTRAST
          && rows[i / width] < RULE * width
          && columns[i % width] < RULE * height) {
        ink++;
      }
    }
    return ink > 1 && ink >= LEAST * dots.length;
  }

  private int px(double points, int most) {
    return Math.clamp(Math.round(points * scale), 0, most);
  }

  private int[] dots(int left, int top, int width, int height) {
    int[] dots = new int[width * height];
    for (int i = 0; i < dots.length; i++) {
      int at = (top + i / width) * picture.width() + left + i % width;
      dots[i] = (int) luminance(picture.argb(at));
    }
    return dots;
  }

  private static int median(int[] dots) {
    int[] sorted = dots.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
