package org.pumpreview.chart.recognition;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.Word;
import org.pumpreview.chart.recognition.Tesseract.Reading;
import org.pumpreview.review.PageArea;

/// Recognizes the words in the picture of a page: levelled first where its lines slope, and turned
/// where it lies on its side or its head. One page at a time.
public final class Recognizer implements AutoCloseable {
  /// The dots for each inch that letters are best recognized at.
  public static final double DPI = 300;

  /// Lines that slope less are read as they are.
  private static final double LEVEL = 0.3;

  /// Lines have to be this much sharper at a slope for the page to be levelled to it.
  private static final double CLEARLY = 1.1;

  /// A part of a page below this mean confidence may lie the wrong way.
  private static final double LOST = 75;

  /// A part of a page as wide and high as this tells which way it lies.
  private static final int SAMPLE = 700;

  /// What has less ink than a word or two is an empty page.
  private static final int EMPTY = 500;

  private static final double SURE = 100;

  private final Tesseract tesseract;

  /// @throws ChartRefused where this computer cannot recognize
  public Recognizer() throws ChartRefused {
    this.tesseract = new Tesseract();
  }

  /// Recognizes a page.
  ///
  /// @param scale dots for each point of the page
  public PageText recognize(Picture drawn, double scale) {
    Gray page = Specks.wiped(Gray.of(drawn));
    if (page.ink() < EMPTY) {
      return new PageText(List.of(), Origin.RECOGNIZED, SURE);
    }
    Turning turning = Turning.of(page, upright(page));
    Reading reading = tesseract.read(turning.apply(page));
    List<Word> words =
        reading.words().stream()
            .map(word -> new Word(word.text(), turning.shown(word.box(), scale), word.line()))
            .toList();
    PageSize size = new PageSize(page.width() / scale, page.height() / scale);
    return new PageText(words, Origin.RECOGNIZED, reading.confidence()).on(size);
  }

  /// How to turn a page so that its lines run level and the right way up.
  private AffineTransform upright(Gray page) {
    int quarters = quarters(page.fullestPart(SAMPLE));
    AffineTransform turn =
        AffineTransform.getRotateInstance(Math.toRadians(-slope(page, quarters)));
    turn.concatenate(AffineTransform.getQuadrantRotateInstance(quarters));
    return turn;
  }

  /// By how many quarter turns clockwise a part of a page is read best.
  private int quarters(Gray part) {
    int best = 0;
    double surest = -1;
    for (int quarters : new int[] {0, 2, 1, 3}) {
      AffineTransform turn = AffineTransform.getQuadrantRotateInstance(quarters);
      double sure = tesseract.read(Turning.of(part, turn).apply(part)).confidence();
      if (sure > surest) {
        best = quarters;
        surest = sure;
      }
      if (quarters == 0 && sure >= LOST) {
        break;
      }
    }
    return best;
  }

  /// How far the lines of a page fall to the right after so many quarter turns, in degrees.
  private static double slope(Gray page, int quarters) {
    boolean isOnItsSide = quarters % 2 == 1;
    Lines lines = isOnItsSide ? Lines.down(page) : Lines.across(page);
    if (Math.abs(lines.slope()) < LEVEL || lines.clearness() < CLEARLY) {
      return 0;
    }
    // Seen from the side the same slope runs the other way.
    return isOnItsSide ? -lines.slope() : lines.slope();
  }

  @Override
  public void close() {
    tesseract.close();
  }

  /// From a page as it is shown to a picture that holds all of it turned.
  private record Turning(AffineTransform back, int width, int height) {

    static Turning of(Gray page, AffineTransform turn) {
      Rectangle2D bounds =
          turn.createTransformedShape(new Rectangle2D.Double(0, 0, page.width(), page.height()))
              .getBounds2D();
      AffineTransform back = AffineTransform.getTranslateInstance(bounds.getX(), bounds.getY());
      back.preConcatenate(inverse(turn));
      return new Turning(
          back, (int) Math.ceil(bounds.getWidth()), (int) Math.ceil(bounds.getHeight()));
    }

    private static AffineTransform inverse(AffineTransform turn) {
      // The transpose: a turn keeps lengths.
      return new AffineTransform(
          turn.getScaleX(), turn.getShearX(), turn.getShearY(), turn.getScaleY(), 0, 0);
    }

    Gray apply(Gray page) {
      return back.isIdentity() ? page : page.seen(width, height, back);
    }

    /// Where a box of the turned picture lies on the page as it is shown, in points; it may reach
    /// off the page.
    PageArea shown(Rectangle box, double scale) {
      Rectangle2D shown = back.createTransformedShape(box).getBounds2D();
      return new PageArea(
          shown.getX() / scale,
          shown.getY() / scale,
          shown.getWidth() / scale,
          shown.getHeight() / scale);
    }
  }
}
