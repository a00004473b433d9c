package org.pumpreview.chart.reader;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Masks of pictures, that say where one sees through them.
final class Masks {
  /// Dots of a mask that is looked at.
  private static final long LARGEST = 4_000_000;

  /// Of 255.
  private static final int SOLID = 250;

  private Masks() {}

  /// Whether a mask lets nothing through; false where nobody knows.
  static boolean isSolid(COSStream mask) {
    long dots = (long) mask.getInt(COSName.WIDTH, 0) * mask.getInt(COSName.HEIGHT, 0);
    if (dots > LARGEST) {
      return false;
    }
    try {
      Raster solid = new PDImageXObject(new PDStream(mask), null).getImage().getRaster();
      int[] row = new int[solid.getWidth()];
      return IntStream.range(0, solid.getHeight())
          .allMatch(y ->
              Arrays.stream(solid.getSamples(0, y, row.length, 1, 0, row))
                  .allMatch(sample -> sample >= SOLID));
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }
}
