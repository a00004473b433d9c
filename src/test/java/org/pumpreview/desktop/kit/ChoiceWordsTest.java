package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceWordsTest {
  private final ChoiceWords<DayOfWeek> words =
      new ChoiceWords<>(
          () -> List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), day -> "On " + day.getValue());

  @Test
  void aChoiceIsShownByItsWordsAndNothingByNone() {
    assertEquals("On 5", words.toString(DayOfWeek.FRIDAY));
    assertEquals("", words.toString(null));
  }

  @Test
  void wordsLeadBackToTheirChoice() {
    assertEquals(DayOfWeek.FRIDAY, words.fromString("On 5"));
  }

  @Test
  void otherWordsLeadToNoChoice() {
    assertNull(words.fromString("On 7"));
    assertNull(words.fromString(null));
  }
}
