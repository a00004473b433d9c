package org.pumpreview.desktop.chart;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.pumpreview.chart.Picture;

/// The pages that were drawn last, no more of them than a bound of memory. What was not looked at
/// for longest goes first. On the screen's thread only.
final class Pictures {
  /// Of all pictures together, in bytes.
  static final long BOUND = 48L << 20;

  /// Of one picture, in dots: a page drawn larger is stretched on the screen.
  static final long MOST_DOTS = 4_000_000;

  private static final int BYTES_PER_DOT = 4;

  private final Map<Key, Image> held = new LinkedHashMap<>(64, 0.75f, true);
  private final long bound;
  private long bytes;

  /// @param scale px of the screen for each point
  record Key(String document, int page, double scale) {}

  Pictures() {
    this(BOUND);
  }

  Pictures(long bound) {
    this.bound = bound;
  }

  Optional<Image> get(Key key) {
    return Optional.ofNullable(held.get(key));
  }

  /// The page at whatever size is there, the one nearest to the wanted size first.
  Optional<Image> nearest(Key key) {
    return held.keySet().stream()
        .filter(one -> one.page() == key.page() && one.document().equals(key.document()))
        .min((one, other) ->
            Double.compare(
                Math.abs(one.scale() - key.scale()), Math.abs(other.scale() - key.scale())))
        .flatMap(this::get);
  }

  Image put(Key key, Picture drawn) {
    Image image = image(drawn);
    Image before = held.put(key, image);
    bytes += size(image) - (before == null ? 0 : size(before));
    var eldest = held.entrySet().iterator();
    while (bytes > bound && eldest.hasNext()) {
      var entry = eldest.next();
      if (!entry.getKey().equals(key)) {
        bytes -= size(entry.getValue());
        eldest.remove();
      }
    }
    return image;
  }

  /// Forgets a document that was closed.
  void forget(String document) {
    held.entrySet()
        .removeIf(entry -> {
          boolean its = entry.getKey().document().equals(document);
          bytes -= its ? size(entry.getValue()) : 0;
          return its;
        });
  }

  long bytes() {
    return bytes;
  }

  private static long size(Image image) {
    return Math.round(image.getWidth() * image.getHeight()) * BYTES_PER_DOT;
  }

  /// The dots themselves become the picture: they are opaque, so that it makes no difference
  /// whether colours were multiplied by how opaque they are.
  private static Image image(Picture drawn) {
    return new WritableImage(
        new PixelBuffer<>(
            drawn.width(),
            drawn.height(),
            IntBuffer.wrap(drawn.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
