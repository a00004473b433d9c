package org.pumpreview.chart.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private static final double NEAR = 0.15;

  private static Gray page(double degrees) {
    return Gray.of(FaxPage.of(ChartWords.PAGE).askew(degrees).dirty(0.002).drawn());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4.5, -1.5, 0, 0.7, 3})
  void theSlopeOfThePageIsFound(double degrees) {
    Lines lines = Lines.across(page(degrees));
    assertEquals(degrees, lines.slope(), NEAR);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.5, 2})
  void onAPageOnItsSideTheSlopeIsFoundAlongItsSide(double degrees) {
    assertEquals(-degrees, Lines.down(page(90 + degrees)).slope(), NEAR);
  }

  @Test
  void dirtHasNoClearSlope() {
    byte[] dots = new byte[1200 * 1200];
    new Random(3).nextBytes(dots);
    assertTrue(Lines.across(new Gray(1200, 1200, dots)).clearness() < 1.1);
  }
}
