package org.pumpreview.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WordsLookupTest {
  private final Words words = Words.of("sample");

  private enum Answer {
    YES,
    NO
  }

  @Test
  void anApostropheNeedsNoCareWithoutArguments() {
    assertEquals("The vault's door is closed", words.text("greeting"));
  }

  @Test
  void anApostropheNeedsNoCareWithArguments() {
    assertEquals("The plan's list lacks 3 of 1,200 items", words.text("missing", 3, 1200));
  }

  @Test
  void aChoiceInTheTextKnowsOneFromMany() {
    assertEquals("one day", words.text("days", 1));
    assertEquals("7 days", words.text("days", 7));
  }

  @Test
  void aBundleIsReadAsUtf8() {
    assertEquals("Pump – review ≤ 5", words.text("dash"));
  }

  @Test
  void anEnumConstantHasItsTextBehindThePrefix() {
    assertEquals("Yes", words.of("answer", Answer.YES));
    assertEquals("No, it's late", words.of("answer", Answer.NO, "late"));
  }

  @Test
  void aMissingKeyIsRefusedByName() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> words.text("nowhere"));
    assertEquals("No words for nowhere in bundle sample", refusal.getMessage());
  }

  @Test
  void aMissingBundleIsRefusedByName() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Words.of("nowhere"));
    assertEquals("No bundle /words/nowhere.properties", refusal.getMessage());
  }

  @Test
  void aBundleIsReadOnce() {
    assertSame(words, Words.of("sample"));
  }
}
