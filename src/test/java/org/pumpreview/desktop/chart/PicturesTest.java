package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.Picture;

class PicturesTest {
  private static final int SIDE = 10;
  private static final int BYTES = SIDE * SIDE;

  private final Pictures pictures = new Pictures(3L * BYTES);

  @Test
  void thePageLookedAtLongestAgoGoesFirst() {
    put(1);
    put(2);
    put(3);
    assertShown(1);
    put(4);
    assertFalse(pictures.get(key(2)).isPresent());
    assertShown(1);
    assertShown(3);
    assertShown(4);
    assertEquals(3L * BYTES, pictures.bytes());
  }

  @Test
  void aPageTakesTheMemoryOfOneThatWentAndIsAnotherPicture() {
    put(1);
    Picture first = pictures.get(key(1)).orElseThrow();
    put(2);
    put(3);
    put(4);
    Picture fourth = pictures.get(key(4)).orElseThrow();
    assertSame(first.samples(), fourth.samples());
    assertNotEquals(first, fourth);
    assertShown(4);
  }

  @Test
  void aPageOfAnotherSizeHasMemoryOfItsOwn() {
    put(1);
    put(2);
    put(3);
    byte[] wide = new byte[2 * BYTES];
    Picture turned = new Picture(2 * SIDE, SIDE, wide);
    pictures.put(key(4), turned);
    assertSame(turned, pictures.get(key(4)).orElseThrow());
    assertShown(3);
    assertEquals(3L * BYTES, pictures.bytes());
  }

  @Test
  void aPageLargerThanTheBoundIsHeldAlone() {
    put(1);
    pictures.put(key(2), new Picture(SIDE, 4 * SIDE, new byte[4 * BYTES]));
    assertTrue(pictures.get(key(2)).isPresent());
    assertFalse(pictures.get(key(1)).isPresent());
    put(3);
    assertShown(3);
    assertEquals(BYTES, pictures.bytes());
  }

  @Test
  void aPageDrawnAgainCountsOnce() {
    put(1);
    put(1);
    assertEquals(BYTES, pictures.bytes());
    assertShown(1);
  }

  @Test
  void aClosedDocumentIsForgotten() {
    put(1);
    pictures.put(new Pictures.Key("other", 1, 1), page(7));
    pictures.forget("document");
    assertEquals(Optional.empty(), pictures.get(key(1)));
    assertEquals(BYTES, pictures.bytes());
  }

  @Test
  void thePageAtTheNearestSizeStandsInForOneThatIsNotDrawn() {
    pictures.put(new Pictures.Key("document", 1, 0.2), page(2));
    pictures.put(new Pictures.Key("document", 1, 1.4), page(14));
    pictures.put(new Pictures.Key("document", 2, 1.5), page(15));
    Picture nearest = pictures.nearest(new Pictures.Key("document", 1, 1.5)).orElseThrow();
    assertEquals(14, nearest.samples()[0]);
  }

  @Test
  void aPageLessThanHalfAsLargeStandsInForNone() {
    pictures.put(new Pictures.Key("document", 1, 0.7), page(7));
    assertEquals(Optional.empty(), pictures.nearest(new Pictures.Key("document", 1, 1.5)));
    assertTrue(pictures.nearest(new Pictures.Key("document", 1, 1.4)).isPresent());
  }

  private void put(int page) {
    pictures.put(key(page), page(page));
  }

  private void assertShown(int page) {
    assertArrayEquals(page(page).samples(), pictures.get(key(page)).orElseThrow().samples());
  }

  private static Pictures.Key key(int page) {
    return new Pictures.Key("document", page, 1);
  }

  /// All of one gray.
  private static Picture page(int gray) {
    byte[] samples = new byte[BYTES];
    Arrays.fill(samples, (byte) gray);
    return new Picture(SIDE, SIDE, samples);
  }
}
