package org.pumpreview.chart.made;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face of the program's own type, for writing it into a PDF and for drawing it.
final class Face {
  private final TrueTypeFont type;
  private final Font drawn;
  private final double unitsPerEm;

  /// @param file name of the font in the program's resources
  Face(String file) throws IOException {
    byte[] bytes;
    try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
      bytes = Objects.requireNonNull(in, file).readAllBytes();
    }
    type = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    // With ligatures on, words could not be searched as they are written.
    type.setEnableGsub(false);
    unitsPerEm = type.getUnitsPerEm();
    try {
      drawn = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    } catch (FontFormatException e) {
      throw new IOException(file, e);
    }
  }

  /// Of a text at one point of size.
  double width(String text) throws IOException {
    double units = 0;
    for (int c : text.codePoints().toArray()) {
      units += type.getAdvanceWidth(type.getUnicodeCmapLookup().getGlyphId(c));
    }
    return units / unitsPerEm;
  }

  PDFont embedded(PDDocument document) throws IOException {
    return PDType0Font.load(document, type, true);
  }

  Font drawn(double size) {
    return drawn.deriveFont((float) size);
  }
}
