package org.pumpreview.chart.reader;

import java.nio.ByteOrder;
import java.util.List;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.reader.PictureSheet.Print;
import org.pumpreview.review.DocumentForm;

/// How pictures lie on paper, read from the few bytes that say so. The decoders' own ways lead
/// through all of a file's remarks, and those may inflate without end.
final class Prints {
  private static final double INCHES_PER_METER = 39.370_078_74;
  private static final double CENTIMETERS_PER_INCH = 2.54;

  /// Of a PNG: length, kind and check sum of each of its parts.
  private static final int PNG_FRAME = 12;

  private static final int PNG_START = 8;
  private static final int JPEG_PIXELS_FOLLOW = 0xDA;

  private Prints() {}

  static List<Print> of(Bytes bytes, DocumentForm form) throws ChartRefused {
    return switch (form) {
      case TIFF -> new TiffDirectories(bytes, 0).prints();
      case PNG -> List.of(png(bytes));
      case JPEG -> List.of(jpeg(bytes));
      case PDF -> throw new IllegalArgumentException("no picture");
    };
  }

  private static Print png(Bytes bytes) {
    long at = PNG_START;
    while (at + PNG_FRAME <= bytes.size() && !bytes.startsWith(at + 4, "IDAT")) {
      if (bytes.startsWith(at + 4, "pHYs")) {
        boolean perMeter = bytes.at(at + 16) == 1;
        double unit = perMeter ? INCHES_PER_METER : Double.POSITIVE_INFINITY;
        return new Print(
            bytes.fourBytes(at + 8, ByteOrder.BIG_ENDIAN) / unit,
            bytes.fourBytes(at + 12, ByteOrder.BIG_ENDIAN) / unit,
            1);
      }
      at += PNG_FRAME + bytes.fourBytes(at, ByteOrder.BIG_ENDIAN);
    }
    return Print.UNSAID;
  }

  /// The Exif part says more than the older JFIF part, where both are there.
  private static Print jpeg(Bytes bytes) throws ChartRefused {
    Print print = Print.UNSAID;
    for (long at = 2; bytes.at(at) == 0xFF && bytes.at(at + 1) != JPEG_PIXELS_FOLLOW; ) {
      if (bytes.startsWith(at + 4, "JFIF\0")) {
        print = jfif(bytes, at);
      } else if (bytes.startsWith(at + 4, "Exif\0\0")) {
        return exif(bytes, at, print);
      }
      at += 2 + Math.max(2, bytes.twoBytes(at + 2, ByteOrder.BIG_ENDIAN));
    }
    return print;
  }

  private static Print jfif(Bytes bytes, long at) {
    double perInch =
        switch (bytes.at(at + 11)) {
          case 1 -> 1;
          case 2 -> CENTIMETERS_PER_INCH;
          default -> 0;
        };
    return new Print(
        bytes.twoBytes(at + 12, ByteOrder.BIG_ENDIAN) * perInch,
        bytes.twoBytes(at + 14, ByteOrder.BIG_ENDIAN) * perInch,
        1);
  }

  private static Print exif(Bytes bytes, long at, Print jfif) throws ChartRefused {
    var found = new TiffDirectories(bytes, at + 10).prints();
    if (found.isEmpty()) {
      return jfif;
    }
    Print own = found.getFirst();
    return own.across() > 0 && own.down() > 0
        ? own
        : new Print(jfif.across(), jfif.down(), own.orientation());
  }
}
