package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "11, 19, 24",
        "12-14",
        "12 \u2013 14",
        "9,12-14",
        "12a",
        "B4",
        "B4-B6",
        "1187"
      })
  void pagesRangesAndListsNameAPage(String text) {
    assertTrue(PageNumbers.isNamedBy(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fax packet",
        "p. 9",
        "page 9",
        "nine",
        "9,",
        ",9",
        "9 12",
        "14-12",
        "-9",
        "9-",
        "2026-07-21",
        "123456",
        "?",
        ""
      })
  void anythingElseNamesNone(String text) {
    assertFalse(PageNumbers.isNamedBy(text));
  }
}
