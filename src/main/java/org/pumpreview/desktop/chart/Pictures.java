package org.pumpreview.desktop.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.chart.Picture;

/// The pages that were drawn last, no more of them than a bound of memory. What was not looked at
/// for longest goes first. On the screen's thread only.
final class Pictures {
  /// Of all pictures together, in bytes.
  static final long BOUND = 48L << 20;

  /// Of one picture, in dots: a page drawn larger is stretched on the screen.
  static final long MOST_DOTS = 4_000_000;

  private static final int BYTES_PER_DOT = 4;

  private final Map<Key, Picture> held = new LinkedHashMap<>(64, 0.75f, true);
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

  Optional<Picture> get(Key key) {
    return Optional.ofNullable(held.get(key));
  }

  /// The page at whatever size is there, the one nearest to the wanted size first.
  Optional<Picture> nearest(Key key) {
    return held.keySet().stream()
        .filter(one -> one.page() == key.page() && one.document().equals(key.document()))
        .min((one, other) ->
            Double.compare(
                Math.abs(one.scale() - key.scale()), Math.abs(other.scale() - key.scale())))
        .flatMap(this::get);
  }

  void put(Key key, Picture drawn) {
    Picture before = held.put(key, drawn);
    bytes += size(drawn) - (before == null ? 0 : size(before));
    var eldest = held.entrySet().iterator();
    while (bytes > bound && eldest.hasNext()) {
      var entry = eldest.next();
      if (!entry.getKey().equals(key)) {
        bytes -= size(entry.getValue());
        eldest.remove();
      }
    }
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

  private static long size(Picture picture) {
    return (long) picture.width() * picture.height() * BYTES_PER_DOT;
  }
}
