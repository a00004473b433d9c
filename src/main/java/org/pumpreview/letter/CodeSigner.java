package org.pumpreview.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/// A person with the open key for the code on a letter. Lives as long as the signing takes.
public final class CodeSigner {
  private final PrivateKey key;
  private final CodeCertificate certificate;

  /// @param key an Ed25519 private key
  /// @param person a certificate that carries the certificate of that key
  /// @throws IllegalArgumentException when it carries none
  public CodeSigner(PrivateKey key, X509Certificate person) {
    this.key = key;
    this.certificate =
        CodeCertificate.in(person)
            .orElseThrow(() -> new IllegalArgumentException("no key for codes is certified"));
  }

  /// The code that goes onto a letter: the claim, then the certificate of the key and the signature
  /// over exactly the text of the claim, both in Base45. The same claim gives the same code.
  ///
  /// @throws SigningFailed when the key does not sign
  public LetterCode.Signed sign(LetterClaim claim) {
    String text = claim.text();
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      byte[] value = signature.sign();
      byte[] proof =
          ByteBuffer.allocate(CodeCertificate.BYTES + value.length)
              .put(certificate.bytes())
              .put(value)
              .array();
      return new LetterCode.Signed(text + " " + Base45.encode(proof));
    } catch (GeneralSecurityException e) {
      throw new SigningFailed("The key does not sign", e);
    }
  }

  /// Never the key.
  @Override
  public String toString() {
    return "CodeSigner";
  }
}
