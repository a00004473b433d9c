package org.pumpreview.letter;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws a letter's code where its page has an object of type [#TYPE]: a picture in black and
/// white, which takes a tenth of the bytes of its outlines. Level L: a code that lost more than a
/// smudge is scanned again, and larger modules survive a fax better than more repair data.
final class CodeDrawing implements FSObjectDrawerFactory, FSObjectDrawer {
  static final String TYPE = "application/x-pump-review-code";
  static final String CONTENT = "data-content";

  /// Where a reader smooths pictures, it smooths the edges of a module and not the module.
  private static final int PIXELS = 8;

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").equals(TYPE);
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    BufferedImage code = image(element.getAttribute(CONTENT));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(graphics, code, Math.min(width, height) / dotsPerPixel));
    return null;
  }

  private static void draw(Graphics2D graphics, BufferedImage code, double size) {
    // The archive standard allows no smoothing.
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.scale(size / code.getWidth(), size / code.getHeight());
    graphics.drawImage(code, 0, 0, null);
  }

  /// The code in black and white, a square of pixels for each module.
  static BufferedImage image(String content) {
    ByteMatrix modules = modules(content);
    var image =
        new BufferedImage(
            modules.getWidth() * PIXELS,
            modules.getHeight() * PIXELS,
            BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, modules.get(x / PIXELS, y / PIXELS) == 1 ? 0 : 0xffffff);
      }
    }
    return image;
  }

  private static ByteMatrix modules(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.L).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much for a code", e);
    }
  }
}
