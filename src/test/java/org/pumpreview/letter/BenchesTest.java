package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The benches of letters are run by hand; here each is seen to run at all.
@EnabledIfSystemProperty(named = "test.extent", matches = "full")
class BenchesTest {

  @Test
  void theBenchOfLettersRuns() {
    assertDoesNotThrow(() -> LetterBench.run(0, 1, 1));
  }

  @Test
  void theBenchOfPaperRuns() throws Exception {
    assertEquals(1, PaperBench.read(PaperCopy.letters(), PaperCopy.Harm.values()[0], 200, 1));
  }
}
