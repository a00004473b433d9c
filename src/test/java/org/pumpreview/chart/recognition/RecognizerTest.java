package org.pumpreview.chart.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// What the real library makes of made-up fax pages.
@BesideWindows
class RecognizerTest {
  /// Of 100 words of a fax page, so many are right: better than the 95 that are asked for.
  private static final double GOOD = 97;

  private static final FaxPage PAGE = FaxPage.of(ChartWords.PAGE);

  /// So short that it fits on a sheet when it is turned.
  private static final FaxPage SHORT = FaxPage.of(ChartWords.PAGE.subList(0, 20));

  private static Recognizer recognizer;

  @BeforeAll
  static void open() throws ChartRefused {
    recognizer = new Recognizer();
  }

  @AfterAll
  static void close() {
    recognizer.close();
  }

  private static PageText recognized(FaxPage page) {
    return recognizer.recognize(page.drawn(), FaxPage.SCALE);
  }

  private static List<String> words(PageText text) {
    return text.words().stream().map(Word::text).toList();
  }

  /// How many of a hundred words are right, by the fewest words that have to be changed.
  private static double right(FaxPage page, PageText text) {
    List<String> said = page.words();
    return 100 - 100.0 * WordErrors.between(said, words(text)) / said.size();
  }

  private static void isGood(FaxPage page) {
    PageText text = recognized(page);
    double right = right(page, text);
    assertTrue(right >= GOOD, () -> right + " % are right: " + words(text));
    assertTrue(text.confidence() >= PageText.DOUBTFUL, () -> "sure of " + text.confidence());
    assertEquals(PageText.Origin.RECOGNIZED, text.origin());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, -4})
  void theWordsOfADirtyFaxPageAreReadHoweverItLay(double degrees) {
    isGood((degrees < 0 ? SHORT : PAGE).askew(degrees).dirty(0.003));
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 181})
  void aPageOnItsSideOrItsHeadIsRead(double degrees) {
    isGood(SHORT.askew(degrees));
  }

  @Test
  void smallPrintIsRead() {
    isGood(SHORT.printed(9).askew(-1).dirty(0.001));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, 270})
  void eachBoxLiesOnItsWord(double degrees) {
    FaxPage page = SHORT.askew(degrees);
    PageText text = recognized(page);
    List<String> said = page.words();
    List<Rectangle2D> places = page.places();
    List<String> astray = new ArrayList<>();
    int found = 0;
    for (Word word : text.words()) {
      List<Rectangle2D> same =
          placesOf(word.text(), said, places).stream()
              .filter(place -> covers(box(word.area()), place))
              .toList();
      if (same.isEmpty() && said.contains(word.text())) {
        astray.add(word.toString());
      }
      found += same.size();
    }
    assertEquals(List.of(), astray.stream().limit(3).toList());
    assertTrue(found >= GOOD / 100 * said.size(), found + " were found");
  }

  private static List<Rectangle2D> placesOf(
      String word, List<String> said, List<Rectangle2D> places) {
    List<Rectangle2D> found = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).equals(word)) {
        found.add(places.get(i));
      }
    }
    return found;
  }

  private static Rectangle2D box(PageArea area) {
    return new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height());
  }

  /// Whether a box holds the word's ink, but for a dot's width, and little else.
  private static boolean covers(Rectangle2D box, Rectangle2D ink) {
    double room = 1.5;
    return new Rectangle2D.Double(
                box.getX() - room,
                box.getY() - room,
                box.getWidth() + 2 * room,
                box.getHeight() + 2 * room)
            .contains(ink)
        && box.getWidth() < ink.getWidth() + 12
        && box.getHeight() < ink.getHeight() + 12;
  }

  @Test
  void theWordsOfALineShareItsNumber() {
    FaxPage page = FaxPage.of(List.of("The first line", "The second one", "And the third"));
    PageText text = recognized(page);
    assertEquals(page.words(), words(text));
    assertEquals(
        List.of(0, 0, 0, 1, 1, 1, 2, 2, 2), text.words().stream().map(Word::line).toList());
  }

  @Test
  void aRuinedPageIsDoubtful() {
    PageText text = recognized(SHORT.dirty(0.08));
    assertTrue(text.confidence() < PageText.DOUBTFUL, () -> "sure of " + text.confidence());
  }

  @Test
  void anEmptyPageSaysNothingAndIsNotDoubtful() {
    assertEquals(
        new PageText(List.of(), PageText.Origin.RECOGNIZED, 100),
        recognized(FaxPage.of(List.of())));
  }
}
