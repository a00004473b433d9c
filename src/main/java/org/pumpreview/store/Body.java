package org.pumpreview.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/// What is sealed in one journal row: the event and, of a signed one, the signature.
///
/// @param version of the JSON's form
/// @param kind the event's name; sealed as well, because "Withdrawn" tells an outcome
/// @param signature over [Row.Place#signed(int, String, Bytes)]
record Body(int version, String kind, Bytes json, Optional<Signature> signature) {
  private static final int FORM = 1;

  /// Bodies are filled up to a multiple of this, so that their lengths tell little.
  private static final int STEP = 128;

  /// A signature and the serial number of the certificate that it is made with.
  record Signature(String serial, Bytes value) {}

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeShort(version);
      out.writeUTF(kind);
      write(out, json);
      out.writeBoolean(signature.isPresent());
      if (signature.isPresent()) {
        out.writeUTF(signature.get().serial());
        write(out, signature.get().value());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(bytes.toByteArray(), Math.ceilDiv(bytes.size(), STEP) * STEP);
  }

  /// The body in these bytes; empty when they hold none.
  static Optional<Body> decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORM) {
        return Optional.empty();
      }
      int version = in.readUnsignedShort();
      String kind = in.readUTF();
      Bytes json = read(in);
      Optional<Signature> signature =
          in.readBoolean() ? Optional.of(new Signature(in.readUTF(), read(in))) : Optional.empty();
      return Optional.of(new Body(version, kind, json, signature));
    } catch (IOException cutShort) {
      return Optional.empty();
    }
  }

  private static void write(DataOutputStream out, Bytes bytes) throws IOException {
    out.writeInt(bytes.length());
    out.write(bytes.array());
  }

  private static Bytes read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a length past the end");
    }
    return new Bytes(in.readNBytes(length));
  }
}
