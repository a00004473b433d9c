package org.pumpreview.letter;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// Whether a signer's certificates lead to a trusted authority.
enum Trust {
  TRUSTED,
  /// Nobody said whom to trust.
  NO_AUTHORITY,
  /// No trusted authority issued the certificate.
  STRANGER,
  /// A trusted authority issued it, but it was not valid when it signed.
  NOT_VALID_THEN;

  /// What every vault calls its authority. A certificate of anybody else proves no role, however
  /// trusted its issuer is for other things: among the trusted may be one for time stamps, or one
  /// of the plan that certifies much else.
  static final String AUTHORITY = "Pump Review vault authority";

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  /// Judges a chain, the signer's certificate first, at the time of signing. Nobody is asked over
  /// the network: an authority in a vault publishes no revocations.
  static Trust of(List<X509Certificate> chain, List<X509Certificate> authorities, Instant at) {
    Trust best = authorities.isEmpty() ? NO_AUTHORITY : STRANGER;
    for (X509Certificate authority : authorities) {
      Trust found = of(chain, authority, at);
      if (found == TRUSTED) {
        return TRUSTED;
      }
      best = found == NOT_VALID_THEN ? found : best;
    }
    return best;
  }

  private static Trust of(List<X509Certificate> chain, X509Certificate authority, Instant at) {
    List<X509Certificate> below =
        chain.stream().takeWhile(certificate -> !certificate.equals(authority)).toList();
    if (below.isEmpty()
        || !mayCertify(authority)
        || !maySign(below.getFirst())
        || !isOfAVault(below.getFirst())) {
      return STRANGER;
    }
    return shortest(below, authority, at);
  }

  /// A vault's authority may have several certificates, so that the chain may come to a trusted one
  /// before its end.
  private static Trust shortest(
      List<X509Certificate> below, X509Certificate authority, Instant at) {
    Trust best = STRANGER;
    for (int length = 1; length <= below.size(); length++) {
      Trust found = path(below.subList(0, length), authority, at);
      if (found == TRUSTED) {
        return TRUSTED;
      }
      best = found == NOT_VALID_THEN ? found : best;
    }
    return best;
  }

  private static Trust path(List<X509Certificate> below, X509Certificate authority, Instant at) {
    try {
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
      return isValid(authority, at) ? TRUSTED : NOT_VALID_THEN;
    } catch (CertPathValidatorException e) {
      boolean time =
          e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
      return time ? NOT_VALID_THEN : STRANGER;
    } catch (GeneralSecurityException e) {
      return STRANGER;
    }
  }

  private static boolean isOfAVault(X509Certificate signer) {
    var names =
        X500Name.getInstance(signer.getIssuerX500Principal().getEncoded()).getRDNs(BCStyle.CN);
    return names.length == 1
        && AUTHORITY.equals(IETFUtils.valueToString(names[0].getFirst().getValue()));
  }

  private static boolean mayCertify(X509Certificate authority) {
    return authority.getBasicConstraints() >= 0;
  }

  private static boolean maySign(X509Certificate signer) {
    boolean[] usage = signer.getKeyUsage();
    return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
  }

  private static boolean isValid(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }
}
