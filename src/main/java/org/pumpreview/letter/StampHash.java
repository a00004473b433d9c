package org.pumpreview.letter;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The digests that a time-stamp server may sign with, each with its names.
@SuppressWarnings("ImmutableEnumChecker") // the names are constants of the library
enum StampHash {
  SHA256(
      NISTObjectIdentifiers.id_sha256,
      PKCSObjectIdentifiers.sha256WithRSAEncryption,
      X9ObjectIdentifiers.ecdsa_with_SHA256),
  SHA384(
      NISTObjectIdentifiers.id_sha384,
      PKCSObjectIdentifiers.sha384WithRSAEncryption,
      X9ObjectIdentifiers.ecdsa_with_SHA384),
  SHA512(
      NISTObjectIdentifiers.id_sha512,
      PKCSObjectIdentifiers.sha512WithRSAEncryption,
      X9ObjectIdentifiers.ecdsa_with_SHA512);

  private final ASN1ObjectIdentifier digest;
  private final ASN1ObjectIdentifier rsa;
  private final ASN1ObjectIdentifier ecdsa;

  StampHash(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier rsa, ASN1ObjectIdentifier ecdsa) {
    this.digest = digest;
    this.rsa = rsa;
    this.ecdsa = ecdsa;
  }

  static Optional<StampHash> ofDigest(ASN1ObjectIdentifier name) {
    return Arrays.stream(values()).filter(hash -> hash.digest.equals(name)).findFirst();
  }

  /// The digest within a signature's algorithm; empty where that leaves it to another field.
  static Optional<StampHash> ofSignature(ASN1ObjectIdentifier name) {
    return Arrays.stream(values())
        .filter(hash -> hash.rsa.equals(name) || hash.ecdsa.equals(name))
        .findFirst();
  }

  /// Without parameters, as RFC 5754 has it.
  AlgorithmIdentifier digest() {
    return new AlgorithmIdentifier(digest);
  }

  /// As RFC 5754 has it: RSA with a null for parameters, ECDSA without any.
  AlgorithmIdentifier signature(boolean elliptic) {
    return elliptic
        ? new AlgorithmIdentifier(ecdsa)
        : new AlgorithmIdentifier(rsa, DERNull.INSTANCE);
  }

  byte[] of(byte[] bytes) {
    return Digests.of(javaName()).digest(bytes);
  }

  String javaSignature(boolean elliptic) {
    return name() + (elliptic ? "withECDSA" : "withRSA");
  }

  private String javaName() {
    return "SHA-" + name().substring("SHA".length());
  }
}
