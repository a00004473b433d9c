package org.pumpreview.chart.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties.BaseState;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;

/// Words that were painted over, cut off or put into a layer that is off are none of the page:
/// whoever blacked out a name did not mean it to be found and quoted.
@BesideWindows
class CoveredWordsTest {
  private static final Color YELLOW = new Color(255, 240, 0);

  /// Between two lines that stay.
  private static void shows(Drawn.Writing middle, String... expected) throws Exception {
    assertEquals(List.of(expected), Drawn.words(Drawn.page(lines(middle))));
  }

  private static Drawn.Writing lines(Drawn.Writing middle) {
    return (document, content) -> {
      Drawn.write(content, 700, "Before");
      content.saveGraphicsState();
      middle.on(document, content);
      content.restoreGraphicsState();
      Drawn.write(content, 500, "After");
    };
  }

  private static void name(PDPageContentStream content) throws IOException {
    Drawn.write(content, 600, "Lena Moss");
  }

  /// Over the name and little else.
  private static void box(PDPageContentStream content, Color color) throws IOException {
    content.setNonStrokingColor(color);
    content.addRect(70, 596, 64, 14);
    content.fill();
    content.setNonStrokingColor(Color.BLACK);
  }

  // ---- boxes

  @Test
  void aBlackBoxHidesTheNameBelow() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          box(content, Color.BLACK);
        },
        "Before",
        "After");
  }

  @Test
  void aWhiteBoxDoesToo() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          box(content, Color.WHITE);
        },
        "Before",
        "After");
  }

  @Test
  void whatStandsOnTheBoxIsReadAndNotWhatLiesBelow() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          box(content, Color.BLACK);
          content.setNonStrokingColor(Color.WHITE);
          Drawn.write(content, 600, "Removed");
        },
        "Before",
        "Removed",
        "After");
  }

  @Test
  void theSameNameWrittenAgainAboveTheBoxIsRead() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          box(content, Color.WHITE);
          name(content);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void twoHalvesHideAsMuchAsOneBox() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.addRect(70, 596, 64, 8);
          content.fill();
          content.addRect(70, 604, 64, 8);
          content.fill();
        },
        "Before",
        "After");
  }

  @Test
  void aWordThatIsHiddenInPartIsReadInPart() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.addRect(60, 596, 38.5f, 14);
          content.fill();
        },
        "Before",
        "Moss",
        "After");
  }

  @Test
  void aBroadLineHidesAsABoxDoes() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.setLineWidth(14);
          content.moveTo(68, 603);
          content.lineTo(136, 603);
          content.stroke();
        },
        "Before",
        "After");
  }

  @Test
  void lettersThatFillTheirPlaceHideThoseBelow() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.beginText();
          content.setFont(new PDType1Font(FontName.ZAPF_DINGBATS), 12);
          content.newLineAtOffset(72, 600);
          content.showText("\u25A0".repeat(8));
          content.endText();
        },
        "Before",
        "\u25A0".repeat(8),
        "After");
  }

  @Test
  void aShapeOfAnyFormHides() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.moveTo(50, 603);
          content.curveTo(50, 640, 160, 640, 160, 603);
          content.curveTo(160, 570, 50, 570, 50, 603);
          content.fill();
        },
        "Before",
        "After");
  }

  @Test
  void whatIsStruckOutFramedOrUnderlinedStays() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.addRect(66, 592, 74, 22);
          content.stroke();
          content.addRect(70, 602, 64, 1.5f);
          content.fill();
          content.addRect(70, 597, 64, 1);
          content.fill();
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void theShadingOfATableIsPaintedBeforeItsWords() throws Exception {
    shows(
        (_, content) -> {
          box(content, Color.LIGHT_GRAY);
          name(content);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  /// As word processors write what was marked in black.
  @Test
  void blackOnABoxThatWasPaintedBeforeIsNotRead() throws Exception {
    shows(
        (_, content) -> {
          box(content, Color.BLACK);
          name(content);
        },
        "Before",
        "After");
  }

  @Test
  void blackOnABlackPictureIsNotRead() throws Exception {
    shows(
        (document, content) -> {
          var black = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
          content.drawImage(LosslessFactory.createFromImage(document, black), 66, 590, 74, 24);
          name(content);
        },
        "Before",
        "After");
  }

  @Test
  void whiteOnABlackBoxIsReadAndBlackOnWhiteAbove() throws Exception {
    shows(
        (_, content) -> {
          content.addRect(60, 560, 200, 60);
          content.fill();
          content.setNonStrokingColor(Color.WHITE);
          Drawn.write(content, 600, "Heading");
          content.addRect(66, 566, 150, 20);
          content.fill();
          content.setNonStrokingColor(Color.BLACK);
          Drawn.write(content, 572, "Lena Moss");
        },
        "Before",
        "Heading",
        "Lena",
        "Moss",
        "After");
  }

  // ---- what one sees through

  private static PDExtendedGraphicsState blended(BlendMode mode) {
    var state = new PDExtendedGraphicsState();
    state.setBlendMode(mode);
    return state;
  }

  private static PDExtendedGraphicsState transparent(float alpha) {
    var state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(alpha);
    return state;
  }

  @Test
  void aHighlightThatDarkensLeavesTheWords() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.setGraphicsStateParameters(blended(BlendMode.MULTIPLY));
          box(content, YELLOW);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void aTransparentHighlightLeavesTheWords() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.setGraphicsStateParameters(transparent(0.5f));
          box(content, YELLOW);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void aBlackBarThatDarkensHides() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.setGraphicsStateParameters(blended(BlendMode.MULTIPLY));
          box(content, Color.BLACK);
        },
        "Before",
        "After");
  }

  @Test
  void anAlmostOpaqueBarHides() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.setGraphicsStateParameters(transparent(0.95f));
          box(content, Color.BLACK);
        },
        "Before",
        "After");
  }

  @Test
  void aBoxThatIsNotSeenHidesNothing() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.setGraphicsStateParameters(transparent(0));
          box(content, Color.BLACK);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  // ---- pictures

  private static BufferedImage picture(int type, Color color) {
    return picture(type, color, Color.GRAY);
  }

  private static BufferedImage picture(int type, Color color, Color strokes) {
    var picture = new BufferedImage(64, 14, type);
    var graphics = picture.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 64, 14);
    graphics.setColor(strokes);
    for (int x = 4; x < 60; x += 5) {
      graphics.drawLine(x, 3, x + 2, 10);
    }
    graphics.dispose();
    return picture;
  }

  @Test
  void aPictureHidesWhateverStandsOnIt() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          PDImageXObject picture =
              LosslessFactory.createFromImage(
                  document, picture(BufferedImage.TYPE_INT_RGB, Color.BLACK));
          content.drawImage(picture, 70, 596, 64, 14);
        },
        "Before",
        "After");
  }

  @Test
  void aPictureWithAMaskThatLetsNothingThroughDoesToo() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          PDImageXObject picture =
              LosslessFactory.createFromImage(
                  document, picture(BufferedImage.TYPE_INT_RGB, Color.BLACK));
          picture
              .getCOSObject()
              .setItem(
                  COSName.SMASK,
                  LosslessFactory.createFromImage(
                      document, picture(BufferedImage.TYPE_BYTE_GRAY, Color.WHITE, Color.WHITE)));
          content.drawImage(picture, 70, 596, 64, 14);
        },
        "Before",
        "After");
  }

  @Test
  void aPictureThatOneSeesThroughHidesNothing() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          PDImageXObject picture =
              LosslessFactory.createFromImage(
                  document, picture(BufferedImage.TYPE_INT_ARGB, new Color(255, 240, 0, 60)));
          content.drawImage(picture, 70, 596, 64, 14);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  // ---- clips

  @Test
  void whatLiesOutsideTheClipIsNotRead() throws Exception {
    shows(
        (_, content) -> {
          content.addRect(300, 590, 100, 30);
          content.clip();
          name(content);
        },
        "Before",
        "After");
  }

  @Test
  void whatLiesInTheClipIsRead() throws Exception {
    shows(
        (_, content) -> {
          content.addRect(71, 597, 100, 12);
          content.clip();
          name(content);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void aBoxOutsideItsClipHidesNothing() throws Exception {
    shows(
        (_, content) -> {
          name(content);
          content.addRect(300, 590, 100, 30);
          content.clip();
          box(content, Color.BLACK);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  // ---- layers

  private static Drawn.Writing layered(BaseState base, boolean on, Drawn.Writing within) {
    return (document, content) -> {
      var layer = new PDOptionalContentGroup("Layer");
      var layers = new PDOptionalContentProperties();
      layers.addGroup(layer);
      layers.setBaseState(base);
      if (base == BaseState.ON) {
        layers.setGroupEnabled(layer, on);
      }
      document.getDocumentCatalog().setOCProperties(layers);
      content.beginMarkedContent(COSName.OC, layer);
      within.on(document, content);
      content.endMarkedContent();
    };
  }

  @Test
  void whatStandsInALayerThatIsOffIsNotRead() throws Exception {
    shows(layered(BaseState.ON, false, (_, content) -> name(content)), "Before", "After");
  }

  @Test
  void whatStandsInALayerOfADocumentWhoseLayersAreOffIsNotRead() throws Exception {
    shows(layered(BaseState.OFF, false, (_, content) -> name(content)), "Before", "After");
  }

  @Test
  void whatStandsInALayerThatIsOnIsRead() throws Exception {
    shows(
        layered(BaseState.ON, true, (_, content) -> name(content)),
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void aBoxInALayerThatIsOffHidesNothing() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          layered(BaseState.ON, false, (_, layer) -> box(layer, Color.BLACK)).on(document, content);
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  // ---- forms

  private static PDFormXObject form(PDFormXObject form, PDRectangle box, String contents)
      throws IOException {
    form.setBBox(box);
    form.setResources(new PDResources());
    try (var out = form.getStream().createOutputStream()) {
      out.write(contents.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static PDTransparencyGroup group(PDDocument document, PDRectangle box, String contents)
      throws IOException {
    var group = new PDTransparencyGroup(document);
    group.setGroup(new PDTransparencyGroupAttributes());
    form(group, box, contents);
    return group;
  }

  @Test
  void aBoxInAFormHides() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          content.drawForm(
              form(new PDFormXObject(document), PDRectangle.LETTER, "70 596 64 14 re f"));
        },
        "Before",
        "After");
  }

  @Test
  void theEdgeOfAFormCutsItsBoxOff() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          var beside = new PDRectangle(70, 596, 29, 14);
          content.drawForm(form(new PDFormXObject(document), beside, "70 596 64 14 re f"));
        },
        "Before",
        "Moss",
        "After");
  }

  @Test
  void aHighlightThatIsAGroupLeavesTheWords() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          content.setGraphicsStateParameters(blended(BlendMode.MULTIPLY));
          content.drawForm(group(document, PDRectangle.LETTER, "1 1 0 rg 70 596 64 14 re f"));
        },
        "Before",
        "Lena",
        "Moss",
        "After");
  }

  @Test
  void aBoxThatIsAGroupHides() throws Exception {
    shows(
        (document, content) -> {
          name(content);
          content.drawForm(group(document, PDRectangle.LETTER, "70 596 64 14 re f"));
        },
        "Before",
        "After");
  }

  // ---- what is put over a page

  private static void added(PDAnnotation annotation, String... expected) throws Exception {
    annotation.setRectangle(new PDRectangle(70, 596, 64, 14));
    byte[] page =
        Drawn.page(
            lines((_, content) -> name(content)),
            (_, sheet) -> sheet.getAnnotations().add(annotation));
    assertEquals(List.of(expected), Drawn.words(page));
  }

  private static PDAnnotationSquare square() {
    var square = new PDAnnotationSquare();
    square.setInteriorColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
    square.setColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
    return square;
  }

  @Test
  void aFilledSquareOverThePageHides() throws Exception {
    added(square(), "Before", "After");
  }

  @Test
  void aSquareThatIsNotDrawnHidesNothing() throws Exception {
    var square = square();
    square.setNoView(true);
    added(square, "Before", "Lena", "Moss", "After");
  }

  @Test
  void aHighlightOverThePageLeavesTheWords() throws Exception {
    var highlight = new PDAnnotationHighlight();
    highlight.setColor(new PDColor(new float[] {1, 1, 0}, PDDeviceRGB.INSTANCE));
    highlight.setQuadPoints(new float[] {70, 610, 134, 610, 70, 596, 134, 596});
    added(highlight, "Before", "Lena", "Moss", "After");
  }
}
