package org.pumpreview.chart.recognition;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pumpreview.chart.Picture;

/// A made-up page of a record as a fax machine hands it on: 200 dots an inch, black or white, more
/// or less askew and dirty. It knows what it says and where.
public final class FaxPage {
  /// Dots for each point as it is drawn to be recognized.
  public static final double SCALE = Recognizer.DPI / 72;

  private static final double FAX = 200 / 72.0;
  private static final int WIDTH = 612;
  private static final int HEIGHT = 792;
  private static final double MARGIN = 60;
  private static final Font FONT = font();

  private final List<String> lines;
  private final AffineTransform turn;
  private final double dirt;
  private final double size;

  /// @param lines one below the other
  /// @param turn how the sheet lay, in points
  /// @param dirt the share of dots that are wrong
  private FaxPage(List<String> lines, AffineTransform turn, double dirt, double size) {
    this.lines = lines;
    this.turn = turn;
    this.dirt = dirt;
    this.size = size;
  }

  /// A clean page.
  public static FaxPage of(List<String> lines) {
    return new FaxPage(lines, new AffineTransform(), 0, 11);
  }

  public FaxPage askew(double degrees) {
    return new FaxPage(
        lines,
        AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0),
        dirt,
        size);
  }

  public FaxPage dirty(double share) {
    return new FaxPage(lines, turn, share, size);
  }

  public FaxPage printed(double points) {
    return new FaxPage(lines, turn, dirt, points);
  }

  /// What the page says.
  public List<String> words() {
    return placed().stream().map(Placed::word).toList();
  }

  /// Where the ink of each word lies on the page as it was sent, in points.
  public List<Rectangle2D> places() {
    return placed().stream()
        .map(placed -> turn.createTransformedShape(placed.outline()).getBounds2D())
        .toList();
  }

  private record Placed(String word, Shape outline) {}

  private List<Placed> placed() {
    Font font = FONT.deriveFont((float) size);
    var context = new FontRenderContext(null, true, true);
    double space = font.getStringBounds(" ", context).getWidth();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double x = MARGIN;
      for (String word : lines.get(i).split(" ")) {
        GlyphVector glyphs = font.createGlyphVector(context, word);
        placed.add(new Placed(word, glyphs.getOutline((float) x, (float) baseline(i))));
        x += glyphs.getLogicalBounds().getWidth() + space;
      }
    }
    return placed;
  }

  private double baseline(int line) {
    return 110 + line * size * 1.45;
  }

  /// As the machine sent it.
  public BufferedImage sent() {
    var sent =
        new BufferedImage(
            (int) (WIDTH * FAX), (int) (HEIGHT * FAX), BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D paper = sent.createGraphics();
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, sent.getWidth(), sent.getHeight());
    paper.setColor(Color.BLACK);
    paper.scale(FAX, FAX);
    paper.transform(turn);
    placed().forEach(placed -> paper.fill(placed.outline()));
    paper.dispose();
    soil(sent);
    return sent;
  }

  private void soil(BufferedImage sent) {
    var random = new Random(17);
    long spots = Math.round(dirt * sent.getWidth() * sent.getHeight());
    for (long i = 0; i < spots; i++) {
      int x = random.nextInt(sent.getWidth());
      int y = random.nextInt(sent.getHeight());
      sent.setRGB(x, y, ~sent.getRGB(x, y));
    }
  }

  /// As it is drawn to be recognized.
  public Picture drawn() {
    var drawn =
        new BufferedImage(
            (int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = drawn.createGraphics();
    paper.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    paper.drawImage(sent(), 0, 0, drawn.getWidth(), drawn.getHeight(), null);
    paper.dispose();
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    return Picture.of(width, height, drawn.getRGB(0, 0, width, height, null, 0, width));
  }

  private static Font font() {
    try {
      return Font.createFont(
          Font.TRUETYPE_FONT, Path.of("resources", "fonts", "SourceSans3-Regular.ttf").toFile());
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
