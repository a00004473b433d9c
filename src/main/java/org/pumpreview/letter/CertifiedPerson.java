package org.pumpreview.letter;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;
import org.pumpreview.review.Role;

/// Whom a signer's certificate names. As good as the authority that issued it.
///
/// @param roles those of the certificate that this program knows
/// @param practice the certificate or its issuer belongs to a practice vault
public record CertifiedPerson(
    String name, String userId, String organization, Set<Role> roles, boolean practice) {

  /// The organization that every practice authority bears.
  public static final String PRACTICE = "Practice - not a determination";

  public CertifiedPerson {
    roles = Set.copyOf(roles);
  }

  static CertifiedPerson of(Certificate certificate) {
    X500Name subject = certificate.getSubject();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (RDN unit : subject.getRDNs(BCStyle.OU)) {
      for (Role role : Role.values()) {
        if (role.code().equals(text(unit))) {
          roles.add(role);
        }
      }
    }
    String organization = first(subject, BCStyle.O).orElse("");
    boolean practice =
        PRACTICE.equals(organization)
            || first(certificate.getIssuer(), BCStyle.O).filter(PRACTICE::equals).isPresent();
    return new CertifiedPerson(
        first(subject, BCStyle.CN).orElse(""),
        first(subject, BCStyle.SERIALNUMBER).orElse(""),
        organization,
        roles,
        practice);
  }

  private static Optional<String> first(X500Name name, ASN1ObjectIdentifier type) {
    RDN[] found = name.getRDNs(type);
    return found.length == 0 ? Optional.empty() : Optional.of(text(found[0]));
  }

  private static String text(RDN part) {
    AttributeTypeAndValue value = part.getFirst();
    return value == null ? "" : IETFUtils.valueToString(value.getValue());
  }
}
