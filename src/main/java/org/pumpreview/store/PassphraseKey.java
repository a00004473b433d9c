package org.pumpreview.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.SecretKey;

/// The keys that only one person's passphrase opens: the slot of the data key, and what is sealed
/// for that person alone.
record PassphraseKey(SecretKey slot, SecretKey signing, SecretKey authority) {
  static final int SALT_BYTES = 16;

  /// A character takes at most so many bytes of UTF-8.
  private static final int MOST_BYTES = 4;

  /// Stretches a passphrase. The array is left as it is: wiping it is its owner's work.
  static PassphraseKey of(char[] passphrase, Kdf kdf, byte[] salt, String vaultId) {
    byte[] bytes = bytes(passphrase);
    byte[] stretched = kdf.stretch(bytes, salt);
    try {
      return new PassphraseKey(
          Subkeys.derive(stretched, vaultId, "slot", "AES"),
          Subkeys.derive(stretched, vaultId, "signing key", "AES"),
          Subkeys.derive(stretched, vaultId, "authority key", "AES"));
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(stretched, (byte) 0);
    }
  }

  /// UTF-8 in one normal form: keyboards write the same letter in different ways.
  private static byte[] bytes(char[] passphrase) {
    CharBuffer typed = CharBuffer.wrap(passphrase);
    CharBuffer normal =
        Normalizer.isNormalized(typed, Normalizer.Form.NFC)
            ? typed
            : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
    ByteBuffer encoded = ByteBuffer.allocate(normal.length() * MOST_BYTES);
    StandardCharsets.UTF_8.newEncoder().encode(normal, encoded, true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
