package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final String printed = RecoveryKey.generate().text();

  private static Optional<Integer> mistyped(String typed) {
    return RecoveryKey.mistyped(typed.toCharArray());
  }

  @Test
  void itIsPrintedInSevenGroupsOfFive() {
    assertTrue(printed.matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){6}"), printed);
    assertEquals(Optional.empty(), mistyped(printed));
  }

  @Test
  void noTwoAreAlike() {
    assertNotEquals(RecoveryKey.generate(), RecoveryKey.generate());
  }

  @Test
  void everyWrongCharacterIsFoundInItsGroup() {
    for (int i = 0; i < printed.length(); i++) {
      for (char digit : DIGITS.toCharArray()) {
        if (printed.charAt(i) != '-' && printed.charAt(i) != digit) {
          String typed = printed.substring(0, i) + digit + printed.substring(i + 1);
          assertEquals(Optional.of(i / 6 + 1), mistyped(typed), typed);
        }
      }
    }
  }

  @Test
  void neighborsThatChangedPlacesAreFoundInTheirGroup() {
    for (int i = 0; i + 1 < printed.length(); i++) {
      char one = printed.charAt(i);
      char other = printed.charAt(i + 1);
      if (one != other && one != '-' && other != '-') {
        String typed = printed.substring(0, i) + other + one + printed.substring(i + 2);
        assertEquals(Optional.of(i / 6 + 1), mistyped(typed), typed);
      }
    }
  }

  @Test
  void groupsThatChangedPlacesAreFound() {
    String typed = printed.substring(6, 12) + printed.substring(0, 6) + printed.substring(12);
    if (!typed.equals(printed)) {
      assertEquals(Optional.of(1), mistyped(typed));
    }
  }

  @Test
  void aMissingOrFurtherGroupIsFound() {
    assertEquals(Optional.of(7), mistyped(printed.substring(0, 35)));
    assertEquals(Optional.of(7), mistyped(printed + "-00000"));
    assertEquals(Optional.of(1), mistyped(""));
  }

  @Test
  void smallLettersBlanksAndLookalikesAreTakenForWhatWasMeant() {
    String typed =
        printed
            .toLowerCase(java.util.Locale.ROOT)
            .replace("-", "  ")
            .replace('0', 'o')
            .replace('1', 'l');
    assertEquals(Optional.empty(), mistyped(typed));
    assertEquals(
        RecoveryKey.slot(printed.toCharArray(), "vault"),
        RecoveryKey.slot(typed.toCharArray(), "vault"));
  }

  @Test
  void theKeyIsNotSaidByAccident() {
    assertEquals("RecoveryKey", new RecoveryKey(printed).toString());
  }
}
