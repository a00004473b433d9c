package org.pumpreview.store;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.pumpreview.review.Role;

/// A person's key for the codes on printed letters. It is derived from the person's signing key, so
/// that it opens with the same passphrase and is kept nowhere; the authority certifies it in few
/// enough bytes for a code on paper.
///
/// @param seed the private key of RFC 8032
record CodeKey(Bytes seed) {
  /// Where a person's certificate carries the certificate of the key. An arc of X.667, which needs
  /// no registration.
  static final ASN1ObjectIdentifier EXTENSION =
      new ASN1ObjectIdentifier("2.25.179634629296863111768278905964953645106");

  private static final byte[] DOMAIN =
      "org.pumpreview letter code key 1\0".getBytes(StandardCharsets.US_ASCII);
  private static final int SCALAR_BYTES = 32;
  private static final int KEY_BYTES = 32;

  /// Roles, first and last day, key.
  private static final int BODY_BYTES = 1 + 2 + 2 + KEY_BYTES;

  private static final String SIGNATURE = "SHA256withECDSAinP1363Format";

  /// The key that goes with a signing key of this vault.
  static CodeKey of(PrivateKey signing, String vaultId) {
    if (!(signing instanceof ECPrivateKey key)) {
      throw new IllegalArgumentException("a signing key is one of P-256");
    }
    byte[] scalar = fixed(key.getS());
    try {
      return new CodeKey(
          new Bytes(Subkeys.derive(scalar, vaultId, "letter code key", "Ed25519").getEncoded()));
    } finally {
      Arrays.fill(scalar, (byte) 0);
    }
  }

  /// The key that a person's certificate vouches for; empty when it carries none, or another.
  static Optional<PrivateKey> certified(SigningKey signing, String vaultId) {
    CodeKey key = of(signing.key(), vaultId);
    return certifiedKey(signing.certificate())
        .filter(key.publicKey()::equals)
        .map(same -> key.privateKey());
  }

  private static Optional<Bytes> certifiedKey(X509Certificate certificate) {
    return Optional.ofNullable(certificate.getExtensionValue(EXTENSION.getId()))
        .map(value -> ASN1OctetString.getInstance(value).getOctets())
        .map(value -> ASN1OctetString.getInstance(value).getOctets())
        .filter(value -> value.length > BODY_BYTES)
        .map(value -> new Bytes(Arrays.copyOfRange(value, BODY_BYTES - KEY_BYTES, BODY_BYTES)));
  }

  Bytes publicKey() {
    return new Bytes(
        new Ed25519PrivateKeyParameters(seed.array(), 0).generatePublicKey().getEncoded());
  }

  private PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /// The certificate of a key: a byte of roles (1 nurse, 2 medical director, 4 administrator), the
  /// first and the last day in force as days since 1970 in two bytes each, the key, and the
  /// authority's signature over all of that behind [#DOMAIN], as r and s.
  static byte[] certify(
      byte[] publicKey, Set<Role> roles, Instant from, Instant to, PrivateKey authority) {
    byte[] body =
        ByteBuffer.allocate(BODY_BYTES)
            .put((byte) roles.stream().mapToInt(CodeKey::bit).sum())
            .putShort(day(from))
            .putShort(day(to))
            .put(publicKey)
            .array();
    try {
      Signature signature = Signature.getInstance(SIGNATURE);
      signature.initSign(authority, Sealer.RANDOM);
      signature.update(DOMAIN);
      signature.update(body);
      byte[] value = signature.sign();
      return ByteBuffer.allocate(body.length + value.length).put(body).put(value).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + SIGNATURE, e);
    }
  }

  private static int bit(Role role) {
    return switch (role) {
      case NURSE -> 1;
      case MEDICAL_DIRECTOR -> 2;
      case ADMINISTRATOR -> 4;
    };
  }

  /// Two bytes last until 2149.
  private static short day(Instant at) {
    return (short) Duration.between(Instant.EPOCH, at).toDays();
  }

  private static byte[] fixed(BigInteger scalar) {
    byte[] bytes = scalar.toByteArray();
    byte[] fixed = new byte[SCALAR_BYTES];
    int length = Math.min(bytes.length, SCALAR_BYTES);
    System.arraycopy(bytes, bytes.length - length, fixed, SCALAR_BYTES - length, length);
    Arrays.fill(bytes, (byte) 0);
    return fixed;
  }

  /// The type alone: the key is secret.
  @Override
  public String toString() {
    return "CodeKey";
  }
}
