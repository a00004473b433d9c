package org.pumpreview.chart.recognition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpecksTest {
  private static final int SIDE = 200;

  /// White with so many spots, each a square.
  private static byte[] spots(int count, int side) {
    byte[] levels = new byte[SIDE * SIDE];
    Arrays.fill(levels, (byte) 255);
    for (int i = 0; i < count; i++) {
      int at = i % 30 * 6 + i / 30 * 6 * SIDE;
      for (int dot = 0; dot < side * side; dot++) {
        levels[at + dot / side * SIDE + dot % side] = 0;
      }
    }
    return levels;
  }

  @Test
  void manySpecksAreWipedOff() {
    Gray wiped = Specks.wiped(new Gray(SIDE, SIDE, spots(500, 2)));
    assertArrayEquals(spots(0, 0), wiped.levels());
  }

  @Test
  void aCleanPageIsLeftAsItIs() {
    Gray page = new Gray(SIDE, SIDE, spots(20, 1));
    assertSame(page, Specks.wiped(page));
  }

  @Test
  void theDotsOfLettersStay() {
    byte[] letters = spots(100, 4);
    byte[] dirty = letters.clone();
    byte[] specks = spots(600, 2);
    System.arraycopy(specks, 30 * SIDE, dirty, 30 * SIDE, 170 * SIDE);
    assertArrayEquals(letters, Specks.wiped(new Gray(SIDE, SIDE, dirty)).levels());
  }
}
