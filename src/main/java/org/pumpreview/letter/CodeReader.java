package org.pumpreview.letter;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the codes of letters in a picture of a page. What a scanner, a fax or a camera does to a
/// page is met by trying again: as it is, smoothed, at half the size, and, where the pixels are
/// few, at twice the size; first the whole page, then its parts, where less else looks like the
/// corner of a code.
final class CodeReader {
  private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  /// A part is so large a share of the page, and the next one begins half of that further on.
  private static final int PARTS_ACROSS = 2;

  private static final int PARTS_DOWN = 4;

  /// Smaller than the smallest code that could be read.
  private static final int SMALLEST = 60;

  /// Half a page of less than 250 dots an inch.
  private static final int FEW_PIXELS = 1000;

  private final Set<String> found = new LinkedHashSet<>();

  private CodeReader() {}

  /// What a first look at the page finds: all that there is to find on a good scan.
  static Set<String> glance(Gray page) {
    var reader = new CodeReader();
    reader.look(page, HybridBinarizer::new);
    return reader.found;
  }

  /// What the codes in the picture say; empty when none can be read. As soon as one is of a letter,
  /// nothing more is tried.
  static Set<String> read(Gray page) {
    var reader = new CodeReader();
    reader.climb(page);
    return reader.found;
  }

  private void climb(Gray page) {
    for (Gray region : regions(page)) {
      for (Gray rung : rungs(region)) {
        for (var binarizer : BINARIZERS) {
          look(rung, binarizer);
          if (found.stream().anyMatch(CodeReader::isOfALetter)) {
            return;
          }
        }
      }
    }
  }

  private static List<Gray> rungs(Gray region) {
    List<Gray> rungs = new ArrayList<>(List.of(region, region.blurred(), region.half()));
    if (region.width() < FEW_PIXELS) {
      Gray twice = region.twice();
      Gray bolder = twice.bolder();
      rungs.addAll(
          List.of(
              twice,
              twice.blurred().blurred(),
              bolder,
              bolder.blurred(),
              region.bolder(),
              region.bolder().twice()));
    }
    return rungs;
  }

  static boolean isOfALetter(String content) {
    return content.startsWith(LetterClaim.MARK);
  }

  private static List<Gray> regions(Gray page) {
    List<Gray> regions = new ArrayList<>(List.of(page));
    int width = page.width() / PARTS_ACROSS;
    int height = page.height() / PARTS_DOWN;
    if (width < SMALLEST || height < SMALLEST) {
      return regions;
    }
    // From the foot up: there a letter has its code.
    for (int top = page.height() - height; top > -height / 2; top -= height / 2) {
      for (int left = page.width() - width; left > -width / 2; left -= width / 2) {
        regions.add(page.part(Math.max(left, 0), Math.max(top, 0), width, height));
      }
    }
    return regions;
  }

  private void look(Gray gray, Function<LuminanceSource, Binarizer> binarizer) {
    var source =
        new PlanarYUVLuminanceSource(
            gray.pixels(), gray.width(), gray.height(), 0, 0, gray.width(), gray.height(), false);
    var bitmap = new BinaryBitmap(binarizer.apply(source));
    Stream.concat(any(bitmap), amongMany(bitmap)).forEach(found::add);
  }

  private static Stream<String> any(BinaryBitmap bitmap) {
    try {
      return Stream.of(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException e) {
      return Stream.empty();
    }
  }

  /// Among text, the corners of a code are more than three.
  private static Stream<String> amongMany(BinaryBitmap bitmap) {
    try {
      return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
          .map(Result::getText);
    } catch (ReaderException e) {
      return Stream.empty();
    }
  }
}
