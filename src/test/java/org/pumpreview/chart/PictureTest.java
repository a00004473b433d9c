package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void aPictureWithoutColorIsOneByteADot() {
    int[] dots = {0xFF000000, 0xFF7F7F7F, 0xFFFFFFFF, 0xFF010101};
    Picture picture = Picture.of(2, 2, dots);
    assertArrayEquals(new byte[] {0, 127, -1, 1}, picture.samples());
    assertEquals(Picture.GRAY, picture.channels());
    assertArrayEquals(dots, picture.argb());
    assertEquals(0xFF7F7F7F, picture.argb(1));
  }

  @Test
  void oneDotOfColorKeepsTheColors() {
    int[] dots = {0xFF000000, 0xFFFE8001, 0xFFFFFFFF};
    Picture picture = Picture.of(3, 1, dots);
    assertArrayEquals(new byte[] {0, 0, 0, -2, -128, 1, -1, -1, -1}, picture.samples());
    assertEquals(Picture.COLORED, picture.channels());
    assertArrayEquals(dots, picture.argb());
    assertEquals(0xFFFE8001, picture.argb(1));
  }

  @Test
  void everyDotIsOpaque() {
    assertArrayEquals(new int[] {0xFF00FF00}, Picture.of(1, 1, new int[] {0x0000FF00}).argb());
    assertArrayEquals(new int[] {0xFF202020}, Picture.of(1, 1, new int[] {0x00202020}).argb());
  }

  @Test
  void samplesThatAreNoPictureOfThatSizeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[5]));
    assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[8]));
    assertThrows(ArithmeticException.class, () -> new Picture(1 << 20, 1 << 20, new byte[0]));
  }
}
