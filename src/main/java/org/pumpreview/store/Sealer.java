package org.pumpreview.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a random nonce in front. What lies in clear beside the sealed bytes is given
/// along, so that neither can be changed or moved without the other.
final class Sealer {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /// What sealing adds to the length.
  static final int OVERHEAD = NONCE_BYTES + TAG_BITS / 8;

  static final SecureRandom RANDOM = new SecureRandom();

  private Sealer() {}

  /// The bytes were sealed with another key or beside other columns, or were changed.
  static final class BrokenSeal extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenSeal() {
      super("the seal is broken");
    }
  }

  static byte[] seal(SecretKey key, byte[] clear, Canon beside) {
    try {
      byte[] nonce = random(NONCE_BYTES);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, beside);
      byte[] sealed = Arrays.copyOf(nonce, OVERHEAD + clear.length);
      cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  static byte[] unseal(SecretKey key, byte[] sealed, Canon beside) throws BrokenSeal {
    if (sealed.length < OVERHEAD) {
      throw new BrokenSeal();
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, sealed, 0, beside)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw new BrokenSeal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int at, Canon beside)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, NONCE_BYTES));
    cipher.updateAAD(beside.bytes());
    return cipher;
  }
}
