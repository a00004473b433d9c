package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;

/// A page of lines 20 px apart and 12 px high, in a view of 600 x 400.
@BesideWindows
class BesideWordsTest {
  private static final BesideWords BESIDE = new BesideWords(new Dimension2D(600, 400), 4);
  private static final Dimension2D BUTTON = new Dimension2D(120, 30);

  private static Bounds line(int number, double from, double to) {
    return new BoundingBox(from, 20 * number, to - from, 12);
  }

  private static List<Bounds> full(int... numbers) {
    return IntStream.of(numbers)
        .boxed()
        .flatMap(number ->
            Stream.iterate(100, x -> x < 500, x -> x + 50).map(x -> line(number, x, x + 40)))
        .toList();
  }

  @Test
  void itLiesAboveWhereTheLineAboveIsBlank() {
    Bounds marked = line(10, 100, 300);
    assertEquals(
        new BoundingBox(100, 200 - 4 - 30, 120, 30),
        BESIDE.place(BUTTON, List.of(marked), full(7, 10, 11, 12)));
  }

  @Test
  void itLiesAtTheEndWhereTheLineAboveIsShort() {
    Bounds marked = line(10, 100, 300);
    assertEquals(
        new BoundingBox(180, 166, 120, 30),
        BESIDE.place(BUTTON, List.of(marked), List.of(line(9, 100, 160), line(11, 100, 490))));
  }

  @Test
  void itLiesInTheMarginWhereLinesAreOnBothSides() {
    Bounds marked = line(10, 100, 440);
    assertEquals(
        new BoundingBox(448, 206 - 15, 120, 30),
        BESIDE.place(
            BUTTON,
            List.of(marked),
            Stream.of(8, 9, 10, 11, 12)
                .flatMap(number -> Stream.of(line(number, 100, 300), line(number, 310, 440)))
                .toList()));
  }

  @Test
  void withoutRoomBesideItCoversTheLineAboveAndNeverTheOneBelow() {
    Bounds marked = line(10, 100, 490);
    assertEquals(
        new BoundingBox(100, 166, 120, 30),
        BESIDE.place(BUTTON, List.of(marked), full(7, 8, 9, 10, 11, 12)));
  }

  @Test
  void atTheUpperEdgeItLiesBelowAndDoesNotCoverWhatIsMarked() {
    Bounds marked = line(0, 0, 600);
    assertEquals(
        new BoundingBox(0, 16, 120, 30), BESIDE.place(BUTTON, List.of(marked), full(0, 1, 2)));
  }

  @Test
  void aPassageOfSeveralLinesIsNotCovered() {
    List<Bounds> marked = List.of(line(3, 200, 490), line(4, 100, 490), line(5, 100, 150));
    assertEquals(
        new BoundingBox(200, 60 - 4 - 30, 120, 30),
        BESIDE.place(BUTTON, marked, full(3, 4, 5, 6, 7)));
  }
}
