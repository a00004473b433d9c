package org.pumpreview.letter;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A person with the open key to sign a letter. Lives as long as the signing takes.
///
/// @param key an EC P-256 private key
/// @param chain the person's certificate first, each followed by its issuer
public record LetterSigner(PrivateKey key, List<X509Certificate> chain, Signatory person) {

  public LetterSigner {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a signer needs a certificate");
    }
  }

  /// Never the key.
  @Override
  public String toString() {
    return "LetterSigner[" + person.userId() + "]";
  }
}
