package org.pumpreview.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digests that a letter's file uses.
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    return of("SHA-256");
  }

  static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  static byte[] md5(byte[] bytes) {
    return of("MD5").digest(bytes);
  }

  static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + name, e);
    }
  }
}
