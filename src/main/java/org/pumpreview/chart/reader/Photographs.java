package org.pumpreview.chart.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Scans that a PDF keeps as plain JPEG files. PDFBox copies their dots four times.
final class Photographs {
  private Photographs() {}

  /// The picture, if it is of that kind and whole.
  ///
  /// @param step of so many dots in a row one is taken
  static Optional<BufferedImage> decoded(PDImage picture, int step) throws IOException {
    if (!(picture instanceof PDImageXObject object) || !isPlain(object)) {
      return Optional.empty();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var file = object.getStream().createInputStream(List.of(COSName.DCT_DECODE.getName()));
        var in = new MemoryCacheImageInputStream(file)) {
      reader.setInput(in, true, true);
      ImageReadParam wanted = reader.getDefaultReadParam();
      wanted.setSourceSubsampling(step, step, 0, 0);
      boolean fits =
          reader.getWidth(0) == object.getWidth() && reader.getHeight(0) == object.getHeight();
      return fits ? Optional.of(reader.read(0, wanted)) : Optional.empty();
    } catch (IIOException | RuntimeException e) {
      // What this decoder does not read, PDFBox may.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static boolean isPlain(PDImageXObject object) throws IOException {
    var dictionary = object.getCOSObject();
    return COSName.DCT_DECODE.equals(dictionary.getDictionaryObject(COSName.FILTER))
        && !dictionary.containsKey(COSName.DECODE_PARMS)
        && !dictionary.containsKey(COSName.DECODE)
        && isPlain(object.getColorSpace());
  }

  private static boolean isPlain(PDColorSpace space) {
    return space instanceof PDDeviceGray
        || space instanceof PDDeviceRGB
        || (space instanceof PDICCBased && space.getNumberOfComponents() != 4);
  }
}
