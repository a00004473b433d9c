package org.pumpreview.chart.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading.Content;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.Word;
import org.pumpreview.review.DocumentForm;

/// Honest documents, read through the pipe.
@BesideWindows
class ReaderProcessTest {
  private static final ReaderProcess READING = new ReaderProcess();

  @AfterAll
  static void end() {
    READING.close();
  }

  @Test
  void aPdfHasItsPages() throws Exception {
    try (ChartPages pages = open(MadeCharts.pdf(3))) {
      assertEquals(DocumentForm.PDF, pages.form());
      assertEquals(
          List.of(new PageSize(612, 792), new PageSize(612, 792), new PageSize(612, 792)),
          pages.sizes());
    }
  }

  @Test
  void aPageIsDrawnAtTheScaleAskedFor() throws Exception {
    try (ChartPages pages = open(MadeCharts.pdf(1))) {
      Picture picture = pages.draw(1, 1.5);
      assertEquals(918, picture.width());
      assertEquals(1188, picture.height());
      assertEquals(0xFFFF_FFFF, picture.argb(0));
      assertTrue(isDark(picture, 1.5 * 72, 1.5 * (92 - 12), 1.5 * 200, 1.5 * 14));
    }
  }

  @Test
  void aWordStandsWhereItIsWritten() throws Exception {
    try (ChartPages pages = open(MadeCharts.pdf(2))) {
      var text = pages.text(2);
      assertEquals(MadeCharts.SENTENCE + " / Page 2", lines(text.words()));
      Word trial = text.words().getFirst();
      assertEquals(72, trial.area().left(), 0.5);
      // "Trial" in Helvetica 12: 0.611 + 0.333 + 0.222 + 0.556 + 0.222 em.
      assertEquals(72 + 12 * 1.944, trial.area().right(), 0.5);
      assertTrue(trial.area().top() <= 792 - 700 - 8.6, () -> "cuts letters: " + trial.area());
      assertTrue(trial.area().top() >= 792 - 700 - 12, () -> "too tall: " + trial.area());
      assertTrue(trial.area().bottom() >= 792 - 700 + 2, () -> "cuts tails: " + trial.area());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aTurnedAndCroppedPageReadsUpright(int rotation) throws Exception {
    try (ChartPages pages = open(MadeCharts.turned(rotation))) {
      boolean onSide = rotation % 180 != 0;
      assertEquals(
          List.of(onSide ? new PageSize(792, 612) : new PageSize(612, 792)), pages.sizes());
      var words = pages.text(1).words();
      assertEquals(MadeCharts.SENTENCE, lines(words));
      Word trial = words.getFirst();
      assertEquals(72, trial.area().left(), 0.5);
      assertTrue(trial.area().top() > 86 && trial.area().bottom() < 106, trial::toString);
      Picture picture = pages.draw(1, 1);
      assertTrue(
          isDark(
              picture,
              trial.area().left(),
              trial.area().top(),
              trial.area().width(),
              trial.area().height()));
    }
  }

  @Test
  void whatWasTypedIntoAFormIsPartOfThePage() throws Exception {
    try (ChartPages pages = open(MadeCharts.form("0.5 mg"))) {
      var words = pages.text(1).words();
      assertEquals("Dose / 0.5 mg", lines(words));
      Word dose = words.get(1);
      assertTrue(dose.area().left() >= 100 && dose.area().right() < 140, dose::toString);
      assertTrue(
          dose.area().top() >= 792 - 625 && dose.area().bottom() < 792 - 595, dose::toString);
    }
  }

  @Test
  void aLigatureIsSpelledOut() throws Exception {
    byte[] page =
        RawPdf.page("/Resources<</Font<</F 5 0 R>>>>").stream(
                "", "BT /F 12 Tf 72 700 Td (re\\001ll) Tj ET")
            .object(
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
                    + "/Encoding<</Type/Encoding/Differences[1/fi]>>>>")
            .file();
    try (ChartPages pages = open(page)) {
      assertEquals("refill", pages.text(1).words().getFirst().text());
    }
  }

  @Test
  void aWordThatIsCroppedAwayIsNotOnThePage() throws Exception {
    byte[] page =
        RawPdf.page("/CropBox[0 0 612 400]/Resources<</Font<</F 5 0 R>>>>").stream(
                "", "BT /F 12 Tf 72 700 Td (hidden) Tj 0 -400 Td (shown) Tj ET")
            .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
            .file();
    try (ChartPages pages = open(page)) {
      assertEquals("shown", lines(pages.text(1).words()));
    }
  }

  @Test
  void aScanThatLiesOnItsSideOnThePageIsDrawnAsItLies() throws Exception {
    // The square is at the top left of the picture, which is turned a quarter clockwise.
    var deflated = RawPdf.deflated(dots(600, 800));
    byte[] page =
        RawPdf.page("/Resources<</XObject<</X 5 0 R>>>>").stream("", "0 -450 600 0 6 700 cm /X Do")
            .stream(
                "/Type/XObject/Subtype/Image/Width 600/Height 800/BitsPerComponent 8"
                    + "/ColorSpace/DeviceGray/Filter/FlateDecode",
                deflated)
            .file();
    try (ChartPages pages = open(page)) {
      Picture picture = pages.draw(1, 0.7);
      // A tenth of its height left of the right edge at 606, a tenth of its width below the top.
      assertTrue(isDark(picture, 0.7 * 525, 0.7 * 141, 0.7 * 30, 0.7 * 37));
      assertFalse(isDark(picture, 0.7 * 20, 0.7 * 100, 0.7 * 480, 0.7 * 420));
      assertFalse(isDark(picture, 0.7 * 510, 0.7 * 200, 0.7 * 90, 0.7 * 320));
    }
  }

  /// Gray dots, white but for a black square at a tenth of the width.
  private static byte[] dots(int width, int height) {
    var image = MadeCharts.square(width, height, BufferedImage.TYPE_BYTE_GRAY);
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpeg, JPEG"})
  void aScannedPictureIsAsLargeAsItsPaper(String format, DocumentForm form) throws Exception {
    var image = MadeCharts.square(1700, 2200, BufferedImage.TYPE_BYTE_GRAY);
    try (ChartPages pages = open(MadeCharts.scan(image, format, 200))) {
      assertEquals(form, pages.form());
      assertEquals(612, pages.sizes().getFirst().width(), 1);
      assertEquals(792, pages.sizes().getFirst().height(), 1);
      assertTrue(pages.text(1).isEmpty());
      Picture picture = pages.draw(1, 1);
      assertTrue(isDark(picture, 70, 70, 40, 40));
      assertEquals(0xFFFF_FFFF, picture.argb(20 * picture.width() + 300));
    }
  }

  @Test
  void aPictureOfUnknownSizeIsAsWideAsALetter() throws Exception {
    var image = MadeCharts.square(4032, 3024, BufferedImage.TYPE_INT_RGB);
    try (ChartPages pages = open(MadeCharts.picture(image, "png"))) {
      assertEquals(List.of(new PageSize(612, 459)), pages.sizes());
    }
  }

  @Test
  void aFaxHasAllItsPagesInTheShapeOfThePaper() throws Exception {
    try (ChartPages pages = open(MadeCharts.fax(3, 1728, 1078, 204, 98))) {
      assertEquals(DocumentForm.TIFF, pages.form());
      assertEquals(3, pages.sizes().size());
      assertEquals(1728 * 72 / 204.0, pages.sizes().getLast().width(), 0.1);
      assertEquals(1078 * 72 / 98.0, pages.sizes().getLast().height(), 0.1);
      Picture picture = pages.draw(3, 1);
      assertTrue(isDark(picture, 70, 140, 30, 60));
    }
  }

  @Test
  void aFourthOpenDocumentLetsTheLongestUnaskedGoAndThatComesBack() throws Exception {
    try (ChartPages first = open(MadeCharts.pdf(1));
        ChartPages second = open(MadeCharts.pdf(2));
        ChartPages third = open(MadeCharts.pdf(3));
        ChartPages fourth = open(MadeCharts.pdf(4))) {
      assertEquals(
          List.of("Page 1", "Page 2", "Page 3", "Page 4"),
          List.of(
              lastLine(first, 1), lastLine(second, 2), lastLine(third, 3), lastLine(fourth, 4)));
    }
  }

  @Test
  void contentThatCannotBeHadIsNoFaultOfTheDocument() throws Exception {
    var lost =
        new Content() {
          @Override
          public long size() {
            return 100;
          }

          @Override
          public InputStream read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThrows(UncheckedIOException.class, () -> READING.open(lost, Optional.empty()));
    try (ChartPages pages = open(MadeCharts.pdf(1))) {
      assertEquals(1, pages.sizes().size());
    }
  }

  private static ChartPages open(byte[] file) throws ChartRefused {
    return READING.open(MadeCharts.content(file), Optional.empty());
  }

  private static String lastLine(ChartPages pages, int page) throws ChartRefused {
    String lines = lines(pages.text(page).words());
    return lines.substring(lines.lastIndexOf('/') + 2);
  }

  private static String lines(List<Word> words) {
    return words.stream()
        .collect(
            Collectors.groupingBy(
                Word::line, Collectors.mapping(Word::text, Collectors.joining(" "))))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(" / "));
  }

  /// Whether anything is written in that part of the picture.
  private static boolean isDark(
      Picture picture, double left, double top, double width, double height) {
    for (int y = (int) top; y < top + height; y++) {
      for (int x = (int) left; x < left + width; x++) {
        if ((picture.argb(y * picture.width() + x) & 0xFF) < 100) {
          return true;
        }
      }
    }
    return false;
  }
}
