package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGradeTest {
  @ParameterizedTest
  @CsvSource({
    "appeal,2",
    "approved,2",
    "asked,1",
    "body,2",
    "case,1",
    "counseling,3",
    "decided,3",
    "decision,3",
    "denied,2",
    "director,3",
    "disease,2",
    "doctor,2",
    "epidural,4",
    "fair,1",
    "February,4",
    "hearing,2",
    "January,4",
    "implantable,4",
    "infection,3",
    "intrathecal,4",
    "language,2",
    "letter,2",
    "Louisiana,5",
    "medical,3",
    "medicine,3",
    "needed,2",
    "notes,1",
    "opioid,3",
    "opioids,3",
    "people,2",
    "percent,2",
    "place,1",
    "placed,1",
    "pump,1",
    "records,2",
    "request,2",
    "revised,2",
    "rule,1",
    "service,2",
    "services,3",
    "side,1",
    "sides,1",
    "spine,1",
    "state,1",
    "surgery,3",
    "table,2",
    "tested,2",
    "used,1",
    "change,1",
    "changes,2",
    "could,1",
    "having,2"
  })
  void syllablesAreCountedAsPeopleSayThem(String word, int syllables) {
    assertEquals(syllables, ReadingGrade.syllables(word));
  }

  @Test
  void wordsAndSentencesAreCountedAsTheyAreRead() {
    assertEquals(
        new ReadingGrade(3, 15, 19),
        ReadingGrade.of(
            List.of(
                "You can appeal by January 16, 2027. Call 1-800-555-0100.",
                "a pump that can be set")));
  }

  @Test
  void theGradeIsThatOfTheFormula() {
    assertEquals(
        0.39 * 100 / 10 + 11.8 * 150 / 100 - 15.59, new ReadingGrade(10, 100, 150).grade(), 1e-9);
  }
}
