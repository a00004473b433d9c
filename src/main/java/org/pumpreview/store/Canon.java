package org.pumpreview.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// One unmistakable row of bytes for several values: what is sealed along, chained or signed. Every
/// value carries its type and length, so that no two lists of values give the same bytes.
final class Canon {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private Canon() {}

  /// @param domain what the bytes are for, so that those of one use never fit another
  static Canon of(String domain) {
    return new Canon().with("org.pumpreview " + domain);
  }

  Canon with(String text) {
    return part('s', text.getBytes(StandardCharsets.UTF_8));
  }

  Canon with(byte[] value) {
    return part('b', value);
  }

  Canon with(long value) {
    try {
      out.writeByte('n');
      out.writeLong(value);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Canon part(char type, byte[] value) {
    try {
      out.writeByte(type);
      out.writeInt(value.length);
      out.write(value);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
