package org.pumpreview.chart.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.graphics.GraphicsOperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.pumpreview.chart.ChartRefused.Reason;

/// Draws a page of a PDF. Scans, which are most of what comes by fax, are made smaller by
/// [Shrinking]: PDFBox either leaves dots out or takes half a second.
final class SheetDrawer extends PageDrawer {
  /// Dots that are decoded of a picture; of a larger one, as of a poster, some are left out.
  private static final double DECODED_GRAY = 40_000_000;

  private static final double DECODED_COLORED = 12_000_000;

  /// Of its length, how far a side may lean and still count as straight.
  private static final double STRAIGHT = 1e-4;

  /// What draws a picture, or a form with pictures in it.
  private static final Set<String> PICTURES =
      Set.of(OperatorName.DRAW_OBJECT, OperatorName.BEGIN_INLINE_IMAGE);

  private final boolean hasLayers;

  /// @param hasLayers whether the document has parts that are shown or hidden
  SheetDrawer(PageDrawerParameters parameters, boolean hasLayers) throws IOException {
    super(parameters);
    this.hasLayers = hasLayers;
    addOperator(new InlinePicture(this));
  }

  /// A page that must not be shown without what is lacking on it.
  static final class Unshowable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unshowable(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  /// PDFBox would draw the page without the picture, and a scan of which nothing is drawn looks
  /// like an empty page.
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
      throws IOException {
    if (PICTURES.contains(operator.getName())
        || exception instanceof MissingResourceException
        || exception instanceof MissingImageReaderException) {
      throw new Unshowable(Reason.PICTURE_UNREADABLE);
    }
    super.operatorException(operator, operands, exception);
  }

  /// PDFBox leaves out a picture in the contents of which nothing could be decoded.
  private static final class InlinePicture extends GraphicsOperatorProcessor {
    InlinePicture(PDFGraphicsStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      byte[] data = operator.getImageData();
      if (data == null) {
        throw new IOException("a picture without data");
      }
      var engine = getGraphicsContext();
      var picture = new PDInlineImage(operator.getImageParameters(), data, engine.getResources());
      if (picture.isEmpty()) {
        throw new IOException("a picture of nothing");
      }
      engine.drawImage(picture);
    }

    @Override
    public String getName() {
      return OperatorName.BEGIN_INLINE_IMAGE;
    }
  }

  @Override
  public void drawImage(PDImage picture) throws IOException {
    if ((long) picture.getWidth() * picture.getHeight() > Bounds.LARGEST_PICTURE) {
      throw new Unshowable(Reason.PICTURE_TOO_LARGE);
    }
    var place = getGraphics().getTransform();
    place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    if (!isPlain(picture) || !isStraight(place) || !drawShrunk(picture, place)) {
      super.drawImage(picture);
    }
  }

  @Override
  protected int getSubsampling(PDImage picture, AffineTransform place) {
    return step(picture);
  }

  private static int step(PDImage picture) {
    double dots = (double) picture.getWidth() * picture.getHeight();
    double most = picture.getBitsPerComponent() == 1 ? DECODED_GRAY : DECODED_COLORED;
    return Math.max(1, (int) Math.ceil(Math.sqrt(dots / most)));
  }

  /// Whether nothing comes between the picture's dots and the page but its place.
  private boolean isPlain(PDImage picture) throws IOException {
    var state = getGraphicsState();
    if (hasLayers || state.getSoftMask() != null || state.getTransfer() != null) {
      return false;
    }
    if (picture.isStencil() && !(getNonStrokingPaint() instanceof Color)) {
      return false;
    }
    return !(picture instanceof PDImageXObject object) || !isMasked(object);
  }

  private static boolean isMasked(PDImageXObject object) {
    return object.getCOSObject().containsKey(COSName.SMASK)
        || object.getCOSObject().containsKey(COSName.MASK);
  }

  private static boolean isStraight(AffineTransform place) {
    double straight = Math.abs(place.getScaleX()) + Math.abs(place.getScaleY());
    double leaning = Math.abs(place.getShearX()) + Math.abs(place.getShearY());
    return Math.min(straight, leaning) <= STRAIGHT * Math.max(straight, leaning);
  }

  /// Draws a picture that has more dots than there are pixels for it, and none that has fewer.
  ///
  /// @param place where its unit square lies on the drawing
  private boolean drawShrunk(PDImage picture, AffineTransform place) throws IOException {
    Rectangle2D seen =
        place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    // Edges are put on whole pixels, so that a scan in strips has no seams.
    long left = Math.round(seen.getMinX());
    long top = Math.round(seen.getMinY());
    long width = Math.max(1, Math.round(seen.getMaxX()) - left);
    long height = Math.max(1, Math.round(seen.getMaxY()) - top);
    boolean onSide = Math.abs(place.getShearX()) > Math.abs(place.getScaleX());
    long across = onSide ? height : width;
    long down = onSide ? width : height;
    if (picture.getWidth() < across
        || picture.getHeight() < down
        || across * down > Bounds.LARGEST_DRAWING) {
      return false;
    }
    Optional<BufferedImage> photograph = Photographs.decoded(picture, step(picture));
    BufferedImage dots =
        photograph.isPresent() ? photograph.get() : picture.getImage(null, step(picture));
    if (dots.getColorModel().hasAlpha()) {
      return false;
    }
    BufferedImage small = Shrinking.to(dots, (int) across, (int) down);
    put(
        picture.isStencil() ? stencil(small, getNonStrokingPaint()) : small,
        turn(place, onSide, left, top, width, height));
    return true;
  }

  /// From the picture's own pixels, top left first, to those of the drawing.
  private static AffineTransform turn(
      AffineTransform place, boolean onSide, long left, long top, long width, long height) {
    double alongX = onSide ? -Math.signum(place.getShearX()) : Math.signum(place.getScaleX());
    double alongY = onSide ? Math.signum(place.getShearY()) : -Math.signum(place.getScaleY());
    double x = alongX > 0 ? left : left + width;
    double y = alongY > 0 ? top : top + height;
    return onSide
        ? new AffineTransform(0, alongY, alongX, 0, x, y)
        : new AffineTransform(alongX, 0, 0, alongY, x, y);
  }

  private void put(BufferedImage small, AffineTransform turn) {
    Graphics2D graphics = getGraphics();
    AffineTransform before = graphics.getTransform();
    Object interpolation = graphics.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    graphics.setComposite(getGraphicsState().getNonStrokingJavaComposite());
    setClip();
    graphics.setTransform(new AffineTransform());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(small, turn, null);
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    graphics.setTransform(before);
  }

  /// Paint wherever the picture is dark, and nothing where it is white.
  private static BufferedImage stencil(BufferedImage small, Paint paint) {
    int color = ((Color) paint).getRGB() & 0xFF_FF_FF;
    var painted =
        new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] from = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
    int[] to = ((DataBufferInt) painted.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < to.length; i++) {
      to[i] = ((255 - (from[i] & 0xFF)) << 24) | color;
    }
    return painted;
  }
}
