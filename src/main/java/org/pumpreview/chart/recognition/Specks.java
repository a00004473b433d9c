package org.pumpreview.chart.recognition;

import java.util.Arrays;

/// The dirt of a fax line: dots that belong to no letter. Many of them are taken for accents and
/// stops, so they are wiped off before a dirty page is read.
final class Specks {
  /// Smaller than the dot of an i in the smallest print.
  private static final int LARGEST = 6;

  /// A page with fewer, some three to an inch of line, is clean, and nothing of it is touched.
  private static final int FEW = 300;

  private static final byte WHITE = (byte) 255;

  private final Gray page;
  private final boolean[] seen;
  private final byte[] wiped;
  private int count;

  /// The dots of one spot.
  private int[] spot = new int[1024];

  private int spotDots;

  private Specks(Gray page) {
    this.page = page;
    this.seen = new boolean[page.levels().length];
    this.wiped = page.levels().clone();
  }

  /// The page without its specks.
  static Gray wiped(Gray page) {
    Specks specks = new Specks(page);
    specks.wipe();
    return specks.count < FEW ? page : new Gray(page.width(), page.height(), specks.wiped);
  }

  private void wipe() {
    for (int i = 0; i < seen.length; i++) {
      if (isNew(i)) {
        follow(i);
        if (spotDots <= LARGEST) {
          count++;
          for (int dot = 0; dot < spotDots; dot++) {
            wiped[spot[dot]] = WHITE;
          }
        }
      }
    }
  }

  private boolean isNew(int dot) {
    return !seen[dot] && (page.levels()[dot] & 255) < Gray.INK;
  }

  /// Collects all dots that touch, at a side or a corner.
  private void follow(int first) {
    spotDots = 0;
    take(first);
    for (int next = 0; next < spotDots; next++) {
      int x = spot[next] % page.width();
      int y = spot[next] / page.width();
      for (int nearY = Math.max(0, y - 1); nearY <= Math.min(page.height() - 1, y + 1); nearY++) {
        for (int nearX = Math.max(0, x - 1); nearX <= Math.min(page.width() - 1, x + 1); nearX++) {
          int near = nearY * page.width() + nearX;
          if (isNew(near)) {
            take(near);
          }
        }
      }
    }
  }

  private void take(int dot) {
    seen[dot] = true;
    if (spotDots == spot.length) {
      spot = Arrays.copyOf(spot, 2 * spotDots);
    }
    spot[spotDots++] = dot;
  }
}
