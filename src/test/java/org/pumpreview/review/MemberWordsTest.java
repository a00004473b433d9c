package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member cannot be expected to read.
class MemberWordsTest {
  private static MemberWords of(String text) {
    return MemberWords.of(List.of(text), List.of("Sampleville, LA 70000", "AB Clinic"));
  }

  @ParameterizedTest
  @CsvSource({
    "We pay for 62362 alone.,62362",
    "We pay for E0783.,E0783",
    "You have G90.521 now.,G90.521",
    "We pay for 62362-59 alone.,62362",
    "We pay for E0782-59 alone.,E0782",
    "We pay for e0782 alone.,e0782",
    "It was 0042T that we read.,0042T"
  })
  void aCodeIsFound(String text, String code) {
    assertEquals(new MemberWords(List.of(code), List.of(), List.of()), of(text));
  }

  @Test
  void bothEndsOfARangeOfCodesAreFound() {
    assertEquals(
        new MemberWords(List.of("62350", "62351"), List.of(), List.of()),
        of("We do not pay for 62350-62351."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 1-800-555-0100 by January 16, 2027.",
        "Write to Sampleville, LA 70000.",
        "Write to Baton Rouge, Louisiana 70802-0001.",
        "Your cancer is at stage IV.",
        "It cost $10,000 and 42.9 percent of 12345.6 in 2026.",
        "Your doctor at AB Clinic saw you. I do, too.",
        "If you do not hear well, call TTY 1-800-555-0101."
      })
  void phonesDatesSumsAndNamesAreNone(String text) {
    assertEquals(new MemberWords(List.of(), List.of(), List.of()), of(text));
  }

  @ParameterizedTest
  @CsvSource({"You MUST CALL us.,MUST CALL", "It is IMPORTANT to call.,IMPORTANT"})
  void aShoutedWordIsFound(String text, String shouted) {
    assertEquals(new MemberWords(List.of(), List.of(shouted), List.of()), of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We saw no MRI of your back.",
        "We saw no MRI. A magnetic resonance imaging (MRI) test was asked for.",
        "The test (MRI) was asked for.",
        "We saw no MRIs of your back."
      })
  void aShortFormThatIsNotExplainedFirstIsFound(String text) {
    assertEquals(new MemberWords(List.of(), List.of(), List.of("MRI")), of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We saw no magnetic resonance imaging (MRI) of your back. The MRI is new.",
        "We saw no MRI (pictures of the inside of your back).",
        "Your activities of daily living (ADL) did not change."
      })
  void aShortFormThatIsExplainedIsNone(String text) {
    assertEquals(new MemberWords(List.of(), List.of(), List.of()), of(text));
  }

  @Test
  void aNameThatOnlyLooksShoutedStands() {
    assertEquals(
        new MemberWords(List.of(), List.of(), List.of()),
        MemberWords.of(
            List.of("This letter is about ODILE MOCKINGBIRD."), List.of("ODILE MOCKINGBIRD")));
  }
}
