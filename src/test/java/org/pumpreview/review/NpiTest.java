package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The check digit is Luhn's over the number with the prefix 80840 (CMS, NPI check digit).
class NpiTest {

  /// The first is the worked example of the standard; the others were computed by hand.
  @ParameterizedTest
  @ValueSource(strings = {"1234567893", "1245319599", "2000000002", "1000000004"})
  void aNumberWithItsCheckDigitIsValid(String npi) {
    assertTrue(Npi.isValid(npi));
  }

  @Test
  void everyOtherCheckDigitIsRefused() {
    for (char digit = '0'; digit <= '9'; digit++) {
      if (digit != '3') {
        assertFalse(Npi.isValid("123456789" + digit));
      }
    }
  }

  @Test
  void oneChangedDigitIsRefused() {
    String valid = "1234567893";
    for (int place = 1; place < 9; place++) {
      char other = valid.charAt(place) == '9' ? '0' : (char) (valid.charAt(place) + 1);
      assertFalse(Npi.isValid(valid.substring(0, place) + other + valid.substring(place + 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456789",
        "12345678930",
        "3234567893",
        "0234567893",
        "12345 7893",
        "123456789x",
        "\uff11234567893"
      })
  void whatIsNotTenDigitsThatBeginWithOneOrTwoIsRefused(String text) {
    assertFalse(Npi.isValid(text));
  }
}
