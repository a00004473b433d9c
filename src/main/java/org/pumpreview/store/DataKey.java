package org.pumpreview.store;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// The one random key of a vault's data, opened, and the keys that are made from it.
final class DataKey {
  /// Names the key in journal rows, so that a later key can stand beside this one.
  static final int ID = 1;

  private static final int BYTES = 32;

  private final byte[] raw;
  private final SecretKey event;
  private final SecretKey card;
  private final SecretKey attachment;
  private final SecretKey recognized;
  private final SecretKey chain;

  private DataKey(byte[] raw, String vaultId) {
    this.raw = raw;
    this.event = Subkeys.derive(raw, vaultId, "event", "AES");
    this.card = Subkeys.derive(raw, vaultId, "card", "AES");
    this.attachment = Subkeys.derive(raw, vaultId, "attachment", "AES");
    this.recognized = Subkeys.derive(raw, vaultId, "recognized", "AES");
    this.chain = Subkeys.derive(raw, vaultId, "chain", "HmacSHA256");
  }

  static DataKey generate(String vaultId) {
    return new DataKey(Sealer.random(BYTES), vaultId);
  }

  /// Opens the key from a slot.
  static DataKey unwrap(SecretKey slot, byte[] wrapped, Canon beside, String vaultId)
      throws Sealer.BrokenSeal {
    return new DataKey(Sealer.unseal(slot, wrapped, beside), vaultId);
  }

  byte[] wrap(SecretKey slot, Canon beside) {
    return Sealer.seal(slot, raw, beside);
  }

  SecretKey event() {
    return event;
  }

  SecretKey card() {
    return card;
  }

  SecretKey attachment() {
    return attachment;
  }

  SecretKey recognized() {
    return recognized;
  }

  /// HMAC-SHA256 with the chain key.
  byte[] mac(Canon of) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(chain);
      return mac.doFinal(of.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  void wipe() {
    Arrays.fill(raw, (byte) 0);
  }
}
