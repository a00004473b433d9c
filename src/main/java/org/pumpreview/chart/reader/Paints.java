package org.pumpreview.chart.reader;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/// What a page paints besides letters, and over which letters. Nothing is drawn: of each painting
/// only its outline is followed, and whether one sees through it.
///
/// What is not opaque, or has a color of many, may be a highlighter or a black bar: the letters
/// below are doubtful, and the drawn page tells.
final class Paints {
  /// Of 1; nobody sees through what is less transparent.
  private static final double OPAQUE = 0.99;

  /// Of 1; nobody sees what is more transparent.
  private static final double NOTHING = 0.01;

  /// Points across and down the page, of which those are kept that lie in a picture.
  private static final int GRID = 20;

  /// Of the page; a picture of so much of it is a scan, below or above which its words lie bare.
  private static final double SCAN = 0.5;

  private final PDFStreamEngine engine;
  private final Letters letters;
  private final Layers layers;
  private final Ink ink;
  private final PDRectangle crop;
  private final Outline outline;
  private final Grounds grounds = new Grounds();
  private final BitSet pictured = new BitSet(GRID * GRID);
  private @Nullable Clip clip;

  /// Groups around what is painted now through which one sees.
  private int veils;

  private Paints(
      PDFStreamEngine engine, Letters letters, Layers layers, Ink ink, PDRectangle crop) {
    this.engine = engine;
    this.letters = letters;
    this.layers = layers;
    this.ink = ink;
    this.crop = crop;
    this.outline = Outline.follow(engine);
  }

  /// Has an engine that reads only words follow what is painted as well.
  ///
  /// @param crop the part of the page that is shown
  static Paints follow(
      PDFStreamEngine engine, Letters letters, Layers layers, Ink ink, PDRectangle crop) {
    var paints = new Paints(engine, letters, layers, ink, crop);
    paints.followPainting();
    paints.followPictures();
    return paints;
  }

  // ---- paint

  private void followPainting() {
    Numbers.on(engine, OperatorName.FILL_NON_ZERO, 0, _ -> paint(Path2D.WIND_NON_ZERO, false));
    Numbers.on(
        engine, OperatorName.LEGACY_FILL_NON_ZERO, 0, _ -> paint(Path2D.WIND_NON_ZERO, false));
    Numbers.on(engine, OperatorName.FILL_EVEN_ODD, 0, _ -> paint(Path2D.WIND_EVEN_ODD, false));
    Numbers.on(
        engine, OperatorName.FILL_NON_ZERO_AND_STROKE, 0, _ -> paint(Path2D.WIND_NON_ZERO, true));
    Numbers.on(
        engine, OperatorName.FILL_EVEN_ODD_AND_STROKE, 0, _ -> paint(Path2D.WIND_EVEN_ODD, true));
    Numbers.on(
        engine,
        OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
        0,
        _ -> paint(Path2D.WIND_NON_ZERO, true));
    Numbers.on(
        engine,
        OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
        0,
        _ -> paint(Path2D.WIND_EVEN_ODD, true));
    Numbers.on(engine, OperatorName.STROKE_PATH, 0, _ -> stroke());
    Numbers.on(
        engine,
        OperatorName.CLOSE_AND_STROKE,
        0,
        _ -> {
          outline.close();
          stroke();
        });
    Numbers.on(
        engine,
        OperatorName.SHADING_FILL,
        0,
        _ -> cover(clip().bounds(), fillAlpha(), false, Double.NaN));
  }

  private double fillAlpha() {
    return engine.getGraphicsState().getNonStrokeAlphaConstant();
  }

  private void paint(int rule, boolean stroked) {
    PDGraphicsState state = engine.getGraphicsState();
    boolean plain = !(state.getNonStrokingColorSpace() instanceof PDPattern);
    double luminance = plain ? ink.luminance(state.getNonStrokingColor()) : Double.NaN;
    cover(outline.filled(rule), fillAlpha(), plain, luminance);
    if (stroked) {
      stroke();
    }
    outline.reset();
  }

  private void stroke() {
    PDGraphicsState state = engine.getGraphicsState();
    boolean whole = state.getLineDashPattern().getDashArray().length == 0;
    outline.lined().ifPresent(line -> cover(line, state.getAlphaConstant(), whole, Double.NaN));
    outline.reset();
  }

  /// @param plain whether all of the shape has the same color
  /// @param luminance of that color, of 255; not a number where nobody knows
  private void cover(Shape shape, double alpha, boolean plain, double luminance) {
    if (!layers.isHidden() && alpha > NOTHING) {
      boolean opaque = plain && isOpaque(alpha);
      letters.cover(shape, clip(), opaque, false);
      grounds.add(shape, clip(), opaque ? luminance : Double.NaN);
    }
  }

  /// Whether a letter that is written now may not stand out from what it is written on.
  boolean isLikeItsGround(Letter letter) {
    PDGraphicsState state = engine.getGraphicsState();
    return grounds.isLike(letter.bounds(), ink.luminance(state.getNonStrokingColor()));
  }

  private boolean isOpaque(double alpha) {
    PDGraphicsState state = engine.getGraphicsState();
    BlendMode blend = state.getBlendMode();
    return veils == 0
        && alpha >= OPAQUE
        && state.getSoftMask() == null
        && (blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE);
  }

  /// To what painting and writing is held now.
  Clip clip() {
    List<Path2D> paths = engine.getGraphicsState().getCurrentClippingPaths();
    Clip last = clip;
    if (last == null || !last.isOf(paths)) {
      last = Clip.of(paths);
      clip = last;
    }
    return last;
  }

  // ---- pictures

  private void followPictures() {
    engine.addOperator(
        new DrawObject(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            COSDictionary picture = picture(operands);
            if (picture == null) {
              super.process(operator, operands);
            } else if (!layers.isHidden(picture.getCOSDictionary(COSName.OC))) {
              picture(picture);
            }
          }
        });
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            picture(operator.getImageParameters());
          }

          @Override
          public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
          }
        });
  }

  /// What is told of a picture, without decoding it.
  private @Nullable COSDictionary picture(List<COSBase> operands) {
    if (operands.isEmpty()
        || !(operands.getFirst() instanceof COSName name)
        || !engine.getResources().isImageXObject(name)) {
      return null;
    }
    var objects = engine.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    return objects == null ? null : objects.getCOSDictionary(name);
  }

  private void picture(@Nullable COSDictionary picture) {
    if (picture == null || layers.isHidden() || fillAlpha() <= NOTHING) {
      return;
    }
    Shape place =
        engine
            .getGraphicsState()
            .getCurrentTransformationMatrix()
            .createAffineTransform()
            .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
    boolean whole = isWhole(picture, place);
    letters.cover(place, clip(), whole && isOpaque(fillAlpha()), notePicture(place) >= SCAN);
    grounds.add(place, clip(), Double.NaN);
  }

  /// Whether one sees through it nowhere. Programs that paste give every picture a mask; it is
  /// looked at where words lie below.
  private boolean isWhole(COSDictionary picture, Shape place) {
    if (picture.containsKey(COSName.MASK)
        || picture.getInt(COSName.getPDFName("SMaskInData"), 0) != 0
        || picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false)) {
      return false;
    }
    COSStream mask = picture.getCOSStream(COSName.SMASK);
    return mask == null
        ? !picture.containsKey(COSName.SMASK)
        : letters.isAnyBelow(place, clip()) && Masks.isSolid(mask);
  }

  /// @return the part of the page that a picture takes
  private double notePicture(Shape place) {
    Clip now = clip();
    int points = 0;
    for (int point = 0; point < GRID * GRID; point++) {
      int row = point / GRID;
      double x = crop.getLowerLeftX() + crop.getWidth() * (point % GRID + 0.5) / GRID;
      double y = crop.getLowerLeftY() + crop.getHeight() * (row + 0.5) / GRID;
      if (place.contains(x, y) && now.contains(x, y)) {
        pictured.set(point);
        points++;
      }
    }
    return (double) points / (GRID * GRID);
  }

  /// The part of the page that all pictures take, from 0 to 1.
  double pictured() {
    return (double) pictured.cardinality() / (GRID * GRID);
  }

  // ---- contents within contents

  /// Something that the page shows as part of it.
  @FunctionalInterface
  interface Part {
    void show() throws IOException;
  }

  /// Follows a part that has outlines of its own.
  void within(Part part) throws IOException {
    GeneralPath before = outline.begin();
    try {
      part.show();
    } finally {
      outline.goOn(before);
    }
  }

  /// Follows a part that is painted by itself and then put on the page as the state says.
  void group(Part part) throws IOException {
    boolean seenThrough = !isOpaque(fillAlpha());
    veils += seenThrough ? 1 : 0;
    try {
      within(part);
    } finally {
      veils -= seenThrough ? 1 : 0;
    }
  }

  /// Whether what is written now may shine through, or be hidden by, what lies around it.
  boolean isVeiled() {
    return veils > 0 || engine.getGraphicsState().getSoftMask() != null;
  }
}
