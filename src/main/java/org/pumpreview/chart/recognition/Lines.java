package org.pumpreview.chart.recognition;

import java.util.Arrays;

/// How the lines of words run over a page, found in where its ink lies: looked at along the lines,
/// rows full of ink alternate with empty ones, and at no other angle do they so sharply.
///
/// @param slope how far the lines fall to the right, in degrees
/// @param clearness how many times as sharp they are there as they were with no slope
record Lines(double slope, double clearness) {
  private static final double STEEPEST = 5;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;

  /// Dots of the page to a dot that is looked at: some three across the stroke of a letter.
  private static final int BLOCK = 3;

  /// Lines that run across.
  static Lines across(Gray page) {
    return new Ink(page, false).lines();
  }

  /// Lines that run down, as on a page that lies on its side.
  static Lines down(Gray page) {
    return new Ink(page, true).lines();
  }

  /// Where ink lies.
  private static final class Ink {
    private final int[] along;
    private final int[] beside;
    private final int length;
    private final int depth;

    Ink(Gray page, boolean onItsSide) {
      int columns = page.width() / BLOCK;
      int rows = page.height() / BLOCK;
      int[] x = new int[columns * rows];
      int[] y = new int[columns * rows];
      int count = 0;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (isInk(page, column * BLOCK, row * BLOCK)) {
            x[count] = column;
            y[count++] = row;
          }
        }
      }
      this.along = Arrays.copyOf(onItsSide ? y : x, count);
      this.beside = Arrays.copyOf(onItsSide ? x : y, count);
      this.length = onItsSide ? rows : columns;
      this.depth = onItsSide ? columns : rows;
    }

    private static boolean isInk(Gray page, int left, int top) {
      int sum = 0;
      for (int y = top; y < top + BLOCK; y++) {
        for (int x = left; x < left + BLOCK; x++) {
          sum += page.level(x, y);
        }
      }
      return sum < BLOCK * BLOCK * Gray.INK;
    }

    Lines lines() {
      double coarse = sharpest(-STEEPEST, STEEPEST, COARSE);
      double slope = sharpest(coarse - COARSE, coarse + COARSE, FINE);
      return new Lines(slope, sharpness(slope) / Math.max(1, sharpness(0)));
    }

    private double sharpest(double from, double to, double step) {
      double best = from;
      double most = -1;
      for (int i = 0; from + i * step <= to; i++) {
        double sharpness = sharpness(from + i * step);
        if (sharpness > most) {
          most = sharpness;
          best = from + i * step;
        }
      }
      return best;
    }

    private double sharpness(double slope) {
      double fall = Math.tan(Math.toRadians(slope));
      int margin = (int) Math.ceil(length * Math.abs(fall)) + 1;
      int[] rows = new int[depth + 2 * margin];
      for (int i = 0; i < along.length; i++) {
        rows[margin + (int) Math.round(beside[i] - along[i] * fall)]++;
      }
      double sum = 0;
      for (int i = 1; i < rows.length; i++) {
        double step = rows[i] - rows[i - 1];
        sum += step * step;
      }
      return sum;
    }
  }
}
