package org.pumpreview.chart.reader;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.reader.PictureSheet.Print;
import org.pumpreview.review.DocumentForm;

/// A file of one or more pictures, each of them a page.
final class PictureSheets implements Sheets {
  /// Bytes that a picture may take as it is decoded; of a larger one dots are left out.
  private static final long DECODED = 64L << 20;

  private final Bytes bytes;
  private final DocumentForm form;
  private final ImageReader reader;
  private final List<PictureSheet> sheets;
  private final boolean whole;

  private PictureSheets(
      Bytes bytes,
      DocumentForm form,
      ImageReader reader,
      List<PictureSheet> sheets,
      boolean whole) {
    this.bytes = bytes;
    this.form = form;
    this.reader = reader;
    this.sheets = sheets;
    this.whole = whole;
  }

  static PictureSheets open(Bytes bytes, DocumentForm form) throws ChartRefused {
    ImageReader reader = ImageIO.getImageReadersByFormatName(form.name()).next();
    reader.setInput(new BytesForPicture(bytes), false, true);
    var sheets = new ArrayList<PictureSheet>();
    ChartRefused.Reason why = Reason.DAMAGED;
    List<Print> prints = Prints.of(bytes, form);
    for (Print print : prints) {
      int index = sheets.size();
      try {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        if ((long) width * height > Bounds.LARGEST_PICTURE) {
          throw new ChartRefused(Reason.PICTURE_TOO_LARGE);
        }
        sheets.add(new PictureSheet(index, width, height, print));
      } catch (IOException | RuntimeException e) {
        // What comes after a damaged page cannot be counted.
        break;
      }
    }
    if (sheets.isEmpty()) {
      throw new ChartRefused(why);
    }
    boolean whole = sheets.size() == prints.size() && Endings.isWhole(bytes, form);
    return new PictureSheets(bytes, form, reader, List.copyOf(sheets), whole);
  }

  @Override
  public DocumentForm form() {
    return form;
  }

  @Override
  public List<PageSize> sizes() {
    return sheets.stream().map(PictureSheet::size).toList();
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  @Override
  public Picture draw(int page, double scale) throws ChartRefused {
    PictureSheet sheet = sheets.get(page - 1);
    PageSize size = sheet.size();
    double bounded = Drawings.boundedScale(size, scale);
    int width = Math.max(1, (int) Math.round(size.width() * bounded));
    int height = Math.max(1, (int) Math.round(size.height() * bounded));
    boolean onSide = sheet.print().isOnItsSide();
    try {
      BufferedImage stored =
          Shrinking.to(decoded(sheet), onSide ? height : width, onSide ? width : height);
      return Drawings.picture(upright(stored, width, height, sheet.print().orientation()));
    } catch (IOException e) {
      throw new ChartRefused(Reason.DAMAGED);
    }
  }

  /// Whole, or every second, third ... dot of it where it is too large.
  private BufferedImage decoded(PictureSheet sheet) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(sheet.index());
    double bits = type == null ? 32 : type.getColorModel().getPixelSize();
    double whole = (double) sheet.width() * sheet.height() * bits / 8;
    int step = Math.max(1, (int) Math.ceil(Math.sqrt(whole / DECODED)));
    ImageReadParam wanted = reader.getDefaultReadParam();
    wanted.setSourceSubsampling(step, step, 0, 0);
    return reader.read(sheet.index(), wanted);
  }

  /// Turned and mirrored as its orientation says.
  private static BufferedImage upright(
      BufferedImage stored, int width, int height, int orientation) {
    if (orientation == 1) {
      return stored;
    }
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
          default -> new AffineTransform(0, -1, 1, 0, 0, height);
        };
    Graphics2D graphics = turned.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(stored, turn, null);
    graphics.dispose();
    return turned;
  }

  @Override
  public PageText text(int page) {
    return new PageText(List.of(), PageText.Origin.WRITTEN, 100);
  }

  @Override
  public void close() {
    reader.dispose();
    bytes.close();
  }
}
