package org.pumpreview.store;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// A person's means to sign a letter.
///
/// @param chain the person's certificate, then the authority's; where the plan's own authority
///   certified that, up to below the one to trust
/// @param codeKey an Ed25519 key for the codes on printed letters, which the person's certificate
///   carries a certificate of; empty for a person certified before there were codes
public record Signing(PrivateKey key, List<X509Certificate> chain, Optional<PrivateKey> codeKey) {
  public Signing {
    chain = List.copyOf(chain);
  }

  /// The type alone: the key is secret.
  @Override
  public String toString() {
    return "Signing";
  }
}
