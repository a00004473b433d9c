package org.pumpreview.store;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.pumpreview.review.Role;

/// What certificates say and whether they and their signatures hold.
final class Certificates {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private Certificates() {}

  /// Who a certificate names, and with which roles.
  record Subject(String userId, String name, Set<Role> roles) {}

  static Optional<X509Certificate> parse(byte[] der) {
    try {
      var parsed =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      return Arrays.equals(parsed.getEncoded(), der) ? Optional.of(parsed) : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /// Lower-case hex of the serial number.
  static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }

  /// SHA-256 of the DER certificate, lower-case hex.
  static String sha256(X509Certificate certificate) {
    return HexFormat.of().formatHex(sha256(der(certificate)));
  }

  static byte[] sha256(byte[] bytes) {
    return newSha256().digest(bytes);
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Whether `authority` issued this certificate to a person for signing. Its time is looked at
  /// where a signature is.
  static boolean isIssuedBy(X509Certificate certificate, X509Certificate authority) {
    boolean[] usage = certificate.getKeyUsage();
    boolean forSigning =
        certificate.getBasicConstraints() == -1
            && usage != null
            && usage[DIGITAL_SIGNATURE]
            && usage[NON_REPUDIATION]
            && certificate.getSigAlgName().equals(Authority.SIGNATURE)
            && certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
    if (!forSigning) {
      return false;
    }
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// What the subject says; empty when it does not name one person.
  static Optional<Subject> subject(X509Certificate certificate) {
    X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    List<String> userIds = values(name, BCStyle.SERIALNUMBER);
    List<String> names = values(name, BCStyle.CN);
    if (userIds.size() != 1 || names.size() != 1) {
      return Optional.empty();
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> codes = values(name, BCStyle.OU);
    Arrays.stream(Role.values()).filter(role -> codes.contains(role.code())).forEach(roles::add);
    return Optional.of(new Subject(userIds.getFirst(), names.getFirst(), roles));
  }

  /// The organization that the subject names; empty where there is none.
  static String organization(X509Certificate certificate) {
    X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return values(name, BCStyle.O).stream().findFirst().orElse("");
  }

  private static List<String> values(X500Name name, ASN1ObjectIdentifier type) {
    return Arrays.stream(name.getRDNs(type))
        .map(rdn -> rdn.getFirst().getValue())
        .filter(ASN1String.class::isInstance)
        .map(value -> ((ASN1String) value).getString())
        .toList();
  }

  static byte[] sign(PrivateKey key, Canon what) {
    try {
      Signature signature = Signature.getInstance(Authority.SIGNATURE);
      signature.initSign(key, Sealer.RANDOM);
      signature.update(what.bytes());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + Authority.SIGNATURE, e);
    }
  }

  static boolean isSigned(X509Certificate by, Canon what, byte[] value) {
    try {
      Signature signature = Signature.getInstance(Authority.SIGNATURE);
      signature.initVerify(by.getPublicKey());
      signature.update(what.bytes());
      return signature.verify(value);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  static Optional<PrivateKey> privateKey(byte[] pkcs8) {
    try {
      return Optional.of(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
