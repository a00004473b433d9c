package org.pumpreview.chart.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Word;

/// What a page does not show is not among its words: nobody could compare a quote of it with the
/// page.
class VisibleWordsTest {
  private static final COSName SPAN = COSName.getPDFName("Span");

  /// Behind what the word is written, or with what.
  private enum Way {
    BLACK(true),
    RED(true),
    PALE_BUT_LEGIBLE(true),
    WHITE_ON_BLACK(true),
    OUTLINED(true),
    ACTUAL_TEXT(true),
    ACTUAL_TEXT_OF_A_PHRASE(true),
    WHITE(false),
    ALMOST_WHITE(false),
    WHITE_ABOVE_A_RULE(false),
    TRANSPARENT(false),
    INVISIBLE(false),
    INVISIBLE_OVER_A_BLANK_SCAN(false),
    TINY(false),
    OFF_THE_PAGE(false);

    private final boolean shown;

    Way(boolean shown) {
      this.shown = shown;
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreReadIfAndOnlyIfThePageShowsThem(Way way) throws Exception {
    List<String> expected =
        way.shown ? List.of("Before", "36", "mg", "After") : List.of("Before", "After");
    assertEquals(expected, Drawn.words(page(way)));
  }

  @Test
  void ofManyWordsEachIsJudgedByItself() throws Exception {
    byte[] page =
        Drawn.page((_, content) -> {
          Drawn.write(content, 700, "Before");
          content.setNonStrokingColor(Color.WHITE);
          Drawn.write(content, 650, "Hidden");
          content.setNonStrokingColor(Color.BLACK);
          content.addRect(60, 590, 300, 40);
          content.fill();
          content.setNonStrokingColor(Color.WHITE);
          Drawn.write(content, 600, "Heading");
        });
    assertEquals(List.of("Before", "Heading"), Drawn.words(page));
  }

  // ---- whose words they are

  /// Nobody knows whose recognition it was: it may say 36 where the scan shows 86.
  @Test
  void wordsLaidBehindAScanAreAnotherProgramsAndOfNoKnownCertainty() throws Exception {
    PageText text =
        Drawn.text(
            Drawn.page((document, content) -> {
              scan(document, content, true);
              content.setRenderingMode(RenderingMode.NEITHER);
              Drawn.write(content, 600, "36 mg");
            }));
    assertEquals(List.of("36", "mg"), said(text));
    assertEquals(Origin.LAYERED, text.origin());
    assertEquals(0, text.confidence());
  }

  @Test
  void beneathThePictureOfTheWholePageTheyAreToo() throws Exception {
    PageText text =
        Drawn.text(
            Drawn.page((document, content) -> {
              content.saveGraphicsState();
              content.setRenderingMode(RenderingMode.NEITHER);
              Drawn.write(content, 600, "36 mg");
              content.restoreGraphicsState();
              wholePage(document, content);
            }));
    assertEquals(List.of("36", "mg"), said(text));
    assertEquals(Origin.LAYERED, text.origin());
  }

  @Test
  void whereAPageHasMoreWordsOfItsOwnTheOthersAreLeftToRecognition() throws Exception {
    PageText text =
        Drawn.text(
            Drawn.page((document, content) -> {
              scan(document, content, true);
              content.saveGraphicsState();
              content.setRenderingMode(RenderingMode.NEITHER);
              Drawn.write(content, 600, "36 mg");
              content.restoreGraphicsState();
              Drawn.write(content, 500, "Three words here");
            }));
    assertEquals(new PageText(text.words(), Origin.STAMPED, 100), text);
    assertEquals(List.of("Three", "words", "here"), said(text));
  }

  @Test
  void aFewWordsOnThePictureOfAPageAreStampedOnIt() throws Exception {
    PageText text =
        Drawn.text(
            Drawn.page((document, content) -> {
              wholePage(document, content);
              Drawn.write(content, 400, 60, "COPY");
              Drawn.write(content, 300, "EXAMPLE-000123");
            }));
    assertEquals(List.of("COPY", "EXAMPLE-000123"), said(text));
    assertEquals(Origin.STAMPED, text.origin());
  }

  @Test
  void aLetterOnAColoredSheetIsWritten() throws Exception {
    PageText text =
        Drawn.text(
            Drawn.page((document, content) -> {
              wholePage(document, content);
              for (int line = 0; line < 20; line++) {
                Drawn.write(content, 700 - 20 * line, "This line of a letter has some eight words");
              }
            }));
    assertEquals(Origin.WRITTEN, text.origin());
  }

  @Test
  void aLetterHeadDoesNotMakeALetterAPicture() throws Exception {
    PageText text =
        Drawn.text(
            Drawn.page((document, content) -> {
              scan(document, content, true);
              Drawn.write(content, 500, "Please call us");
            }));
    assertEquals(Origin.WRITTEN, text.origin());
  }

  private static List<String> said(PageText text) {
    return text.words().stream().map(Word::text).toList();
  }

  /// Dark enough everywhere to bear whatever is said to stand there.
  private static void wholePage(PDDocument document, PDPageContentStream content)
      throws IOException {
    var picture = new BufferedImage(612, 792, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(new Color(255, 250, 230));
    graphics.fillRect(0, 0, 612, 792);
    graphics.setColor(Color.BLACK);
    for (int x = 74; x < 110; x += 6) {
      graphics.drawLine(x, 183, x + 2, 191);
    }
    graphics.dispose();
    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 612, 792);
  }

  private static byte[] page(Way way) throws IOException {
    return Drawn.page((document, content) -> {
      Drawn.write(content, 700, "Before");
      content.saveGraphicsState();
      write(document, content, way);
      content.restoreGraphicsState();
      Drawn.write(content, 500, "After");
    });
  }

  private static void write(PDDocument document, PDPageContentStream content, Way way)
      throws IOException {
    double size = 12;
    double y = 600;
    boolean replaced = false;
    switch (way) {
      case BLACK -> {}
      case RED -> content.setNonStrokingColor(Color.RED);
      case PALE_BUT_LEGIBLE -> content.setNonStrokingColor(new Color(195, 195, 195));
      case WHITE_ON_BLACK -> {
        content.addRect(60, 590, 300, 40);
        content.fill();
        content.setNonStrokingColor(Color.WHITE);
      }
      case OUTLINED -> content.setRenderingMode(RenderingMode.STROKE);
      case ACTUAL_TEXT -> {
        replaced = true;
        content.beginMarkedContent(SPAN, replacedBy("86"));
      }
      case ACTUAL_TEXT_OF_A_PHRASE -> {
        replaced = true;
        content.beginMarkedContent(SPAN, replacedBy("86 mg by mouth each day"));
      }
      case WHITE -> content.setNonStrokingColor(Color.WHITE);
      case ALMOST_WHITE -> content.setNonStrokingColor(new Color(250, 250, 250));
      case WHITE_ABOVE_A_RULE -> {
        content.addRect(40, 596.6f, 400, 0.6f);
        content.fill();
        content.setNonStrokingColor(Color.WHITE);
      }
      case TRANSPARENT -> {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(0f);
        content.setGraphicsStateParameters(state);
      }
      case INVISIBLE -> content.setRenderingMode(RenderingMode.NEITHER);
      case INVISIBLE_OVER_A_BLANK_SCAN -> {
        scan(document, content, false);
        content.setRenderingMode(RenderingMode.NEITHER);
      }
      case TINY -> size = 0.4;
      case OFF_THE_PAGE -> y = 900;
    }
    Drawn.write(content, y, size, "36 mg");
    if (replaced) {
      content.endMarkedContent();
    }
  }

  /// Another text that is told instead of the glyphs.
  private static PDPropertyList replacedBy(String text) {
    var properties = new COSDictionary();
    properties.setString(COSName.ACTUAL_TEXT, text);
    return PDPropertyList.create(properties);
  }

  /// Covers the middle of the page with a picture, on which something stands or nothing.
  private static void scan(PDDocument document, PDPageContentStream content, boolean written)
      throws IOException {
    var picture = new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 300, 60);
    graphics.setColor(Color.BLACK);
    for (int x = 14; written && x < 100; x += 6) {
      graphics.drawLine(x, 20, x + 2, 30);
    }
    graphics.dispose();
    content.drawImage(LosslessFactory.createFromImage(document, picture), 60, 580, 300, 50);
  }
}
