package org.pumpreview.letter;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/// How the signature field looks: a dashed ring while it waits, a seal once it is signed. Lines
/// only, so that it needs no font and survives a fax.
final class SealDrawing {
  private static final float[] INK = {0x0b / 255f, 0x4a / 255f, 0x7d / 255f};
  private static final float[] PALE = {0x81 / 255f, 0x8b / 255f, 0x98 / 255f};

  /// How far a Bezier handle reaches for a quarter of a circle of radius one.
  private static final float QUARTER = 0.5523f;

  private static final int LOBES = 12;

  private final PDAppearanceContentStream pen;
  private final float x;
  private final float y;
  private final float radius;

  private SealDrawing(PDAppearanceContentStream pen, float width, float height) {
    this.pen = pen;
    this.x = width / 2;
    this.y = height / 2;
    this.radius = Math.min(width, height) / 2 - 1;
  }

  /// Before signing.
  static PDAppearanceDictionary waiting(PDDocument document, float width, float height)
      throws IOException {
    PDAppearanceStream look = stream(document, width, height);
    try (var pen = new PDAppearanceContentStream(look)) {
      var drawing = new SealDrawing(pen, width, height);
      pen.setStrokingColor(PALE);
      pen.setLineWidth(1);
      pen.setLineDashPattern(new float[] {3, 3}, 0);
      drawing.circle(drawing.radius);
      pen.stroke();
    }
    return dictionary(look);
  }

  /// After signing.
  static PDAppearanceDictionary signed(PDDocument document, float width, float height)
      throws IOException {
    PDAppearanceStream look = stream(document, width, height);
    try (var pen = new PDAppearanceContentStream(look)) {
      var drawing = new SealDrawing(pen, width, height);
      pen.setStrokingColor(INK);
      pen.setLineWidth(1.2f);
      drawing.scallops();
      pen.stroke();
      pen.setLineWidth(0.6f);
      drawing.circle(drawing.radius * 0.74f);
      pen.stroke();
      pen.setLineWidth(drawing.radius * 0.11f);
      pen.setLineCapStyle(1);
      pen.setLineJoinStyle(1);
      drawing.tick();
      pen.stroke();
    }
    return dictionary(look);
  }

  private void circle(float r) throws IOException {
    float k = r * QUARTER;
    pen.moveTo(x + r, y);
    pen.curveTo(x + r, y + k, x + k, y + r, x, y + r);
    pen.curveTo(x - k, y + r, x - r, y + k, x - r, y);
    pen.curveTo(x - r, y - k, x - k, y - r, x, y - r);
    pen.curveTo(x + k, y - r, x + r, y - k, x + r, y);
    pen.closePath();
  }

  private void scallops() throws IOException {
    double step = 2 * Math.PI / LOBES;
    float valley = radius * 0.9f;
    pen.moveTo(x + valley, y);
    for (int lobe = 0; lobe < LOBES; lobe++) {
      double from = lobe * step;
      float crest = radius * 1.035f;
      pen.curveTo(
          at(x, crest, Math.cos(from + 0.22 * step)),
          at(y, crest, Math.sin(from + 0.22 * step)),
          at(x, crest, Math.cos(from + 0.78 * step)),
          at(y, crest, Math.sin(from + 0.78 * step)),
          at(x, valley, Math.cos(from + step)),
          at(y, valley, Math.sin(from + step)));
    }
    pen.closePath();
  }

  private void tick() throws IOException {
    pen.moveTo(x - radius * 0.32f, y - radius * 0.02f);
    pen.lineTo(x - radius * 0.08f, y - radius * 0.27f);
    pen.lineTo(x + radius * 0.36f, y + radius * 0.26f);
  }

  private static float at(float center, float distance, double direction) {
    return (float) (center + distance * direction);
  }

  private static PDAppearanceStream stream(PDDocument document, float width, float height) {
    var look = new PDAppearanceStream(document);
    look.setBBox(new PDRectangle(width, height));
    look.setResources(new org.apache.pdfbox.pdmodel.PDResources());
    return look;
  }

  private static PDAppearanceDictionary dictionary(PDAppearanceStream look) {
    var dictionary = new PDAppearanceDictionary();
    dictionary.setNormalAppearance(look);
    return dictionary;
  }
}
