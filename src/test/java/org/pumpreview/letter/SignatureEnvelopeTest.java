package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.Test;

class SignatureEnvelopeTest {
  private final LetterSigner director = new Authority("Example Bayou Health Plan").director();
  private final byte[] digest = Digests.sha256(new byte[] {1});

  @Test
  void anEnvelopeIsBuiltAnewFromItsParts() throws GeneralSecurityException {
    SignatureEnvelope envelope = envelope();
    SignatureEnvelope read = SignatureEnvelope.decode(envelope.encode());
    assertEquals(envelope.certificates(), read.certificates());
    assertArrayEquals(digest, read.messageDigest());
    assertArrayEquals(envelope.encode(), read.encode());
  }

  @Test
  void zerosBehindAnEnvelopeDoNotDisturbReading() throws GeneralSecurityException {
    byte[] encoded = envelope().encode();
    byte[] padded = Arrays.copyOf(encoded, encoded.length + 9);
    assertArrayEquals(encoded, SignatureEnvelope.decode(padded).encode());
  }

  @Test
  void anUnsignedAttributeShowsWhenBuiltAnew() throws GeneralSecurityException {
    byte[] changed = Tampering.withUnsignedAttribute(envelope().encode());
    assertFalse(Arrays.equals(changed, SignatureEnvelope.decode(changed).encode()));
  }

  @Test
  void eachByteOfAnEnvelopeShowsWhenItIsNotWhatWasWritten() throws GeneralSecurityException {
    SignatureEnvelope envelope = envelope();
    byte[] encoded = envelope.encode();
    for (int at = 0; at < encoded.length; at++) {
      byte[] changed = encoded.clone();
      changed[at] ^= (byte) 1;
      assertFalse(isGenuine(changed), "byte " + at);
    }
  }

  @Test
  void aCertificateThatWasNotSignedForIsRefused() throws GeneralSecurityException {
    var stranger = new Authority("Another plan").director();
    var more = new ArrayList<>(certificates(director));
    more.addAll(certificates(stranger));
    byte[] attributes =
        new SignatureEnvelope(certificates(director), digest, new byte[0]).signedAttributes();
    var mixed = new SignatureEnvelope(more, digest, Ecdsa.sign(director.key(), attributes));
    var read = SignatureEnvelope.decode(mixed.encode());
    assertFalse(
        Ecdsa.verifies(
            director.chain().getFirst().getPublicKey(), read.signedAttributes(), read.signature()));
  }

  @Test
  void anythingElseIsRefused() {
    for (byte[] other :
        List.of(new byte[0], new byte[100], digest, new byte[] {0x30, 0x03, 2, 1, 1})) {
      assertThrows(IllegalArgumentException.class, () -> SignatureEnvelope.decode(other));
    }
  }

  private boolean isGenuine(byte[] encoded) {
    SignatureEnvelope read;
    try {
      read = SignatureEnvelope.decode(encoded);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return Arrays.equals(read.encode(), encoded)
        && Arrays.equals(read.messageDigest(), digest)
        && Ecdsa.verifies(
            director.chain().getFirst().getPublicKey(), read.signedAttributes(), read.signature());
  }

  private SignatureEnvelope envelope() throws GeneralSecurityException {
    var certificates = certificates(director);
    byte[] attributes = new SignatureEnvelope(certificates, digest, new byte[0]).signedAttributes();
    return new SignatureEnvelope(certificates, digest, Ecdsa.sign(director.key(), attributes));
  }

  private static List<Certificate> certificates(LetterSigner signer)
      throws GeneralSecurityException {
    var certificates = new ArrayList<Certificate>();
    for (var certificate : signer.chain()) {
      certificates.add(Certificate.getInstance(certificate.getEncoded()));
    }
    return certificates;
  }
}
