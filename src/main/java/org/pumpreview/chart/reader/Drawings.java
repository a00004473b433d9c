package org.pumpreview.chart.reader;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.Picture;

/// How large a page is drawn, and what becomes of the drawing.
final class Drawings {
  private Drawings() {}

  /// The scale asked for, or less where the drawing would be too large.
  static double boundedScale(PageSize size, double scale) {
    double most = Math.sqrt(Bounds.LARGEST_DRAWING / (size.width() * size.height()));
    double edge = Bounds.LARGEST_DRAWING / Math.max(size.width(), size.height());
    return Math.clamp(scale, 1e-3, Math.min(most, edge));
  }

  static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return image.getRaster().getDataBuffer() instanceof DataBufferInt pixels
            && pixels.getSize() == width * height
        ? Picture.of(width, height, pixels.getData())
        : Picture.of(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
