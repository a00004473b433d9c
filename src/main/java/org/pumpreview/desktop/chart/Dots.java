package org.pumpreview.desktop.chart;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.pumpreview.chart.Picture;

/// The images of one place on the screen. They are painted over for each picture that comes there:
/// a new image for each would leave its copies in the toolkit, megabytes each, until all memory is
/// gone through.
final class Dots {
  /// A page, and a small picture that stands in for it.
  private static final int SIZES = 2;

  /// How large an image is.
  private record Size(int width, int height) {}

  private record Painted(PixelBuffer<IntBuffer> buffer, Image image) {}

  private final Map<Size, Painted> made =
      new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Size, Painted> eldest) {
          return size() > SIZES;
        }
      };

  /// The image with a picture on it. The image of before, where it is as large, shows it too.
  Image paint(Picture drawn) {
    var painted = made.computeIfAbsent(new Size(drawn.width(), drawn.height()), Dots::blank);
    // The dots are opaque, so that it makes no difference whether colors were multiplied by how
    // opaque they are.
    drawn.paint(painted.buffer().getBuffer().array());
    painted.buffer().updateBuffer(_ -> null);
    return painted.image();
  }

  private static Painted blank(Size size) {
    var buffer =
        new PixelBuffer<>(
            size.width(),
            size.height(),
            IntBuffer.allocate(size.width() * size.height()),
            PixelFormat.getIntArgbPreInstance());
    return new Painted(buffer, new WritableImage(buffer));
  }
}
