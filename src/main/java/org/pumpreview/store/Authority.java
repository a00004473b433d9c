package org.pumpreview.store;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Role;

/// The vault's own authority, opened: it certifies who a person is and what that person may do.
final class Authority {
  /// Stands where a plan's name would, so that no letter of a practice vault passes for a real one.
  static final String PRACTICE = "Practice - not a determination";

  static final String SIGNATURE = "SHA256withECDSA";

  /// RFC 9608: nothing tells of a revocation. A disabled account is told by the journal.
  private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

  private static final String COMMON_NAME = "Pump Review vault authority";
  private static final int SERIAL_BITS = 127;

  /// The authority outlives the ten years for which records are kept (42 CFR 438.3(u)).
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(30 * 365);

  private static final Duration PERSON_LIFE = Duration.ofDays(10 * 365);

  /// A machine whose clock is behind must not find a certificate from the future.
  private static final Duration EARLIER = Duration.ofDays(1);

  private final PrivateKey key;
  private final X509Certificate certificate;

  Authority(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  static Authority create(boolean practice, Plan plan, Instant now) {
    KeyPair pair = newKeyPair();
    X500Name name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, practice ? PRACTICE : plan.name())
            .addRDN(BCStyle.CN, COMMON_NAME)
            .build();
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              serial(),
              Date.from(now.minus(EARLIER)),
              Date.from(now.plus(AUTHORITY_LIFE)),
              name,
              pair.getPublic());
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      return new Authority(pair.getPrivate(), signed(builder, pair.getPrivate()));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("the authority's certificate cannot be made", e);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  PrivateKey key() {
    return key;
  }

  /// Certifies a person. The subject names the plan, the roles, the person and the user id.
  ///
  /// @param code the public key of the codes on the person's printed letters
  X509Certificate certify(
      Actor person, Plan plan, PublicKey publicKey, Optional<Bytes> code, Instant now) {
    X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, plan.name());
    person.roles().stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::code)
        .forEach(role -> subject.addRDN(BCStyle.OU, role));
    subject.addRDN(BCStyle.CN, person.name()).addRDN(BCStyle.SERIALNUMBER, person.userId());
    Instant from = now.minus(EARLIER);
    Instant to = now.plus(PERSON_LIFE);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
              serial(),
              Date.from(from),
              Date.from(to),
              subject.build(),
              publicKey);
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(
              Extension.keyUsage,
              true,
              new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              extensions.createSubjectKeyIdentifier(publicKey))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              extensions.createAuthorityKeyIdentifier(certificate.getPublicKey()))
          .addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
      if (code.isPresent()) {
        byte[] certified = CodeKey.certify(code.get().array(), person.roles(), from, to, key);
        builder.addExtension(CodeKey.EXTENSION, false, new DEROctetString(certified));
      }
      return signed(builder, key);
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("the certificate cannot be made", e);
    }
  }

  /// Another certificate for the authority of a vault, by an authority above it. Name and key stay,
  /// so that everybody whom the vault certified is certified under both.
  static X509Certificate certify(
      X509Certificate vault, X509Certificate by, PrivateKey key, String algorithm, Instant now) {
    Instant from = later(now.minus(EARLIER), by.getNotBefore().toInstant());
    Instant to = earlier(vault.getNotAfter().toInstant(), by.getNotAfter().toInstant());
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              X500Name.getInstance(by.getSubjectX500Principal().getEncoded()),
              serial(),
              Date.from(from),
              Date.from(to),
              X500Name.getInstance(vault.getSubjectX500Principal().getEncoded()),
              vault.getPublicKey());
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              extensions.createSubjectKeyIdentifier(vault.getPublicKey()))
          .addExtension(
              Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(by));
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("the certificate cannot be made", e);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), Sealer.RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by)
      throws OperatorCreationException, GeneralSecurityException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(by)));
  }

  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, Sealer.RANDOM).setBit(SERIAL_BITS);
  }
}
