package org.pumpreview.chart.reader;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.SetLineCapStyle;
import org.apache.pdfbox.contentstream.operator.state.SetLineDashPattern;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/// The outline that the contents of a page are just giving, to be painted or to hold painting to.
final class Outline {
  /// Points; a thinner line hides no word.
  private static final double BROAD = 3;

  private final PDFStreamEngine engine;
  private GeneralPath path = new GeneralPath();
  private int clipRule = -1;

  private Outline(PDFStreamEngine engine) {
    this.engine = engine;
  }

  /// Has an engine follow outlines and clips.
  static Outline follow(PDFStreamEngine engine) {
    var outline = new Outline(engine);
    outline.follow();
    engine.addOperator(new SetLineWidth(engine));
    engine.addOperator(new SetLineCapStyle(engine));
    engine.addOperator(new SetLineDashPattern(engine));
    return outline;
  }

  private void follow() {
    Numbers.on(engine, OperatorName.MOVE_TO, 2, at -> path.moveTo(x(at, 0), y(at, 0)));
    Numbers.on(engine, OperatorName.LINE_TO, 2, at -> line(x(at, 0), y(at, 0)));
    Numbers.on(engine, OperatorName.CURVE_TO, 6, at -> curve(at(at, 0), at(at, 2), at(at, 4)));
    Numbers.on(
        engine,
        OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
        4,
        at -> curve(null, at(at, 0), at(at, 2)));
    Numbers.on(
        engine,
        OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
        4,
        at -> curve(at(at, 0), at(at, 2), at(at, 2)));
    Numbers.on(engine, OperatorName.APPEND_RECT, 4, this::rectangle);
    Numbers.on(engine, OperatorName.CLOSE_PATH, 0, _ -> close());
    Numbers.on(engine, OperatorName.CLIP_NON_ZERO, 0, _ -> clipRule = Path2D.WIND_NON_ZERO);
    Numbers.on(engine, OperatorName.CLIP_EVEN_ODD, 0, _ -> clipRule = Path2D.WIND_EVEN_ODD);
    Numbers.on(engine, OperatorName.ENDPATH, 0, _ -> end());
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

  void close() {
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

  /// What is filled by a rule.
  Shape filled(int rule) {
    path.setWindingRule(rule);
    return path;
  }

  /// What is covered by a line along the outline, where that is broad.
  Optional<Shape> lined() {
    PDGraphicsState state = engine.getGraphicsState();
    var matrix = state.getCurrentTransformationMatrix().createAffineTransform();
    double width = state.getLineWidth() * Math.sqrt(Math.abs(matrix.getDeterminant()));
    if (!(width >= BROAD && width <= Bounds.LONGEST_EDGE)) {
      return Optional.empty();
    }
    int cap = Math.clamp(state.getLineCap(), BasicStroke.CAP_BUTT, BasicStroke.CAP_SQUARE);
    var line = new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND);
    return Optional.of(line.createStrokedShape(path));
  }

  /// It was painted.
  void reset() {
    path.reset();
  }

  /// Begins an outline of its own.
  ///
  /// @return the one before, to go on with later
  GeneralPath begin() {
    GeneralPath before = path;
    path = new GeneralPath();
    return before;
  }

  void goOn(GeneralPath before) {
    path = before;
  }
}
