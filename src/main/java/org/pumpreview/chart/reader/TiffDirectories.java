package org.pumpreview.chart.reader;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.reader.PictureSheet.Print;

/// The directories of a TIFF file, one for each page, or the one of the Exif part of a JPEG file.
/// Walked here and not by the decoder, which follows a loop for ever.
final class TiffDirectories {
  private static final int ORIENTATION = 274;
  private static final int ACROSS = 282;
  private static final int DOWN = 283;
  private static final int UNIT = 296;
  private static final int CENTIMETERS = 3;
  private static final double CENTIMETERS_PER_INCH = 2.54;

  private static final int STRIP_PLACES = 273;
  private static final int STRIP_SIZES = 279;
  private static final int TILE_PLACES = 324;
  private static final int TILE_SIZES = 325;
  private static final int SHORT = 3;

  /// Parts that the dots of a page are kept in; more than it has lines.
  private static final long MOST_PARTS = 200_000;

  private static final int ENTRY = 12;
  private static final int HEADER = 8;

  private final Bytes bytes;
  private final long base;
  private final ByteOrder order;

  /// @param base where the header lies; places in the file are counted from there
  TiffDirectories(Bytes bytes, long base) {
    this.bytes = bytes;
    this.base = base;
    this.order = bytes.startsWith(base, "MM") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /// How the pages lie on paper, in order, up to the first that is cut off or was there before.
  List<Print> prints() throws ChartRefused {
    var prints = new ArrayList<Print>();
    var seen = new HashSet<Long>();
    long at = bytes.fourBytes(base + 4, order);
    while (at >= HEADER && base + at + 2 <= bytes.size() && seen.add(at)) {
      if (prints.size() == Bounds.MOST_PAGES) {
        throw new ChartRefused(Reason.TOO_MANY_PAGES);
      }
      prints.add(print(base + at));
      at = bytes.fourBytes(base + at + 2 + (long) ENTRY * entries(base + at), order);
    }
    return prints;
  }

  /// Whether each directory leads to the next one or is the last, and all dots are in the file.
  boolean areWhole() throws ChartRefused {
    var seen = new HashSet<Long>();
    long at = bytes.fourBytes(base + 4, order);
    while (at != 0 && seen.add(at)) {
      if (seen.size() > Bounds.MOST_PAGES) {
        throw new ChartRefused(Reason.TOO_MANY_PAGES);
      }
      long next = at + 2 + (long) ENTRY * entries(base + at);
      if (base + next + 4 > bytes.size() || !hasDots(base + at)) {
        return false;
      }
      at = bytes.fourBytes(base + next, order);
    }
    return true;
  }

  private boolean hasDots(long directory) {
    return lieWithin(directory, STRIP_PLACES, STRIP_SIZES)
        && lieWithin(directory, TILE_PLACES, TILE_SIZES);
  }

  /// Whether the parts of a page end before the file does. Older programs leave their sizes out.
  private boolean lieWithin(long directory, int places, int sizes) {
    long place = entry(directory, places);
    if (place < 0) {
      return true;
    }
    long size = entry(directory, sizes);
    long count = bytes.fourBytes(place + 4, order);
    if (count > MOST_PARTS) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      long end = value(place, i) + (size < 0 ? 1 : value(size, i));
      if (base + end > bytes.size()) {
        return false;
      }
    }
    return true;
  }

  /// Where the entry of a kind lies, -1 where there is none.
  private long entry(long directory, int kind) {
    for (int i = 0; i < entries(directory); i++) {
      long entry = directory + 2 + (long) ENTRY * i;
      if (bytes.twoBytes(entry, order) == kind) {
        return entry;
      }
    }
    return -1;
  }

  /// One of the numbers of an entry, which lie in it where they have room.
  private long value(long entry, int index) {
    boolean small = bytes.twoBytes(entry + 2, order) == SHORT;
    int width = small ? 2 : 4;
    long count = bytes.fourBytes(entry + 4, order);
    long first = count * width <= 4 ? entry + 8 : base + bytes.fourBytes(entry + 8, order);
    long at = first + (long) width * index;
    return small ? bytes.twoBytes(at, order) : bytes.fourBytes(at, order);
  }

  private int entries(long directory) {
    return bytes.twoBytes(directory, order);
  }

  private Print print(long directory) {
    int orientation = 1;
    double across = 0;
    double down = 0;
    double perInch = 1;
    for (int i = 0; i < entries(directory); i++) {
      long entry = directory + 2 + (long) ENTRY * i;
      switch (bytes.twoBytes(entry, order)) {
        case ORIENTATION -> orientation = Math.clamp(shortValue(entry), 1, 8);
        case ACROSS -> across = fraction(entry);
        case DOWN -> down = fraction(entry);
        case UNIT -> perInch = shortValue(entry) == CENTIMETERS ? CENTIMETERS_PER_INCH : 1;
        default -> {}
      }
    }
    return new Print(across * perInch, down * perInch, orientation);
  }

  private int shortValue(long entry) {
    return bytes.twoBytes(entry + 8, order);
  }

  private double fraction(long entry) {
    long at = base + bytes.fourBytes(entry + 8, order);
    long denominator = bytes.fourBytes(at + 4, order);
    return denominator == 0 ? 0 : (double) bytes.fourBytes(at, order) / denominator;
  }
}
