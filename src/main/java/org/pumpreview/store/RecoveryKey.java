package org.pumpreview.store;

import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/// A key to a vault's data for the day when nobody can unlock it: printed once when the vault is
/// founded, and kept on paper. It opens no signing key.
///
/// Seven groups of five characters of Crockford's base 32, which has no I, L, O and U. The last
/// character of a group checks it and its place, so that a slip is found in the group where it was
/// made: every single wrong character, and every two neighbors that changed places.
///
/// @param text as printed, groups joined by hyphens
public record RecoveryKey(String text) {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 7;
  private static final int GROUP = 5;

  /// Keeps the key out of logs.
  @Override
  public String toString() {
    return "RecoveryKey";
  }

  static RecoveryKey generate() {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        text.append('-');
      }
      int[] digits = new int[GROUP];
      for (int i = 0; i < GROUP - 1; i++) {
        digits[i] = Sealer.RANDOM.nextInt(DIGITS.length());
        text.append(DIGITS.charAt(digits[i]));
      }
      text.append(DIGITS.charAt(check(digits, group)));
    }
    return new RecoveryKey(text.toString());
  }

  /// The first group, from 1, that was not typed as printed; empty when all are well.
  public static Optional<Integer> mistyped(char[] typed) {
    byte[] digits = digits(typed);
    try {
      for (int group = 0; group < GROUPS; group++) {
        int[] part = new int[GROUP];
        for (int i = 0; i < GROUP; i++) {
          int at = group * GROUP + i;
          part[i] = at < digits.length ? digits[at] : -1;
        }
        if (Arrays.stream(part).anyMatch(digit -> digit < 0)
            || part[GROUP - 1] != check(part, group)) {
          return Optional.of(group + 1);
        }
      }
      return digits.length == GROUPS * GROUP ? Optional.empty() : Optional.of(GROUPS);
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  /// The key of the recovery slot. The 140 random bits need no stretching.
  static SecretKey slot(char[] typed, String vaultId) {
    byte[] digits = digits(typed);
    try {
      return Subkeys.derive(digits, vaultId, "recovery slot", "AES");
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  /// Values of what was typed, without blanks and hyphens; -1 for what is no digit.
  private static byte[] digits(char[] typed) {
    byte[] digits = new byte[typed.length];
    int length = 0;
    for (char c : typed) {
      if (!Character.isWhitespace(c) && c != '-') {
        digits[length++] = (byte) DIGITS.indexOf(meant(Character.toUpperCase(c)));
      }
    }
    byte[] found = Arrays.copyOf(digits, length);
    Arrays.fill(digits, (byte) 0);
    return found;
  }

  private static char meant(char typed) {
    return switch (typed) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> typed;
    };
  }

  /// The sum of the digits times rising powers of x in GF(32), beginning with the group's place.
  private static int check(int[] digits, int group) {
    int sum = group + 1;
    for (int i = 0; i < GROUP - 1; i++) {
      sum = timesX(sum) ^ digits[i];
    }
    return timesX(sum);
  }

  /// Multiplication by x modulo the primitive polynomial x^5 + x^2 + 1.
  private static int timesX(int value) {
    int doubled = value << 1;
    return (doubled & 0x20) == 0 ? doubled : doubled ^ 0b100101;
  }
}
