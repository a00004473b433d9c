package org.pumpreview.chart.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// What stands in for fonts that a document names and does not bring. The program ships them, so
/// that a page looks the same on every computer; PDFBox would look through all fonts of the
/// computer first, for seconds, and write down what it finds.
final class ShippedFonts implements FontMapper {
  private static final String FOLDER = "/fonts/standard/";

  private final Map<Face, FontBoxFont> fonts = new EnumMap<>(Face.class);

  /// The faces, named as their files are.
  private enum Face {
    SANS("LiberationSans-Regular.ttf"),
    SANS_BOLD("LiberationSans-Bold.ttf"),
    SANS_ITALIC("LiberationSans-Italic.ttf"),
    SANS_BOLD_ITALIC("LiberationSans-BoldItalic.ttf"),
    SERIF("FoxitSerif.cff"),
    SERIF_BOLD("FoxitSerifBold.cff"),
    SERIF_ITALIC("FoxitSerifItalic.cff"),
    SERIF_BOLD_ITALIC("FoxitSerifBoldItalic.cff"),
    FIXED("FoxitFixed.cff"),
    FIXED_BOLD("FoxitFixedBold.cff"),
    FIXED_ITALIC("FoxitFixedItalic.cff"),
    FIXED_BOLD_ITALIC("FoxitFixedBoldItalic.cff"),
    SYMBOL("FoxitSymbol.cff"),
    DINGBATS("FoxitDingbats.cff");

    private final String file;

    Face(String file) {
      this.file = file;
    }

    private static Face of(String name, @Nullable PDFontDescriptor told) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean bold = containsAny(lower, "bold", "black", "heavy", "demi");
      boolean italic = containsAny(lower, "italic", "oblique") || (told != null && told.isItalic());
      if (lower.startsWith("symbol")) {
        return SYMBOL;
      } else if (lower.contains("dingbats")) {
        return DINGBATS;
      } else if (containsAny(lower, "courier", "mono", "consolas")
          || (told != null && told.isFixedPitch())) {
        return chosen(bold, italic, FIXED, FIXED_BOLD, FIXED_ITALIC, FIXED_BOLD_ITALIC);
      } else if (containsAny(lower, "times", "georgia", "garamond", "cambria", "palatino")
          || (told != null && told.isSerif())) {
        return chosen(bold, italic, SERIF, SERIF_BOLD, SERIF_ITALIC, SERIF_BOLD_ITALIC);
      }
      return sans(bold, italic);
    }

    /// The same weight and slant in the one family that comes as TrueType.
    private Face sans() {
      return switch (this) {
        case SANS_BOLD, SERIF_BOLD, FIXED_BOLD -> SANS_BOLD;
        case SANS_ITALIC, SERIF_ITALIC, FIXED_ITALIC -> SANS_ITALIC;
        case SANS_BOLD_ITALIC, SERIF_BOLD_ITALIC, FIXED_BOLD_ITALIC -> SANS_BOLD_ITALIC;
        case SANS, SERIF, FIXED, SYMBOL, DINGBATS -> SANS;
      };
    }

    private static Face sans(boolean bold, boolean italic) {
      return chosen(bold, italic, SANS, SANS_BOLD, SANS_ITALIC, SANS_BOLD_ITALIC);
    }

    private static Face chosen(
        boolean bold, boolean italic, Face plain, Face heavy, Face slanted, Face both) {
      if (bold) {
        return italic ? both : heavy;
      }
      return italic ? slanted : plain;
    }

    private static boolean containsAny(String name, String... parts) {
      for (String part : parts) {
        if (name.contains(part)) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor told) {
    return new FontMapping<>(trueType(name, told), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor told) {
    return new FontMapping<>(font(Face.of(name == null ? "" : name, told)), false);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name, @Nullable PDFontDescriptor told, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, trueType(name, told), true);
  }

  private TrueTypeFont trueType(@Nullable String name, @Nullable PDFontDescriptor told) {
    return (TrueTypeFont) font(Face.of(name == null ? "" : name, told).sans());
  }

  private synchronized FontBoxFont font(Face face) {
    return fonts.computeIfAbsent(face, ShippedFonts::read);
  }

  private static FontBoxFont read(Face face) {
    try (var stream = ShippedFonts.class.getResourceAsStream(FOLDER + face.file)) {
      if (stream == null) {
        throw new IOException("missing");
      }
      return face.file.endsWith(".ttf")
          ? new TTFParser().parse(new RandomAccessReadBuffer(stream))
          : new CFFParser().parse(new RandomAccessReadBuffer(stream)).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the font " + face.file, e);
    }
  }
}
