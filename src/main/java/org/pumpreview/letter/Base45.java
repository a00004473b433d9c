package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Base45 of RFC 9285: bytes in the characters that a QR code packs most closely, two bytes in
/// three of them. Every text is the form of one row of bytes at most.
final class Base45 {
  static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BASE = ALPHABET.length();

  private Base45() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder(bytes.length / 2 * 3 + 2);
    for (int at = 0; at < bytes.length; at += 2) {
      boolean pair = at + 1 < bytes.length;
      int value =
          pair
              ? Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1])
              : Byte.toUnsignedInt(bytes[at]);
      for (int digit = 0; digit < (pair ? 3 : 2); digit++) {
        text.append(ALPHABET.charAt(value % BASE));
        value /= BASE;
      }
    }
    return text.toString();
  }

  /// The bytes; empty when the text is the form of none.
  static Optional<byte[]> decode(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int at = 0; at < text.length(); at += 3) {
      String digits = text.substring(at, Math.min(at + 3, text.length()));
      int value = value(digits);
      boolean pair = digits.length() == 3;
      if (digits.length() == 1 || value < 0 || value > (pair ? 0xffff : 0xff)) {
        return Optional.empty();
      }
      if (pair) {
        bytes.write(value >> 8);
      }
      bytes.write(value);
    }
    return Optional.of(bytes.toByteArray());
  }

  /// The lowest digit comes first; negative where a character is no digit.
  private static int value(String digits) {
    int value = 0;
    for (int at = digits.length() - 1; at >= 0; at--) {
      int digit = ALPHABET.indexOf(digits.charAt(at));
      if (digit < 0) {
        return -1;
      }
      value = value * BASE + digit;
    }
    return value;
  }
}
