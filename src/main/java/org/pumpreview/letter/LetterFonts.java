package org.pumpreview.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of a letter, parsed once. A parsed font reads lazily from one buffer, so one letter is
/// made at a time.
final class LetterFonts {
  private static final String BLANKS = " \t\r\n";
  static final String FAMILY = "Source Sans 3";

  private enum Face {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    SEMIBOLD("Semibold", 600, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC);

    private final String file;
    private final int weight;
    private final FontStyle style;

    Face(String name, int weight, FontStyle style) {
      this.file = "/fonts/SourceSans3-" + name + ".ttf";
      this.weight = weight;
      this.style = style;
    }
  }

  private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

  LetterFonts() {
    try {
      for (Face face : Face.values()) {
        fonts.put(face, parse(face));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The letter's fonts cannot be read", e);
    }
  }

  /// Refuses a text of which one face lacks a glyph: the renderer would print "#" without a word.
  ///
  /// @throws UnprintableText naming the characters
  void requireGlyphs(String text) {
    var missing =
        text.codePoints()
            .distinct()
            .filter(point -> BLANKS.indexOf(point) < 0 && !isCovered(point))
            .sorted()
            .boxed()
            .toList();
    if (!missing.isEmpty()) {
      throw new UnprintableText(missing);
    }
  }

  /// Hands the fonts to the renderer of one document, which embeds what it uses of them.
  void offer(PdfRendererBuilder builder, PDDocument document) {
    fonts.forEach((face, font) ->
        builder.useFont(new Embedding(document, font), FAMILY, face.weight, face.style, true));
  }

  private static TrueTypeFont parse(Face face) throws IOException {
    try (var stream = LetterFonts.class.getResourceAsStream(face.file)) {
      if (stream == null) {
        throw new IOException("no font " + face.file);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
      // With ligatures on, "after" is read back as "aer", by people's tools and by validators.
      font.setEnableGsub(false);
      return font;
    }
  }

  private boolean isCovered(int point) {
    for (TrueTypeFont font : fonts.values()) {
      try {
        if (font.getUnicodeCmapLookup().getGlyphId(point) == 0) {
          return false;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("A font has no table of characters", e);
      }
    }
    return true;
  }

  /// Loads the font into the document at its first use.
  private static final class Embedding extends PDFontSupplier {
    private final PDDocument document;
    private final TrueTypeFont font;

    Embedding(PDDocument document, TrueTypeFont font) {
      super(null);
      this.document = document;
      this.font = font;
    }

    @Override
    public PDFont supply() {
      try {
        return PDType0Font.load(document, font, true);
      } catch (IOException e) {
        throw new UncheckedIOException("A font cannot be embedded", e);
      }
    }
  }
}
