package org.pumpreview.chart.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.PageText;

/// A font says itself what its letters are called. It can neither make a letter a sentence, nor a
/// word of what leaves nothing on the page.
@BesideWindows
class LyingFontTest {
  private static final String PLAIN = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica";

  /// What a page is written with.
  private enum Way {
    FULL_STOP_CALLED_A_SENTENCE(
        List.of("50", "mg", "a", "day"),
        () -> named("(50 mg a day.) Tj", "<2E> <" + utf16(". The member was weaned") + ">")),
    FULL_STOP_CALLED_A_WORD_AND_A_BLANK(
        List.of("50", "mg"), () -> named("(50 mg.) Tj", "<2E> <" + utf16(". no") + ">")),
    FULL_STOP_CALLED_A_SHORT_WORD(
        List.of("50", "mg"), () -> named("(50 mg.) Tj", "<2E> <" + utf16("none") + ">")),
    LETTER_CALLED_A_COMMAND(
        List.of("a", "b"), () -> named("(aXb) Tj", "<58> <" + utf16("\u202e") + ">")),
    BLANK_THAT_DOES_NOT_BREAK(
        List.of("50", "mg"), () -> named("(50 mg) Tj", "<20> <" + utf16("\u00a0") + ">")),
    LIGATURE(List.of("office"), () -> named("(oXce) Tj", "<58> <" + utf16("ffi") + ">")),
    LETTER_WITH_A_MARK(
        List.of("cafe\u0301"), () -> named("(cafX) Tj", "<58> <" + utf16("e\u0301") + ">")),
    GLYPH_WITHOUT_OUTLINE(
        List.of("Seen"),
        () ->
            written(
                "(Seen ) Tj (ABBA) Tj",
                PLAIN + "/Encoding<</Differences[65/space/space]>>/ToUnicode 6 0 R>>",
                "<41> <0030> <42> <0031>")),
    SQUEEZED_TO_NOTHING(
        List.of("Seen", "day"),
        () -> plain("(Seen ) Tj 0.1 Tz (Weaned off opioids) Tj 100 Tz ( day) Tj")),
    NARROW(List.of("Seen", "illicit"), () -> plain("(Seen ) Tj 60 Tz (illicit) Tj")),
    OUTLINED_IN_WHITE(List.of("Seen"), () -> plain("(Seen) Tj 1 Tr 1 G 0 -20 Td (Weaned) Tj")),
    OUTLINED_IN_BLACK(
        List.of("Seen", "Weaned"), () -> plain("(Seen) Tj 1 Tr 1 G 0 G 0 -20 Td (Weaned) Tj")),
    DRAWN_BY_THE_FONT(List.of("ABBA"), () -> drawn("100 0 150 700 re f")),
    DRAWN_WITHOUT_INK(List.of(), () -> drawn("")),
    DRAWN_IN_WHITE(List.of(), () -> drawn("1 g 100 0 400 700 re f"));

    private final List<String> read;
    private final Supplier<RawPdf> page;

    Way(List<String> read, Supplier<RawPdf> page) {
      this.read = read;
      this.page = page;
    }

    private static RawPdf plain(String shown) {
      return written(shown, PLAIN + ">>", "");
    }

    /// In a font that calls all by its name but one.
    private static RawPdf named(String shown, String lie) {
      return written(shown, PLAIN + "/ToUnicode 6 0 R>>", lie);
    }

    private static RawPdf drawn(String glyph) {
      return written(
          "(ABBA) Tj",
          "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]"
              + "/FirstChar 65/LastChar 66/Widths[600 600]/CharProcs<</A 7 0 R/B 7 0 R>>"
              + "/Encoding<</Differences[65/A/B]>>/Resources<<>>>>",
          "")
          .stream("", "600 0 d0 " + glyph);
    }

    private static RawPdf written(String shown, String font, String names) {
      int count = names.split("<", -1).length / 2;
      return RawPdf.page("/Resources<</Font<</F 5 0 R>>>>").stream(
          "", "BT /F 12 Tf 72 700 Td " + shown + " ET")
          .object(font)
          .stream(
              "",
              "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
                  + " /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange "
                  + count
                  + " beginbfchar "
                  + names
                  + " endbfchar endcmap end end");
    }

    private static String utf16(String text) {
      var hexadecimal = new StringBuilder();
      text.chars().forEach(one -> hexadecimal.append("%04X".formatted(one)));
      return hexadecimal.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWordIsReadAsThePageShowsItOrNotAtAll(Way way) throws Exception {
    assertEquals(way.read, Drawn.words(way.page.get().file()));
  }

  /// The process that read the document may have been taken over with it.
  @ParameterizedTest
  @ValueSource(strings = {"two words", "two\nlines", "two\u00a0words", "", "\u202edrow"})
  void theProgramTakesNoWordThatIsNone(String text) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      Wire.write(out, PageText.Origin.WRITTEN);
      out.writeFloat(100);
      out.writeInt(1);
      out.writeUTF(text);
      for (int side = 0; side < 4; side++) {
        out.writeFloat(10);
      }
      out.writeInt(0);
    }
    var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThrows(Wire.Broken.class, () -> Wire.readText(in));
  }
}
