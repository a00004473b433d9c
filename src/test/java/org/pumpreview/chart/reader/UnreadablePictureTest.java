package org.pumpreview.chart.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;

/// A page that lacks what it is to show is refused. Shown without it, a scan would be an empty
/// page, and somebody would decide that the record says nothing.
@BesideWindows
class UnreadablePictureTest {
  private static final String LINES = "0 0 m 300 300 l S 1 0 0 1 0 0.1 cm ".repeat(2_000);

  private static final String DO = "q 500 0 0 700 50 50 cm /X Do Q";

  /// What is lacking.
  private enum Lack {
    JBIG2(Reason.PICTURE_UNREADABLE, () -> scan("/JBIG2Decode", junk())),
    CCITT(
        Reason.PICTURE_UNREADABLE,
        () -> scan("/CCITTFaxDecode/DecodeParms<</K -1/Columns 800/Rows 1000>>", junk())),
    JPEG(Reason.PICTURE_UNREADABLE, () -> scan("/DCTDecode", junk())),
    UNKNOWN_FILTER(Reason.PICTURE_UNREADABLE, () -> scan("/Foo", junk())),
    DEFLATED_NOTHING(Reason.PICTURE_UNREADABLE, () -> scan("/FlateDecode", new byte[0])),
    NO_SUCH_OBJECT(Reason.PICTURE_UNREADABLE, () -> RawPdf.page(pictures("99 0 R")).stream("", DO)),
    NO_SUCH_NAME(
        Reason.PICTURE_UNREADABLE, () -> RawPdf.page("/Resources<</XObject<<>>>>").stream("", DO)),
    INLINE(
        Reason.PICTURE_UNREADABLE,
        () -> RawPdf.page("/Resources<<>>").stream("", inline("/DCT", new byte[] {1, 2, 3, 4}))),
    INLINE_OF_NOTHING(
        Reason.PICTURE_UNREADABLE,
        () -> RawPdf.page("/Resources<<>>").stream("", inline("/Fl", new byte[] {1, 2, 3, 4}))),
    IN_A_FORM(
        Reason.PICTURE_UNREADABLE,
        () ->
            RawPdf.page(pictures("5 0 R")).stream("", "/X Do").stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 612 792]" + pictures("99 0 R"), DO)),
    CONTENTS(Reason.DAMAGED, () -> RawPdf.page("")),
    PART_OF_THE_CONTENTS(
        Reason.DAMAGED,
        () ->
            new RawPdf()
                    .object("<</Type/Catalog/Pages 2 0 R>>")
                    .object(RawPdf.ONE_PAGE)
                    .object(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents[4 0 R 9 0 R]>>")
                    .stream("", LINES)),
    END_OF_THE_CONTENTS(
        Reason.DAMAGED,
        () -> {
          byte[] deflated = RawPdf.deflated(LINES.getBytes(ISO_8859_1));
          return RawPdf.page("").stream(
              "/Filter/FlateDecode", Arrays.copyOf(deflated, deflated.length / 2));
        }),
    DECODER_OF_THE_CONTENTS(Reason.DAMAGED, () -> RawPdf.page("").stream("/Filter/Foo", LINES));

    private final Reason reason;
    private final Supplier<RawPdf> page;

    Lack(Reason reason, Supplier<RawPdf> page) {
      this.reason = reason;
      this.page = page;
    }

    private static String pictures(String object) {
      return "/Resources<</XObject<</X " + object + ">>>>";
    }

    private static RawPdf scan(String filter, byte[] data) {
      return RawPdf.page(pictures("5 0 R")).stream("", DO).stream(
          "/Type/XObject/Subtype/Image/Width 800/Height 1000/BitsPerComponent 1"
              + "/ColorSpace/DeviceGray/Filter"
              + filter,
          data);
    }

    private static String inline(String filter, byte[] data) {
      return "q 500 0 0 700 50 50 cm BI /W 800 /H 1000 /BPC 1 /CS /G /F "
          + filter
          + " ID "
          + new String(data, ISO_8859_1)
          + " EI Q";
    }

    private static byte[] junk() {
      byte[] junk = new byte[2_000];
      new Random(1).nextBytes(junk);
      return junk;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsNotShownWithoutWhatItNames(Lack lack) throws Exception {
    try (var sheets = Drawn.open(lack.page.get().file())) {
      assertEquals(lack.reason, assertThrows(ChartRefused.class, () -> sheets.draw(1, 1)).reason());
    }
  }

  @Test
  void aScanThatCannotBeDecodedIsNotRecognizedAsAnEmptyPage() throws Exception {
    byte[] file = Lack.JBIG2.page.get().file();
    try (var reading = ReaderProcess.recognizing();
        var pages = reading.open(MadeCharts.content(file), Optional.empty())) {
      assertEquals(
          Reason.PICTURE_UNREADABLE,
          assertThrows(ChartRefused.class, () -> pages.recognize(1)).reason());
    }
  }

  /// What is odd about a page, but takes nothing from it.
  private enum Oddity {
    NO_CONTENTS(() -> without("")),
    CONTENTS_OF_NULL(() -> without("/Contents null")),
    NO_PARTS(() -> without("/Contents[]")),
    CONTENTS_OF_NOTHING(() -> RawPdf.page("").stream("/Filter/FlateDecode", "")),
    NO_CHECKSUM(() -> deflated(-4)),
    BYTES_BEHIND_THE_END(() -> deflated(40)),
    MORE_RESTORED_THAN_SAVED(() -> RawPdf.page("").stream("", "Q Q Q")),
    /// Each bit stands for a row like the one above, so that the page is white.
    FAX_WITHOUT_AN_END(() -> {
      byte[] fax = new byte[200];
      Arrays.fill(fax, (byte) 0xFF);
      return Lack.scan("/CCITTFaxDecode/DecodeParms<</K -1/Columns 800/Rows 1>>", fax);
    });

    private final Supplier<RawPdf> page;

    Oddity(Supplier<RawPdf> page) {
      this.page = page;
    }

    private static RawPdf without(String contents) {
      return new RawPdf()
          .object("<</Type/Catalog/Pages 2 0 R>>")
          .object(RawPdf.ONE_PAGE)
          .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]" + contents + ">>");
    }

    private static RawPdf deflated(int more) {
      byte[] deflated = RawPdf.deflated(LINES.getBytes(ISO_8859_1));
      return RawPdf.page("").stream(
          "/Filter/FlateDecode", Arrays.copyOf(deflated, deflated.length + more));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOddPageIsShown(Oddity oddity) throws Exception {
    try (var sheets = Drawn.open(oddity.page.get().file())) {
      assertEquals(612, sheets.draw(1, 1).width());
    }
  }
}
