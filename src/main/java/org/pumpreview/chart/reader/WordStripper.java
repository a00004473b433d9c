package org.pumpreview.chart.reader;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// Takes the words of a page with their places, upright as the page is shown.
final class WordStripper extends PDFTextStripper {
  /// Of the height that PDFBox tells, which is about that of a capital: how far letters reach above
  /// and below the line they stand on.
  private static final double ABOVE = 1.3;

  private static final double BELOW = 0.4;

  /// Letters that fill their place. Some black a name out by writing them over it.
  private static final Set<String> BLOCKS = Set.of("\u2588", "\u25A0");

  /// Of its breadth, how high a letter is at least.
  private static final double LOW = 0.5;

  private final PDDocument source;
  private final PDPage page;
  private final PDRectangle crop;
  private final int rotation;
  private final Ink ink = new Ink();
  private final Outlines outlines = new Outlines();
  private final Letters letters = new Letters();
  private final Layers layers;
  private final Paints paints;

  /// Letters of which more is to be told than that they stand there.
  private final IdentityHashMap<TextPosition, Letter> noted = new IdentityHashMap<>();

  private final List<Written> words = new ArrayList<>();
  private int lettersLeft = Bounds.MOST_LETTERS;
  private int line;
  private boolean lineHasWords;

  /// @param number of the page, from 1
  WordStripper(PDDocument source, int number) {
    this.source = source;
    this.page = source.getPage(number - 1);
    this.crop = page.getCropBox();
    this.rotation = page.getRotation();
    this.layers = new Layers(source);
    this.paints = Paints.follow(this, letters, layers, ink, crop);
    setSortByPosition(true);
    setStartPage(number);
    setEndPage(number);
    Ink.follow(this);
  }

  List<Written> words() throws IOException {
    writeText(source, Writer.nullWriter());
    return words;
  }

  /// The part of the page that pictures take, from 0 to 1.
  double pictured() {
    return paints.pictured();
  }

  /// Letters are held back until it is known what is painted over them.
  @Override
  protected void processTextPosition(TextPosition position) {
    if (Ink.isTooSmall(position)
        || layers.isHidden()
        || !Spelling.isLikely(position.getUnicode(), Outlines.breadth(position))) {
      return;
    }
    var state = getGraphicsState();
    boolean bare = Ink.isBare(state);
    var trace =
        bare || Spelling.isBlank(position.getUnicode())
            ? Outlines.Trace.SURE
            : outlines.of(position);
    if (trace != Outlines.Trace.NONE) {
      var letter = new Letter(position, crop, bare);
      if (trace == Outlines.Trace.DOUBTFUL
          || paints.isVeiled()
          || ink.isDoubtful(state)
          || paints.isLikeItsGround(letter)) {
        letter.doubt();
      } else if (BLOCKS.contains(position.getUnicode())) {
        letters.cover(letter.bounds(), paints.clip(), true, false);
      }
      letters.add(letter, paints.clip());
    }
  }

  /// PDFBox would put the text that a document gives for a piece of it (ActualText) in the place of
  /// the glyphs. That text is nowhere to be seen, and need not be what the page shows.
  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    layers.begin(properties);
  }

  @Override
  public void endMarkedContentSequence() {
    layers.end();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (!layers.isHidden() && !layers.isHidden(form.getOptionalContent())) {
      paints.within(() -> super.showForm(form));
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (!layers.isHidden() && !layers.isHidden(form.getOptionalContent())) {
      paints.group(() -> super.showTransparencyGroup(form));
    }
  }

  /// What is typed into a form, or over a page, is drawn after the page and belongs to its words.
  @Override
  protected void writePage() throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (isDrawn(annotation)) {
        show(annotation);
      }
    }
    for (Letter letter : letters.seen()) {
      if (letter.isDoubtful()) {
        noted.put(letter.position(), letter);
      }
      super.processTextPosition(letter.position());
    }
    super.writePage();
  }

  /// As the drawing of the page decides.
  private boolean isDrawn(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && !(annotation.isInvisible() && annotation instanceof PDAnnotationUnknown)
        && !layers.isHidden(annotation.getOptionalContent());
  }

  private void show(PDAnnotation annotation) throws IOException {
    var appearance = annotation.getAppearance();
    if (appearance == null || appearance.getNormalAppearance() == null) {
      annotation.constructAppearances(source);
    }
    if (annotation.isNoRotate() && rotation != 0) {
      // It is drawn elsewhere than it is followed.
      letters.doubt();
    }
    showAnnotation(annotation);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    var run = new ArrayList<TextPosition>();
    boolean whole = Spelling.isWord(text);
    for (TextPosition position : positions) {
      if (Spelling.isBlank(position.getUnicode())) {
        add(Spelling.of(run), run);
        run.clear();
      } else {
        run.add(position);
      }
    }
    // A run without blanks is as the stripper gives it, with its letters in reading order.
    add(whole && run.size() == positions.size() ? text : Spelling.of(run), run);
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  @Override
  protected void endArticle() {
    endLine();
  }

  private boolean isBare(TextPosition letter) {
    Letter known = noted.get(letter);
    return known != null && known.isBare();
  }

  private void endLine() {
    if (lineHasWords) {
      line++;
      lineHasWords = false;
    }
  }

  private void add(String text, List<TextPosition> letters) {
    lettersLeft -= text.length();
    if (text.isBlank()
        || letters.isEmpty()
        || words.size() == Bounds.MOST_WORDS
        || lettersLeft < 0) {
      return;
    }
    PageArea area = area(letters);
    if (area != null) {
      words.add(
          new Written(
              new Word(bounded(text), area, line),
              letters.stream().anyMatch(this::isBare),
              letters.stream().anyMatch(noted::containsKey)));
      lineHasWords = true;
    }
  }

  /// No word is so long; what is, is no word that anybody looks for.
  private static String bounded(String text) {
    return text.length() > Bounds.LONGEST_WORD ? text.substring(0, Bounds.LONGEST_WORD) : text;
  }

  /// The smallest upright rectangle around the letters, or none where they lie off the page.
  private @Nullable PageArea area(List<TextPosition> letters) {
    var around = new Rectangle2D.Double();
    boolean first = true;
    for (TextPosition letter : letters) {
      for (Point2D corner : corners(letter)) {
        if (first) {
          around.setRect(corner.getX(), corner.getY(), 0, 0);
          first = false;
        } else {
          around.add(corner);
        }
      }
    }
    double width = rotation % 180 == 0 ? crop.getWidth() : crop.getHeight();
    double height = rotation % 180 == 0 ? crop.getHeight() : crop.getWidth();
    if (!new Rectangle2D.Double(0, 0, width, height)
        .contains(around.getCenterX(), around.getCenterY())) {
      return null;
    }
    var seen = around.createIntersection(new Rectangle2D.Double(0, 0, width, height));
    return new PageArea(seen.getX(), seen.getY(), seen.getWidth(), seen.getHeight());
  }

  /// Of one letter, on the page as it is shown. They follow from where its line of writing runs, in
  /// whatever direction that is.
  private List<Point2D> corners(TextPosition letter) {
    Matrix start = letter.getTextMatrix();
    double alongX = letter.getEndX() - start.getTranslateX();
    double alongY = letter.getEndY() - start.getTranslateY();
    double length = Math.hypot(start.getScaleX(), start.getShearY());
    double cos = length == 0 ? 1 : start.getScaleX() / length;
    double sin = length == 0 ? 0 : start.getShearY() / length;
    double height = height(letter, Math.hypot(alongX, alongY));
    double above = height * ABOVE;
    double below = height * BELOW;
    var corners = new ArrayList<Point2D>(4);
    for (double up : new double[] {above, -below}) {
      double x = start.getTranslateX() - sin * up;
      double y = start.getTranslateY() + cos * up;
      corners.add(shown(x, y));
      corners.add(shown(x + alongX, y + alongY));
    }
    return corners;
  }

  /// A font that draws its own letters need not say how high they are.
  private static double height(TextPosition letter, double breadth) {
    return letter.getFont() instanceof PDType3Font
        ? Math.max(letter.getHeight(), LOW * breadth)
        : letter.getHeight();
  }

  private Point2D shown(double x, double y) {
    return switch (rotation) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(crop.getWidth() - x, y);
      case 270 -> new Point2D.Double(crop.getHeight() - y, crop.getWidth() - x);
      default -> new Point2D.Double(x, crop.getHeight() - y);
    };
  }
}
