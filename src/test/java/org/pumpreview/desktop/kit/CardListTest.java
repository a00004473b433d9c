package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.kit.Gallery.Finding;

class CardListTest {
  private final TextField note = Screens.onFx(TextField::new);
  private final ItemCard settled = card("I.A.1.a", Optional.of(Finding.MET));
  private final ItemCard open = card("I.A.1.b", Optional.empty());
  private final ItemCard last = card("I.A.1.c", Optional.empty());
  private final CardList list = Screens.onFx(CardList::new);
  private final Screens screen = Screens.show(() -> list, 900, 600, Appearance.STANDARD);

  CardListTest() {
    Screens.runFx(() -> {
      settled.setSettled(true);
      open.details().add(new FormField("Note", note));
      list.setCards(List.of(settled, open, last));
      open.focusAnswer();
    });
    screen.settle();
  }

  private static ItemCard card(String paragraph, Optional<Finding> answer) {
    return Screens.onFx(() -> Gallery.card(paragraph, "A statement", answer));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void aFoldedCardShowsWhatWasNotedOnIt() {
    Screens.runFx(() -> settled.setRemark("Two sources disagree"));
    screen.settle();
    assertTrue(settled.isFolded());
    assertTrue(Screens.onFx(() -> settled.lookup(".remark").isVisible()));
  }

  @Test
  void aDigitAnswersTheCurrentCard() {
    screen.press(KeyCode.DIGIT2);
    assertEquals(Optional.of(Finding.NOT_MET), open.answer().shown());
    screen.press(KeyCode.DIGIT2);
    assertEquals(Optional.empty(), open.answer().shown());
  }

  @Test
  void theKeypadAnswersToo() {
    screen.press(KeyCode.NUMPAD4);
    assertEquals(Optional.of(Finding.NEEDS_PHYSICIAN), open.answer().shown());
  }

  @Test
  void aDigitTypedIntoANoteIsNoAnswer() {
    Screens.runFx(note::requestFocus);
    screen.press(KeyCode.DIGIT2);
    assertEquals(Optional.empty(), open.answer().shown());
  }

  @Test
  void theFocusStaysOnTheCardAfterAnAnswer() {
    screen.press(KeyCode.DIGIT1);
    assertTrue(open.isFocusWithin());
    assertEquals(Optional.of(open), list.current());
  }

  @Test
  void downAndUpGoFromCardToCard() {
    screen.press(KeyCode.DOWN);
    assertEquals(Optional.of(last), list.current());
    assertTrue(last.isFocusWithin());
    screen.press(KeyCode.UP, KeyCode.UP);
    assertEquals(Optional.of(settled), list.current());
  }

  @Test
  void beyondTheLastCardIsNothing() {
    screen.press(KeyCode.DOWN, KeyCode.DOWN);
    assertEquals(Optional.of(last), list.current());
  }

  @Test
  void aSettledCardUnfoldsWhileItIsCurrent() {
    assertTrue(settled.isFolded());
    Screens.runFx(settled::requestFocus);
    screen.settle();
    assertFalse(settled.isFolded());
    assertTrue(settled.isFocusWithin());
    Screens.runFx(open::focusAnswer);
    assertTrue(settled.isFolded());
  }

  @Test
  void aCardThatIsOnlyReadTakesTheFocusItself() {
    Screens.runFx(() -> {
      last.answer().setReadOnly(true);
      last.refresh();
    });
    screen.press(KeyCode.DOWN);
    assertEquals(Optional.of(last), list.current());
    assertTrue(last.isFocused());
  }

  @Test
  void aFoldedCardSaysItsAnswerToAScreenReader() {
    assertEquals("I.A.1.a, A statement, Met", settled.getAccessibleText());
  }
}
