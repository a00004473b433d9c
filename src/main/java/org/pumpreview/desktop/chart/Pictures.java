package org.pumpreview.desktop.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumpreview.chart.Picture;

/// The pages that were drawn last, no more of them than a bound of memory. What was not looked at
/// for longest goes first. On the screen's thread only.
///
/// A picture is good until the next is put: then it may be painted over. Memory of its own for each
/// would be old when it goes, and to collect what is old takes longer than a frame.
final class Pictures {
  /// Of all pictures together, in bytes.
  static final long BOUND = 32L << 20;

  /// Of one picture, in dots: a page drawn larger is stretched on the screen.
  static final long MOST_DOTS = 4_000_000;

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

  /// The page at another size, the one nearest to the wanted size first. What is less than half as
  /// large cannot be read, and to stretch it would take longer than a frame.
  Optional<Picture> nearest(Key key) {
    return held.keySet().stream()
        .filter(one -> one.page() == key.page() && one.document().equals(key.document()))
        .filter(one -> one.scale() >= key.scale() / 2)
        .min((one, other) ->
            Double.compare(
                Math.abs(one.scale() - key.scale()), Math.abs(other.scale() - key.scale())))
        .flatMap(this::get);
  }

  void put(Key key, Picture drawn) {
    forget(key::equals);
    Picture kept = drawn;
    var eldest = held.values().iterator();
    while (bytes + size(drawn) > bound && eldest.hasNext()) {
      Picture gone = eldest.next();
      eldest.remove();
      bytes -= size(gone);
      if (size(gone) == size(drawn)) {
        kept = over(gone, drawn);
      }
    }
    held.put(key, kept);
    bytes += size(kept);
  }

  private static Picture over(Picture gone, Picture drawn) {
    System.arraycopy(drawn.samples(), 0, gone.samples(), 0, size(drawn));
    return new Picture(drawn.width(), drawn.height(), gone.samples());
  }

  /// Forgets a document that was closed.
  void forget(String document) {
    forget(key -> key.document().equals(document));
  }

  private void forget(Predicate<Key> those) {
    held.entrySet()
        .removeIf(entry -> {
          boolean goes = those.test(entry.getKey());
          bytes -= goes ? size(entry.getValue()) : 0;
          return goes;
        });
  }

  long bytes() {
    return bytes;
  }

  private static int size(Picture picture) {
    return picture.samples().length;
  }
}
