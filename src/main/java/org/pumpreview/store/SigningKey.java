package org.pumpreview.store;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A person's own key, opened by that person's passphrase, with its certificate.
record SigningKey(PrivateKey key, X509Certificate certificate) {

  Body.Signature sign(Canon what) {
    return new Body.Signature(
        Certificates.serial(certificate), new Bytes(Certificates.sign(key, what)));
  }

  /// The type alone: the key is secret.
  @Override
  public String toString() {
    return "SigningKey";
  }
}
