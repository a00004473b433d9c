package org.pumpreview.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF-SHA256: one key for each use, none of which tells anything of another.
final class Subkeys {
  private static final int KEY_BYTES = 32;

  private Subkeys() {}

  /// @param algorithm the JCA name of what the key is for
  /// @param use named in full, so that no two uses share a key
  static SecretKey derive(byte[] key, String vaultId, String use, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .addSalt(vaultId.getBytes(StandardCharsets.UTF_8))
                  .thenExpand(
                      ("org.pumpreview " + use).getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("JDK 25 has HKDF-SHA256", e);
    }
  }
}
