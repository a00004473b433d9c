package org.pumpreview.chart.reader;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// With what the letters of a page are written. Most are dark, and nobody doubts that they are
/// seen. Of letters that are pale, transparent or not inked at all, as those behind which the
/// picture of a page was recognized, only the drawn page tells.
final class Ink {
  /// Of 255; what is paler may be invisible on paper.
  private static final double PALE = 190;

  /// Of 1.
  private static final double TRANSPARENT = 0.3;

  /// Points that a letter's line is high; nobody reads a smaller one on any screen.
  private static final double SMALLEST = 1;

  private static final PDColor WHITE = new PDColor(new float[] {1}, PDDeviceGray.INSTANCE);

  /// Of 255; a color that is none or many may be as light as any.
  private static final double UNKNOWN = 255;

  private final Shade filling = new Shade();
  private final Shade outlining = new Shade();

  /// Has an engine that reads only words follow their colors as well.
  static void follow(PDFStreamEngine engine) {
    for (OperatorProcessor color :
        List.of(
            new SetNonStrokingColorSpace(engine),
            new SetNonStrokingColor(engine),
            new SetNonStrokingColorN(engine),
            new SetNonStrokingDeviceGrayColor(engine),
            new SetNonStrokingDeviceRGBColor(engine),
            new SetNonStrokingDeviceCMYKColor(engine))) {
      engine.addOperator(new Following(engine, color, PDGraphicsState::setNonStrokingColor));
    }
    for (OperatorProcessor color :
        List.of(
            new SetStrokingColorSpace(engine),
            new SetStrokingColor(engine),
            new SetStrokingColorN(engine),
            new SetStrokingDeviceGrayColor(engine),
            new SetStrokingDeviceRGBColor(engine),
            new SetStrokingDeviceCMYKColor(engine))) {
      engine.addOperator(new Following(engine, color, PDGraphicsState::setStrokingColor));
    }
  }

  /// Whether letters are written with nothing at all, as those that a recognition laid over a scan.
  static boolean isBare(PDGraphicsState state) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    return !mode.isFill() && !mode.isStroke();
  }

  /// Whether only the drawn page tells if letters that are written now are seen.
  boolean isDoubtful(PDGraphicsState state) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    return isBare(state)
        || isDoubtful(
            mode.isFill(), filling, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant())
        || isDoubtful(
            mode.isStroke(), outlining, state.getStrokingColor(), state.getAlphaConstant());
  }

  private static boolean isDoubtful(boolean used, Shade shade, PDColor color, double alpha) {
    return used && (alpha < TRANSPARENT || shade.luminance(color) > PALE);
  }

  /// A font that draws its own letters has a measure of its own.
  static boolean isTooSmall(TextPosition letter) {
    Matrix matrix = letter.getTextMatrix();
    double height = Math.hypot(matrix.getValue(1, 0), matrix.getValue(1, 1));
    return height < SMALLEST && !(letter.getFont() instanceof PDType3Font);
  }

  /// Of 255, how light it is that letters are filled with.
  double luminance(PDColor color) {
    return filling.luminance(color);
  }

  /// How light the color is that was asked about last: most letters have that of the one before.
  private static final class Shade {
    private @Nullable PDColor known;
    private double luminance;

    double luminance(PDColor color) {
      if (color != known) {
        known = color;
        luminance = compute(color);
      }
      return luminance;
    }

    private static double compute(PDColor color) {
      try {
        return Shown.luminance(color.toRGB());
      } catch (IOException | RuntimeException pattern) {
        return UNKNOWN;
      }
    }
  }

  /// A color that cannot be read may be any, and hinders nobody from reading the words.
  private static final class Following extends OperatorProcessor {
    private final OperatorProcessor color;
    private final BiConsumer<PDGraphicsState, PDColor> set;

    Following(
        PDFStreamEngine engine, OperatorProcessor color, BiConsumer<PDGraphicsState, PDColor> set) {
      super(engine);
      this.color = color;
      this.set = set;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      try {
        color.process(operator, operands);
      } catch (IOException | RuntimeException e) {
        set.accept(getContext().getGraphicsState(), WHITE);
      }
    }

    @Override
    public String getName() {
      return color.getName();
    }
  }
}
