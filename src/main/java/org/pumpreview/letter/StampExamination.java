package org.pumpreview.letter;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// One look at the time stamp of a letter: the same when a server has just given it and when a
/// stranger verifies the letter in ten years.
final class StampExamination {
  /// A clock that is wrong by more is put right before it signs a notice.
  static final Duration APART = Duration.ofHours(1);

  private static final int LEAST_RSA = 2048;
  private static final int LEAST_ELLIPTIC = 256;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final StampToken token;
  private final X509Certificate server;

  StampExamination(StampToken token) {
    this.token = token;
    this.server = token.chain().getFirst();
  }

  /// When the server says it was.
  ///
  /// @throws IOException when it says no time
  Instant at() throws IOException {
    try {
      return token.says().getGenTime().getDate().toInstant();
    } catch (ParseException e) {
      throw new IOException("no time", e);
    }
  }

  /// The server's name, by its certificate.
  String by() {
    try {
      var subject = Certificate.getInstance(server.getEncoded()).getSubject();
      var names = subject.getRDNs(BCStyle.CN);
      return names.length == 0
          ? subject.toString()
          : IETFUtils.valueToString(names[0].getFirst().getValue());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /// What is wrong first; empty when the stamp holds.
  ///
  /// @param signature the value that was to be stamped
  /// @param authorities those that may certify its server
  /// @param told the time that the letter itself tells
  Optional<StampFlaw> flaw(byte[] signature, List<X509Certificate> authorities, Instant told) {
    try {
      if (!isFor(Digests.sha256(signature))) {
        return Optional.of(StampFlaw.OTHER_LETTER);
      }
      if (!isSigned()) {
        return Optional.of(StampFlaw.NOT_SIGNED);
      }
      if (!isForStamps()) {
        return Optional.of(StampFlaw.NOT_FOR_STAMPS);
      }
      if (Duration.between(told, at()).abs().compareTo(APART) > 0) {
        return Optional.of(StampFlaw.OTHER_TIME);
      }
      return chain(authorities);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return Optional.of(StampFlaw.NOT_SIGNED);
    }
  }

  private boolean isFor(byte[] imprint) {
    MessageImprint found = token.says().getMessageImprint();
    return found.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
        && Arrays.equals(found.getHashedMessage(), imprint);
  }

  private boolean isSigned() throws IOException, GeneralSecurityException {
    var attributes = token.attributes();
    var digest = StampToken.value(attributes, CMSAttributes.messageDigest);
    var type = StampToken.value(attributes, CMSAttributes.contentType);
    boolean named =
        digest.isPresent()
            && Arrays.equals(
                ASN1OctetString.getInstance(digest.get()).getOctets(),
                token.digest().of(token.info()))
            && type.isPresent()
            && ASN1ObjectIdentifier.getInstance(type.get())
                .equals(PKCSObjectIdentifiers.id_ct_TSTInfo)
            && StampToken.isNamed(attributes, server);
    if (!named) {
      return false;
    }
    Signature signature = Signature.getInstance(token.algorithm());
    signature.initVerify(server.getPublicKey());
    signature.update(token.signedBytes());
    return signature.verify(token.signature());
  }

  /// RFC 3161, 2.3: the certificate is for time stamps and says so critically.
  private boolean isForStamps() throws GeneralSecurityException {
    List<String> purposes = server.getExtendedKeyUsage();
    Set<String> critical =
        Optional.ofNullable(server.getCriticalExtensionOIDs()).orElse(new HashSet<>());
    boolean[] usage = server.getKeyUsage();
    return List.of(KeyPurposeId.id_kp_timeStamping.getId()).equals(purposes)
        && critical.contains(Extension.extendedKeyUsage.getId())
        && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
        && server.getBasicConstraints() < 0
        && isStrong();
  }

  private boolean isStrong() {
    return switch (server.getPublicKey()) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA;
      case ECPublicKey elliptic -> elliptic.getParams().getOrder().bitLength() >= LEAST_ELLIPTIC;
      default -> false;
    };
  }

  /// Whether the certificates between the server's and the authority's can be written in no other
  /// way under the same signatures. The server's own is named by its digest; these are not.
  private boolean isStrict(X509Certificate authority) throws IOException, GeneralSecurityException {
    List<X509Certificate> chain = token.chain();
    for (int i = 1; i < chain.size(); i++) {
      X509Certificate issuer = i + 1 < chain.size() ? chain.get(i + 1) : authority;
      var certificate = Certificate.getInstance(chain.get(i).getEncoded());
      boolean same =
          Arrays.equals(
              certificate.getSignatureAlgorithm().getEncoded(ASN1Encoding.DER),
              certificate.getTBSCertificate().getSignature().getEncoded(ASN1Encoding.DER));
      byte[] value = chain.get(i).getSignature();
      boolean whole = certificate.getSignature().getPadBits() == 0;
      boolean one =
          !(issuer.getPublicKey() instanceof ECPublicKey key)
              || Arrays.equals(value, Ecdsa.smaller(value, key.getParams().getOrder()));
      if (!same || !whole || !one) {
        return false;
      }
    }
    return true;
  }

  private Optional<StampFlaw> chain(List<X509Certificate> authorities)
      throws IOException, GeneralSecurityException {
    if (token.under(authorities).chain().size() < token.chain().size()) {
      return Optional.of(StampFlaw.LOOSE_CHAIN);
    }
    Optional<StampFlaw> best = Optional.of(StampFlaw.STRANGER);
    for (X509Certificate authority : authorities) {
      Optional<StampFlaw> found = chain(authority);
      if (found.isEmpty()) {
        return found;
      }
      best = found.get() == StampFlaw.STRANGER ? best : found;
    }
    return best;
  }

  private Optional<StampFlaw> chain(X509Certificate authority)
      throws IOException, GeneralSecurityException {
    if (authority.getBasicConstraints() < 0) {
      return Optional.of(StampFlaw.STRANGER);
    }
    try {
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at()));
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(token.chain()), parameters);
      authority.checkValidity(Date.from(at()));
      return isStrict(authority) ? Optional.empty() : Optional.of(StampFlaw.LOOSE_CHAIN);
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return Optional.of(StampFlaw.NOT_VALID_THEN);
    } catch (CertPathValidatorException e) {
      boolean time =
          e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
      return Optional.of(time ? StampFlaw.NOT_VALID_THEN : StampFlaw.STRANGER);
    }
  }
}
