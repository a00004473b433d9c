package org.pumpreview.chart.reader;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.SetLineCapStyle;
import org.apache.pdfbox.contentstream.operator.state.SetLineDashPattern;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
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

  /// Points; a thinner line hides no word.
  private static final double BROAD = 3;

  /// Points across and down the page, of which those are kept that lie in a picture.
  private static final int GRID = 20;

  /// Of the page; a picture of so much of it is a scan, below or above which its words lie bare.
  private static final double SCAN = 0.5;

  /// Dots of a mask that is looked at.
  private static final long LARGEST_MASK = 4_000_000;

  /// Of 255.
  private static final int SOLID = 250;

  private final PDFStreamEngine engine;
  private final Letters letters;
  private final Layers layers;
  private final Ink ink;
  private final PDRectangle crop;
  private final Grounds grounds = new Grounds();
  private final BitSet pictured = new BitSet(GRID * GRID);
  private GeneralPath path = new GeneralPath();
  private int clipRule = -1;
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
  }

  /// Has an engine that reads only words follow what is painted as well.
  ///
  /// @param crop the part of the page that is shown
  static Paints follow(
      PDFStreamEngine engine, Letters letters, Layers layers, Ink ink, PDRectangle crop) {
    var paints = new Paints(engine, letters, layers, ink, crop);
    paints.followPaths();
    paints.followPainting();
    paints.followPictures();
    return paints;
  }

  // ---- outlines

  private void followPaths() {
    on(OperatorName.MOVE_TO, 2, at -> path.moveTo(x(at, 0), y(at, 0)));
    on(OperatorName.LINE_TO, 2, at -> line(x(at, 0), y(at, 0)));
    on(OperatorName.CURVE_TO, 6, at -> curve(at(at, 0), at(at, 2), at(at, 4)));
    on(OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT, 4, at -> curve(null, at(at, 0), at(at, 2)));
    on(
        OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
        4,
        at -> curve(at(at, 0), at(at, 2), at(at, 2)));
    on(OperatorName.APPEND_RECT, 4, this::rectangle);
    on(OperatorName.CLOSE_PATH, 0, _ -> close());
    on(OperatorName.CLIP_NON_ZERO, 0, _ -> clipRule = Path2D.WIND_NON_ZERO);
    on(OperatorName.CLIP_EVEN_ODD, 0, _ -> clipRule = Path2D.WIND_EVEN_ODD);
    on(OperatorName.ENDPATH, 0, _ -> end());
    engine.addOperator(new SetLineWidth(engine));
    engine.addOperator(new SetLineCapStyle(engine));
    engine.addOperator(new SetLineDashPattern(engine));
  }

  private Point2D.Float at(float[] numbers, int from) {
    return engine.transformedPoint(numbers[from], numbers[from + 1]);
  }

  private float x(float[] numbers, int from) {
    return at(numbers, from).x;
  }

  private float y(float[] numbers, int from) {
    return at(numbers, from).y;
  }

  private void line(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  /// @param first none where the curve leaves towards its second point
  private void curve(Point2D.@Nullable Float first, Point2D.Float second, Point2D.Float end) {
    Point2D from = path.getCurrentPoint();
    if (from == null) {
      path.moveTo(end.x, end.y);
      return;
    }
    Point2D leaving = first == null ? from : first;
    path.curveTo(leaving.getX(), leaving.getY(), second.x, second.y, end.x, end.y);
  }

  private void rectangle(float[] numbers) {
    float right = numbers[0] + numbers[2];
    float top = numbers[1] + numbers[3];
    Point2D.Float corner = at(numbers, 0);
    path.moveTo(corner.x, corner.y);
    for (float[] next : new float[][] {{right, numbers[1]}, {right, top}, {numbers[0], top}}) {
      path.lineTo(x(next, 0), y(next, 0));
    }
    path.closePath();
  }

  private void close() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  private void end() {
    if (clipRule >= 0 && path.getCurrentPoint() != null) {
      path.setWindingRule(clipRule);
      engine.getGraphicsState().intersectClippingPath(path);
    }
    clipRule = -1;
    path.reset();
  }

  // ---- paint

  private void followPainting() {
    on(OperatorName.FILL_NON_ZERO, 0, _ -> paint(Path2D.WIND_NON_ZERO, false));
    on(OperatorName.LEGACY_FILL_NON_ZERO, 0, _ -> paint(Path2D.WIND_NON_ZERO, false));
    on(OperatorName.FILL_EVEN_ODD, 0, _ -> paint(Path2D.WIND_EVEN_ODD, false));
    on(OperatorName.FILL_NON_ZERO_AND_STROKE, 0, _ -> paint(Path2D.WIND_NON_ZERO, true));
    on(OperatorName.FILL_EVEN_ODD_AND_STROKE, 0, _ -> paint(Path2D.WIND_EVEN_ODD, true));
    on(OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE, 0, _ -> paint(Path2D.WIND_NON_ZERO, true));
    on(OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE, 0, _ -> paint(Path2D.WIND_EVEN_ODD, true));
    on(OperatorName.STROKE_PATH, 0, _ -> stroke());
    on(
        OperatorName.CLOSE_AND_STROKE,
        0,
        _ -> {
          close();
          stroke();
        });
    on(OperatorName.SHADING_FILL, 0, _ -> cover(clip().bounds(), fillAlpha(), false, Double.NaN));
  }

  private double fillAlpha() {
    return engine.getGraphicsState().getNonStrokeAlphaConstant();
  }

  private void paint(int rule, boolean stroked) {
    PDGraphicsState state = engine.getGraphicsState();
    boolean plain = !(state.getNonStrokingColorSpace() instanceof PDPattern);
    path.setWindingRule(rule);
    cover(
        path, fillAlpha(), plain, plain ? ink.luminance(state.getNonStrokingColor()) : Double.NaN);
    if (stroked) {
      stroke();
    }
    path.reset();
  }

  private void stroke() {
    PDGraphicsState state = engine.getGraphicsState();
    var matrix = state.getCurrentTransformationMatrix().createAffineTransform();
    double width = state.getLineWidth() * Math.sqrt(Math.abs(matrix.getDeterminant()));
    if (width >= BROAD && width <= Bounds.LONGEST_EDGE) {
      int cap = Math.clamp(state.getLineCap(), BasicStroke.CAP_BUTT, BasicStroke.CAP_SQUARE);
      var line = new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND);
      boolean whole = state.getLineDashPattern().getDashArray().length == 0;
      cover(line.createStrokedShape(path), state.getAlphaConstant(), whole, Double.NaN);
    }
    path.reset();
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
        : letters.isAnyBelow(place, clip()) && isSolid(mask);
  }

  private static boolean isSolid(COSStream mask) {
    long dots = (long) mask.getInt(COSName.WIDTH, 0) * mask.getInt(COSName.HEIGHT, 0);
    if (dots > LARGEST_MASK) {
      return false;
    }
    try {
      Raster solid = new PDImageXObject(new PDStream(mask), null).getImage().getRaster();
      int[] row = new int[solid.getWidth()];
      return IntStream.range(0, solid.getHeight())
          .allMatch(y ->
              Arrays.stream(solid.getSamples(0, y, row.length, 1, 0, row))
                  .allMatch(sample -> sample >= SOLID));
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
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
    GeneralPath before = path;
    path = new GeneralPath();
    try {
      part.show();
    } finally {
      path = before;
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

  @FunctionalInterface
  private interface Step {
    void take(float[] numbers);
  }

  /// An operator that lacks its numbers paints nothing.
  private void on(String name, int numbers, Step step) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            if (operands.size() >= numbers
                && operands.stream().limit(numbers).allMatch(COSNumber.class::isInstance)) {
              float[] all = new float[numbers];
              for (int i = 0; i < numbers; i++) {
                all[i] = ((COSNumber) operands.get(i)).floatValue();
              }
              step.take(all);
            }
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }
}
