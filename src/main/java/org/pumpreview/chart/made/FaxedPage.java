package org.pumpreview.chart.made;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// A page as a fax machine leaves it: black or white at 200 dots for each inch, a little turned,
/// with specks, and the sender's line on top. The same page comes out the same each time.
final class FaxedPage {
  private static final double DOTS = 200.0 / 72;
  private static final int WIDTH = (int) (Layout.WIDTH * DOTS);
  private static final int HEIGHT = (int) (Layout.HEIGHT * DOTS);
  private static final int SPECKS = 350;
  private static final double TENTH_OF_A_DEGREE = Math.toRadians(0.1);

  private static final double LINE_SIZE = 9;
  private static final double LINE_LEFT = 60;
  private static final double LINE_TOP = 20;

  private final int number;
  private final AffineTransform turned;

  /// @param number of the page; it tells how the page lay on the glass
  FaxedPage(int number) {
    this.number = number;
    double angle = ((number * 7) % 13 - 6) * TENTH_OF_A_DEGREE;
    turned = AffineTransform.getRotateInstance(angle, Layout.WIDTH / 2, Layout.HEIGHT / 2);
  }

  BufferedImage draw(List<Layout.Run> runs, Face plain, Face strong, String sender) {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.scale(DOTS, DOTS);
    AffineTransform straight = pen.getTransform();
    pen.transform(turned);
    for (Layout.Run run : runs) {
      pen.setFont((run.strong() ? strong : plain).drawn(run.size()));
      pen.drawString(run.words(), (float) run.x(), (float) run.y());
    }
    pen.setTransform(straight);
    pen.setFont(plain.drawn(LINE_SIZE));
    pen.drawString(sender, (float) LINE_LEFT, (float) LINE_TOP);
    pen.dispose();
    speck(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
    return page;
  }

  /// Turns dots black here and there. The constants are those of a well-known generator of numbers
  /// that look random.
  private void speck(byte[] dots) {
    int bytesPerRow = dots.length / HEIGHT;
    long state = number;
    for (int i = 0; i < SPECKS; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int place = (int) ((state >>> 33) % (dots.length - bytesPerRow));
      byte dot = (byte) ~(0xC0 >> (i % 7));
      dots[place] &= dot;
      dots[place + bytesPerRow] &= dot;
    }
  }

  /// Where words stand after the page was turned: the upright rectangle around each.
  PageText turned(PageText straight) {
    List<Word> words =
        straight.words().stream()
            .map(word -> new Word(word.text(), around(word.area()), word.line()))
            .toList();
    return new PageText(words, straight.origin(), straight.confidence());
  }

  private PageArea around(PageArea area) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (double x : new double[] {area.left(), area.right()}) {
      for (double y : new double[] {area.top(), area.bottom()}) {
        Point2D corner = turned.transform(new Point2D.Double(x, y), null);
        left = Math.min(left, corner.getX());
        top = Math.min(top, corner.getY());
        right = Math.max(right, corner.getX());
        bottom = Math.max(bottom, corner.getY());
      }
    }
    return new PageArea(left, top, right - left, bottom - top);
  }
}
