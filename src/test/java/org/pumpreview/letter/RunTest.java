package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
  @Test
  void wordsBetweenAsterisksAreStrong() {
    assertEquals(
        List.of(new Run("It is ", false), new Run("denied", true), new Run(" today", false)),
        Run.sentence("It is *{0}* today", "denied"));
  }

  @Test
  void aStopBehindStrongWordsIsStrongToo() {
    assertEquals(
        List.of(new Run("It is ", false), new Run("denied.", true), new Run(" We", false)),
        Run.sentence("It is *denied*. We"));
    assertEquals(List.of(new Run("denied.", true)), Run.sentence("*denied*."));
  }

  @Test
  void anAsteriskInAValueIsOnlyAnAsterisk() {
    assertEquals(List.of(new Run("code J2274*", false)), Run.sentence("code {0}", "J2274*"));
  }

  @Test
  void anApostropheIsOnlyAnApostrophe() {
    assertEquals("the doctor's {note}", Run.plain(Run.sentence("the doctor's {0}", "{note}")));
  }
}
