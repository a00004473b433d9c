package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Role;

class AuthorityTest {
  private static final Actor PERSON =
      TestVault.person("noel.teal", "Noël Teal, Jr.", "MD, RN", Role.NURSE, Role.MEDICAL_DIRECTOR);

  private final Authority authority = Authority.create(true, TestVault.plan(), TestVault.NOW);
  private final X509Certificate certificate =
      authority.certify(
          PERSON,
          TestVault.plan(),
          Authority.newKeyPair().getPublic(),
          Optional.empty(),
          TestVault.NOW);

  @Test
  void aPersonsCertificateNamesPlanRolesPersonAndUserId() {
    assertEquals(
        "2.5.4.5=#13096e6f656c2e7465616c,CN=Noël Teal\\, Jr.,OU=medical-director,OU=nurse,"
            + "O=Example Bayou Health Plan",
        certificate.getSubjectX500Principal().getName());
    assertEquals(
        Optional.of(
            new Certificates.Subject(
                "noel.teal", "Noël Teal, Jr.", Set.of(Role.NURSE, Role.MEDICAL_DIRECTOR))),
        Certificates.subject(certificate));
  }

  @Test
  void aPersonsCertificateIsForSigningAndCertifiesNobody() {
    boolean[] usage = new boolean[9];
    usage[0] = true;
    usage[1] = true;
    assertArrayEquals(usage, certificate.getKeyUsage());
    assertEquals(-1, certificate.getBasicConstraints());
    assertEquals("SHA256withECDSA", certificate.getSigAlgName());
    assertEquals(
        256, ((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength());
  }

  /// RFC 9608: an extension that says NULL, here inside the octets that hold it.
  @Test
  void aPersonsCertificateSaysThatNothingTellsOfARevocation() {
    assertArrayEquals(new byte[] {4, 2, 5, 0}, certificate.getExtensionValue("2.5.29.56"));
  }

  @Test
  void theAuthorityOfAPracticeVaultSaysSo() {
    assertEquals(
        "CN=Pump Review vault authority,O=Practice - not a determination",
        authority.certificate().getSubjectX500Principal().getName());
  }

  @Test
  void theAuthorityOfAVaultBearsThePlansName() {
    X509Certificate real = Authority.create(false, TestVault.plan(), TestVault.NOW).certificate();
    assertEquals(
        "CN=Pump Review vault authority,O=Example Bayou Health Plan",
        real.getSubjectX500Principal().getName());
    assertEquals(0, real.getBasicConstraints());
  }

  @Test
  void theJdkAcceptsTheChain() throws Exception {
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
    var trust = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
    trust.setRevocationEnabled(false);
    trust.setDate(Date.from(TestVault.NOW));
    CertPathValidator.getInstance("PKIX").validate(path, trust);
  }

  @Test
  void onlyTheIssuersOwnCertificatesAreItsOwn() {
    Authority other = Authority.create(true, TestVault.plan(), TestVault.NOW);
    assertTrue(Certificates.isIssuedBy(certificate, authority.certificate()));
    assertFalse(Certificates.isIssuedBy(certificate, other.certificate()));
    assertFalse(Certificates.isIssuedBy(authority.certificate(), authority.certificate()));
  }
}
