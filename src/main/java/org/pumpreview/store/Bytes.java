package org.pumpreview.store;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes as a value. The array is never changed.
final class Bytes {
  private final byte[] array;

  Bytes(byte[] array) {
    this.array = array;
  }

  byte[] array() {
    return array;
  }

  int length() {
    return array.length;
  }

  /// Lower-case hex.
  String hex() {
    return HexFormat.of().formatHex(array);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  /// The length alone: content may be of a case.
  @Override
  public String toString() {
    return length() + " bytes";
  }
}
