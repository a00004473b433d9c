package org.pumpreview.letter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// What becomes of a letter on its way over paper: printed, turned, smeared, specked, faxed.
final class PaperCopy {
  private static final Authority AUTHORITY = new Authority("Example Bayou Health Plan");

  private PaperCopy() {}

  /// A letter's file, and what its code says.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares letters
  record Letter(byte[] pdf, String code) {
    /// Its last page, which bears the code, as a printer puts it on paper.
    BufferedImage page(int dpi) throws IOException {
      try (var document = Loader.loadPDF(pdf)) {
        int last = document.getNumberOfPages() - 1;
        return new PDFRenderer(document).renderImageWithDPI(last, dpi, ImageType.GRAY);
      }
    }
  }

  /// One letter of each kind.
  static List<Letter> letters() {
    List<Letter> letters = new ArrayList<>();
    var pdf = new LetterPdf();
    Stream.of(
            Cases.approved(),
            Cases.exception(),
            Cases.outside(),
            Cases.partial(),
            Cases.denied(true),
            Cases.extended(),
            Cases.asked())
        .map(Story::text)
        .forEach(text -> {
          var code = AUTHORITY.code(text.signatory(), text.claim());
          letters.add(new Letter(pdf.render(LetterPage.of(text, code)), code.content()));
        });
    return letters;
  }

  /// What happens to a page.
  enum Harm {
    NONE("as printed"),
    ROTATION("turned by 2 degrees"),
    BLUR("blurred, 0.4 points"),
    NOISE("noise, a fifth of the range"),
    ONE_BIT("one bit, cut at 90 to 165"),
    FAX("all four, each as a fax does");

    private static final double DEGREES = 2;

    /// As a share of an inch: what a lens or a roller smears does not depend on the resolution.
    private static final double SMEAR = 0.4 / 72;

    private static final double NOISE_DEVIATION = 51;
    private static final double FAX_SMEAR = 0.2 / 72;
    private static final double FAX_NOISE = 20;
    private static final int MIDDLE = 128;

    private final String words;

    Harm(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    Gray done(BufferedImage page, Random random) {
      double dpi = page.getWidth() / 8.5;
      return switch (this) {
        case NONE -> Gray.of(page);
        case ROTATION -> Gray.of(turned(page, random));
        case BLUR -> Gray.of(blurred(page, SMEAR * dpi));
        case NOISE -> noisy(Gray.of(page), NOISE_DEVIATION, random);
        case ONE_BIT -> oneBit(Gray.of(page), 90 + random.nextInt(76));
        case FAX -> {
          var smeared = Gray.of(blurred(turned(page, random), FAX_SMEAR * dpi));
          yield oneBit(noisy(smeared, FAX_NOISE, random), MIDDLE);
        }
      };
    }

    /// To one side or the other, about a point that differs as well, so that modules fall onto
    /// pixels otherwise each time.
    private static BufferedImage turned(BufferedImage page, Random random) {
      var turned =
          new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D pen = turned.createGraphics();
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.rotate(
          Math.toRadians(random.nextBoolean() ? DEGREES : -DEGREES),
          page.getWidth() / 2.0 + random.nextDouble(),
          page.getHeight() / 2.0 + random.nextDouble());
      pen.drawImage(page, 0, 0, null);
      pen.dispose();
      return turned;
    }

    /// A Gaussian of that standard deviation in pixels.
    private static BufferedImage blurred(BufferedImage page, double deviation) {
      int reach = (int) Math.ceil(3 * deviation);
      float[] weights = new float[2 * reach + 1];
      float sum = 0;
      for (int i = -reach; i <= reach; i++) {
        weights[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
        sum += weights[i + reach];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
      }
      BufferedImageOp across = new ConvolveOp(new Kernel(weights.length, 1, weights));
      BufferedImageOp down = new ConvolveOp(new Kernel(1, weights.length, weights));
      return down.filter(across.filter(page, null), null);
    }

    private static Gray noisy(Gray page, double deviation, Random random) {
      byte[] pixels = page.pixels().clone();
      for (int i = 0; i < pixels.length; i++) {
        double value = Byte.toUnsignedInt(pixels[i]) + deviation * random.nextGaussian();
        pixels[i] = (byte) Math.clamp(Math.round(value), 0, 255);
      }
      return new Gray(page.width(), page.height(), pixels);
    }

    private static Gray oneBit(Gray page, int threshold) {
      byte[] pixels = page.pixels().clone();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) (Byte.toUnsignedInt(pixels[i]) < threshold ? 0 : 255);
      }
      return new Gray(page.width(), page.height(), pixels);
    }
  }
}
