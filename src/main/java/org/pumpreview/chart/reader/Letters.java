package org.pumpreview.chart.reader;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The letters of a page in the order in which they are written, and which of them what is painted
/// later leaves to be seen.
final class Letters {
  /// Points; letters lie in bands across the page, so that few are looked at for each painting.
  private static final double BAND = 16;

  private final List<Letter> all = new ArrayList<>();
  private final TreeMap<Integer, List<Letter>> bands = new TreeMap<>();

  /// Half the height of the highest letter.
  private double reach;

  void add(Letter letter, Clip clip) {
    letter.hold(clip);
    all.add(letter);
    reach = Math.max(reach, letter.bounds().getHeight() / 2);
    bands.computeIfAbsent(band(letter.bounds().getCenterY()), _ -> new ArrayList<>()).add(letter);
  }

  private static int band(double y) {
    return (int) Math.floor(y / BAND);
  }

  /// Something is painted over all that was written so far.
  ///
  /// @param opaque whether nothing below can be seen any more
  /// @param sparing whether it leaves out letters without ink, of which it is the picture
  void cover(Shape shape, Clip clip, boolean opaque, boolean sparing) {
    for (Letter letter : below(shape, clip)) {
      if (!(sparing && letter.isBare())) {
        letter.cover(shape, clip, opaque);
      }
    }
  }

  /// Whether anything was written where something is painted now.
  boolean isAnyBelow(Shape shape, Clip clip) {
    return !below(shape, clip).isEmpty();
  }

  private List<Letter> below(Shape shape, Clip clip) {
    Rectangle2D seen = shape.getBounds2D().createIntersection(clip.bounds());
    if (bands.isEmpty() || !(seen.getWidth() > 0 && seen.getHeight() > 0)) {
      return List.of();
    }
    int from = band(seen.getMinY() - reach);
    int to = band(seen.getMaxY() + reach);
    List<Letter> below = new ArrayList<>();
    for (List<Letter> band : bands.subMap(from, true, to, true).values()) {
      for (Letter letter : band) {
        if (touches(seen, letter.bounds())) {
          below.add(letter);
        }
      }
    }
    return below;
  }

  /// Of a letter without width as well.
  private static boolean touches(Rectangle2D seen, Rectangle2D letter) {
    return letter.getMaxX() >= seen.getMinX()
        && letter.getMinX() <= seen.getMaxX()
        && letter.getMaxY() >= seen.getMinY()
        && letter.getMinY() <= seen.getMaxY();
  }

  /// Something comes of which only the drawn page tells what it leaves to be seen.
  void doubt() {
    all.forEach(Letter::doubt);
  }

  /// What can be seen of them, or may be.
  List<Letter> seen() {
    return all.stream().filter(letter -> !letter.isGone()).toList();
  }
}
