package org.pumpreview.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.pumpreview.review.Role;

/// The certificate of the key behind a code, as it stands in the code and in the certificate of the
/// person who holds the key: which roles, which days, which key, signed by the authority.
@SuppressWarnings("ArrayRecordComponent") // compared by their bytes
record CodeCertificate(byte[] bytes) {
  /// Roles, first and last day, key, and the signature's r and s.
  static final int BYTES = 1 + 2 + 2 + 32 + 64;

  private static final String EXTENSION = "2.25.179634629296863111768278905964953645106";
  private static final byte[] DOMAIN =
      "org.pumpreview letter code key 1\0".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_AT = 5;
  private static final int SIGNATURE_AT = 37;

  /// What stands before the 32 bytes of a key in X.509 (RFC 8410).
  private static final byte[] ED25519 = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  CodeCertificate {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("not of the one length");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeCertificate that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The one that a person's certificate carries.
  static Optional<CodeCertificate> in(X509Certificate person) {
    byte[] extension = person.getExtensionValue(EXTENSION);
    if (extension == null) {
      return Optional.empty();
    }
    try {
      byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
      return Optional.of(new CodeCertificate(ASN1OctetString.getInstance(inner).getOctets()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if ((bytes[0] & bit(role)) != 0) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static int bit(Role role) {
    return switch (role) {
      case NURSE -> 1;
      case MEDICAL_DIRECTOR -> 2;
      case ADMINISTRATOR -> 4;
    };
  }

  boolean isInForce(LocalDate on) {
    return on.toEpochDay() >= day(1) && on.toEpochDay() <= day(3);
  }

  private int day(int at) {
    return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
  }

  boolean isIssuedBy(X509Certificate authority) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(authority.getPublicKey());
      signature.update(DOMAIN);
      signature.update(bytes, 0, SIGNATURE_AT);
      return signature.verify(bytes, SIGNATURE_AT, bytes.length - SIGNATURE_AT);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// Whether the key of this certificate signed the message.
  boolean hasSigned(byte[] message, byte[] value) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key());
      signature.update(message);
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(ED25519, ED25519.length + SIGNATURE_AT - KEY_AT);
    System.arraycopy(bytes, KEY_AT, encoded, ED25519.length, SIGNATURE_AT - KEY_AT);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
