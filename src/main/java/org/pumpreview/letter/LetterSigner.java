package org.pumpreview.letter;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.pumpreview.review.Role;

/// The person who signs a letter, with the open key. Lives as long as the signing takes.
///
/// @param key an EC P-256 private key
/// @param chain the person's certificate first, each followed by its issuer
/// @param userId as the certificate's serialNumber attribute names the person
/// @param name as it is printed, without the credential
/// @param credential for example `MD` or `RN`
/// @param license number and state, as printed
/// @param role one that the certificate carries: the role in which the person signs
/// @param meaning what the signature says, a full sentence
public record LetterSigner(
    PrivateKey key,
    List<X509Certificate> chain,
    String userId,
    String name,
    String credential,
    String license,
    Role role,
    String meaning) {

  public LetterSigner {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a signer needs a certificate");
    }
  }

  /// Name and credential as they stand under a letter.
  public String styledName() {
    return name + ", " + credential;
  }

  /// Never the key.
  @Override
  public String toString() {
    return "LetterSigner[" + userId + ", " + role + "]";
  }
}
