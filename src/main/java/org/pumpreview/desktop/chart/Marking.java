package org.pumpreview.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Sentences;
import org.pumpreview.review.PageArea;

/// What a person marks in one document, by the mouse or by keys: words from where it was begun to
/// where it has come, or a piece of a page.
final class Marking {
  private static final PageText NOTHING = new PageText(List.of(), PageText.Origin.WRITTEN, 100);

  private final SheetViewModel sheet;
  private final ReadOnlyObjectWrapper<Optional<Passage>> passage =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int page = 1;
  private boolean led;
  private int anchor = -1;
  private int caret = -1;

  Marking(SheetViewModel sheet) {
    this.sheet = sheet;
  }

  ReadOnlyObjectProperty<Optional<Passage>> passageProperty() {
    return passage.getReadOnlyProperty();
  }

  Optional<Passage> passage() {
    return passage.get();
  }

  /// Whether a person marked it, and not the search.
  boolean isOwn() {
    return passage.get().isPresent() && !led;
  }

  /// Forgets what the search marked and nobody took.
  void forgetLed() {
    if (led) {
      clear();
    }
  }

  void clear() {
    led = false;
    anchor = -1;
    caret = -1;
    passage.set(Optional.empty());
  }

  /// Begins at a point of a page, in its units; nothing is marked before it is dragged on.
  void begin(int newPage, double x, double y) {
    clear();
    page = newPage;
    word(x, y)
        .ifPresent(word -> {
          anchor = word;
          caret = word;
        });
  }

  /// Whether it was begun in a line of words.
  boolean isOnWords() {
    return anchor >= 0;
  }

  /// Marks the words up to a point.
  void drag(double x, double y) {
    word(x, y)
        .ifPresent(word -> {
          caret = word;
          showWords();
        });
  }

  /// Marks a piece of a page.
  void region(int newPage, PageArea area) {
    clear();
    page = newPage;
    var text = sheet.text(newPage).orElse(NOTHING);
    passage.set(Optional.of(Passage.of(newPage, text, area)));
  }

  /// Marks the sentence at a point, where a word stands there.
  void sentenceAt(int newPage, double x, double y) {
    begin(newPage, x, y);
    if (isOnWords()) {
      sentence(newPage, anchor);
    }
  }

  void wordAt(int newPage, double x, double y) {
    begin(newPage, x, y);
    if (isOnWords()) {
      showWords();
    }
  }

  /// Marks the sentence that holds a place of the page, to which the search has led.
  void sentenceAround(int newPage, PageArea place) {
    sheet
        .text(newPage)
        .flatMap(text ->
            Passage.wordAt(
                text, place.left() + place.width() / 2, place.top() + place.height() / 2))
        .ifPresent(word -> {
          sentence(newPage, word);
          led = true;
        });
  }

  private void sentence(int newPage, int word) {
    led = false;
    page = newPage;
    var span = Sentences.of(sheet.text(newPage).orElseThrow()).around(word);
    anchor = span.from();
    caret = span.to();
    showWords();
  }

  /// Goes on by words or lines; from the first word of the page in sight where nothing is marked.
  ///
  /// @param extend whether what is marked grows or shrinks instead of moving
  void step(Step step, boolean extend) {
    led = false;
    if (caret < 0 || sheet.text(page).isEmpty()) {
      page = sheet.page();
      if (text().words().isEmpty()) {
        return;
      }
      caret = 0;
      anchor = 0;
    } else {
      caret =
          switch (step) {
            case BACK -> Math.max(0, caret - 1);
            case ON -> Math.min(text().words().size() - 1, caret + 1);
            case UP -> Passage.beyondLine(text(), caret, false);
            case DOWN -> Passage.beyondLine(text(), caret, true);
          };
      anchor = extend ? anchor : caret;
    }
    showWords();
  }

  enum Step {
    BACK,
    ON,
    UP,
    DOWN
  }

  /// Where the marking has come to, to be kept in sight.
  Optional<PageArea> caret() {
    return caret < 0 || caret >= text().words().size()
        ? Optional.empty()
        : Optional.of(text().words().get(caret).area());
  }

  private PageText text() {
    return sheet.text(page).orElse(NOTHING);
  }

  private Optional<Integer> word(double x, double y) {
    return Passage.wordAt(text(), x, y);
  }

  private void showWords() {
    passage.set(Optional.of(Passage.of(page, text(), Sentences.Span.between(anchor, caret))));
  }
}
