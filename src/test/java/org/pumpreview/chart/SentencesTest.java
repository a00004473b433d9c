package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.review.PageArea;

final class SentencesTest {

  private static List<String> sentences(PageText page) {
    Sentences sentences = Sentences.of(page);
    var told = new ArrayList<String>();
    for (int word = 0; word < page.words().size(); ) {
      Sentences.Span span = sentences.around(word);
      assertEquals(word, span.from());
      for (int other = span.from(); other <= span.to(); other++) {
        assertEquals(span, sentences.around(other));
      }
      told.add(
          page.words().subList(span.from(), span.to() + 1).stream()
              .map(Word::text)
              .collect(Collectors.joining(" ")));
      word = span.to() + 1;
    }
    return told;
  }

  @Test
  void aFullStopEndsASentenceAndAnAbbreviationDoesNot() {
    assertEquals(
        List.of("Seen by Dr. Example, 15 mg. a day.", "Held at 54.", "Is it?"),
        sentences(Lines.written("Seen by Dr. Example, 15 mg. a day. Held at 54. Is it?")));
  }

  @Test
  void aLineThatIsFullGoesOnInTheNext() {
    assertEquals(
        List.of("The patch was not tolerated and the pain", "Advice: ask the clinic"),
        sentences(
            Lines.written(
                "The patch was not tolerated", "and the pain", "Advice: ask the clinic")));
  }

  @Test
  void aLineWithRoomForTheNextWordWasEndedThere() {
    assertEquals(
        List.of("Pacemaker no", "Metal in the eye no", "Pump of whatever kind no"),
        sentences(
            Lines.written("Pacemaker no", "Metal in the eye no", "Pump of whatever kind no")));
  }

  @Test
  void linesOfATableAreSentencesOfTheirOwn() {
    assertEquals(
        List.of("Morphine 180 mg too little relief", "Fentanyl 75 mcg/h not tolerated, sleepy"),
        sentences(
            table(
                List.of("Morphine", "180 mg", "too little relief"),
                List.of("Fentanyl", "75 mcg/h", "not tolerated, sleepy"))));
  }

  @Test
  void aGapBetweenLinesEndsASentence() {
    var words = new ArrayList<Word>();
    words.add(new Word("Impression", new PageArea(0, 0, 50, 10), 0));
    words.add(new Word("clear", new PageArea(0, 40, 50, 10), 1));
    assertEquals(
        List.of("Impression", "clear"), sentences(new PageText(words, Origin.WRITTEN, 100)));
  }

  @Test
  void aListWithoutFullStopsIsCut() {
    var page = Lines.written("word ".repeat(200).strip());
    assertEquals(
        List.of(70, 70, 60), sentences(page).stream().map(s -> s.split(" ").length).toList());
  }

  /// Columns of 200 pt each.
  @SafeVarargs
  private static PageText table(List<String>... rows) {
    var words = new ArrayList<Word>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        double left = 200.0 * column;
        for (String word : rows[row].get(column).split(" ")) {
          double width = Lines.CHARACTER * word.length();
          words.add(new Word(word, new PageArea(left, row * Lines.LINE, width, Lines.LINE), row));
          left += width + Lines.CHARACTER;
        }
      }
    }
    return new PageText(words, Origin.WRITTEN, 100);
  }
}
