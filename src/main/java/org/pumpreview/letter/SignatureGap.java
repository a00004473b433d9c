package org.pumpreview.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one stretch of a signed letter that its signature does not cover: `<`, the signature in hex,
/// `>`. Found in the bytes themselves, before anything interprets the file.
///
/// @param start where the `<` stands
/// @param end behind the `>`
record SignatureGap(int start, int end) {
  private static final HexFormat LOWER = HexFormat.of();
  private static final String DIGITS = "0123456789abcdef";
  private static final byte[] KEY = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BEFORE = "/Contents ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange \\[0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9})\\] *");
  private static final int LONGEST_RANGE = 64;

  /// The gap of a file that names exactly one range, which covers everything but that gap.
  static Optional<SignatureGap> of(byte[] file) {
    int at = indexOf(file, KEY, 0);
    if (at < 0 || indexOf(file, KEY, at + 1) >= 0) {
      return Optional.empty();
    }
    int length = Math.min(LONGEST_RANGE, file.length - at);
    var matcher = RANGE.matcher(new String(file, at, length, StandardCharsets.ISO_8859_1));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(1));
    int end = Integer.parseInt(matcher.group(2));
    int rest = Integer.parseInt(matcher.group(3));
    boolean whole = start >= BEFORE.length && start + 2 <= end && (long) end + rest == file.length;
    return whole && delimited(file, start, end)
        ? Optional.of(new SignatureGap(start, end))
        : Optional.empty();
  }

  private static boolean delimited(byte[] file, int start, int end) {
    return file[start] == '<'
        && file[end - 1] == '>'
        && Arrays.equals(file, start - BEFORE.length, start, BEFORE, 0, BEFORE.length);
  }

  /// SHA-256 of everything outside the gap.
  byte[] digest(byte[] file) {
    var digest = Digests.sha256();
    digest.update(file, 0, start);
    digest.update(file, end, file.length - end);
    return digest.digest();
  }

  /// The bytes that the hex digits stand for; empty when they are not lower-case pairs.
  Optional<byte[]> contents(byte[] file) {
    String digits = new String(file, start + 1, end - start - 2, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (DIGITS.indexOf(digit) < 0) {
        return Optional.empty();
      }
    }
    return digits.length() % 2 == 0 ? Optional.of(LOWER.parseHex(digits)) : Optional.empty();
  }

  /// Writes the digits between two places in their one accepted case.
  static void lowerCase(byte[] file, int from, int to) {
    for (int i = from; i < to; i++) {
      if (file[i] >= 'A' && file[i] <= 'F') {
        file[i] = (byte) Character.toLowerCase(file[i]);
      }
    }
  }

  static int indexOf(byte[] file, byte[] word, int from) {
    for (int i = from; i <= file.length - word.length; i++) {
      if (file[i] == word[0] && Arrays.equals(file, i, i + word.length, word, 0, word.length)) {
        return i;
      }
    }
    return -1;
  }
}
