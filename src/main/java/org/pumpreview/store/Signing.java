package org.pumpreview.store;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A person's means to sign a letter.
///
/// @param chain the person's certificate, then the authority's
public record Signing(PrivateKey key, List<X509Certificate> chain) {
  public Signing {
    chain = List.copyOf(chain);
  }

  /// The type alone: the key is secret.
  @Override
  public String toString() {
    return "Signing";
  }
}
