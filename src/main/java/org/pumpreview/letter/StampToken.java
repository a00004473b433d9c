package org.pumpreview.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.Certificate;

/// A time-stamp token (RFC 3161) in the one form in which a letter holds it, whatever form the
/// server gave it: DER, one signer, the server's certificate and those between it and the
/// authority, no revocation lists, no unsigned attribute, of two ECDSA values the one with the
/// smaller s.
///
/// What varies is what the server signed, its certificates and the signature's value. A reader
/// takes that out, builds the token anew and compares bytes.
final class StampToken {
  private static final int MAX_CERTIFICATES = 6;

  private final byte[] info;
  private final ASN1Set attributes;
  private final StampHash digest;
  private final StampHash hash;
  private final List<X509Certificate> chain;
  private final byte[] signature;

  private StampToken(
      byte[] info,
      ASN1Set attributes,
      StampHash digest,
      StampHash hash,
      List<X509Certificate> chain,
      byte[] signature) {
    this.info = info;
    this.attributes = attributes;
    this.digest = digest;
    this.hash = hash;
    this.chain = List.copyOf(chain);
    this.signature = signature;
  }

  /// What the server says, as it signed it.
  byte[] info() {
    return info;
  }

  /// What the server says.
  TSTInfo says() {
    return TSTInfo.getInstance(info);
  }

  /// The attributes that the server's key signed.
  AttributeTable attributes() {
    return new AttributeTable(attributes);
  }

  byte[] signedBytes() throws IOException {
    return attributes.getEncoded(ASN1Encoding.DER);
  }

  /// By which the attributes name what the server says.
  StampHash digest() {
    return digest;
  }

  String algorithm() {
    return hash.javaSignature(isElliptic(chain.getFirst()));
  }

  /// The server's certificate first, each followed by its issuer, as far as they are there.
  List<X509Certificate> chain() {
    return chain;
  }

  byte[] signature() {
    return signature;
  }

  /// The token with no certificate more than is needed to come to one of these authorities. Where
  /// none of them is come to, it stays as it is.
  StampToken under(List<X509Certificate> authorities) {
    for (int needed = 1; needed <= chain.size(); needed++) {
      X509Certificate last = chain.get(needed - 1);
      if (authorities.stream().anyMatch(authority -> isIssuedBy(last, authority))) {
        return new StampToken(info, attributes, digest, hash, chain.subList(0, needed), signature);
      }
    }
    return this;
  }

  /// The token as a letter holds it.
  ContentInfo content() {
    List<Certificate> certificates = chain.stream().map(StampToken::written).toList();
    Certificate server = certificates.getFirst();
    var signer =
        new SignerInfo(
            new SignerIdentifier(
                new IssuerAndSerialNumber(server.getIssuer(), server.getSerialNumber().getValue())),
            digest.digest(),
            attributes,
            hash.signature(isElliptic(chain.getFirst())),
            new DEROctetString(signature),
            (ASN1Set) null);
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            new DERSet(digest.digest()),
            new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, new DEROctetString(info)),
            new DERSet(certificates.toArray(ASN1Encodable[]::new)),
            null,
            new DERSet(signer)));
  }

  private static Certificate written(X509Certificate certificate) {
    try {
      return Certificate.getInstance(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /// Takes the varying parts out of a token, whoever wrote it and in whatever form.
  ///
  /// @throws IllegalArgumentException when a part is missing or of a kind that is not known here
  static StampToken decode(Object token) {
    try {
      var data = SignedData.getInstance(ContentInfo.getInstance(token).getContent());
      var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      ASN1Set attributes =
          new DERSet(ASN1Set.getInstance(signer.getAuthenticatedAttributes()).toArray());
      byte[] info =
          ASN1OctetString.getInstance(data.getEncapContentInfo().getContent()).getOctets();
      StampHash digest =
          StampHash.ofDigest(signer.getDigestAlgorithm().getAlgorithm()).orElseThrow();
      StampHash hash =
          StampHash.ofSignature(signer.getDigestEncryptionAlgorithm().getAlgorithm())
              .orElse(digest);
      List<X509Certificate> chain = chain(new AttributeTable(attributes), data.getCertificates());
      return new StampToken(
          info,
          attributes,
          digest,
          hash,
          chain,
          value(chain.getFirst(), signer.getEncryptedDigest().getOctets()));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("not a time-stamp token", e);
    }
  }

  /// The certificate that the server signed for, then its issuers among those that came with it.
  private static List<X509Certificate> chain(AttributeTable attributes, ASN1Set bag)
      throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> left = new ArrayList<>();
    for (ASN1Encodable each : bag) {
      byte[] der = Certificate.getInstance(each).getEncoded(ASN1Encoding.DER);
      left.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    List<X509Certificate> chain = new ArrayList<>();
    for (X509Certificate each : left) {
      if (isNamed(attributes, each)) {
        chain.add(each);
      }
    }
    if (chain.size() != 1) {
      throw new IOException("the certificate that was signed for is not there");
    }
    left.remove(chain.getFirst());
    while (chain.size() < MAX_CERTIFICATES) {
      X509Certificate last = chain.getLast();
      Optional<X509Certificate> issuer =
          left.stream().filter(each -> !isItsOwn(each) && isIssuedBy(last, each)).findFirst();
      if (issuer.isEmpty()) {
        break;
      }
      chain.add(issuer.get());
      left.remove(issuer.get());
    }
    return chain;
  }

  private static boolean isItsOwn(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /// Whether one of two certificates was issued by the other's key.
  static boolean isIssuedBy(X509Certificate certificate, X509Certificate authority) {
    if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  /// Whether the signed attributes name this certificate as the signer's (RFC 5816).
  static boolean isNamed(AttributeTable attributes, X509Certificate certificate)
      throws IOException, GeneralSecurityException {
    byte[] der = certificate.getEncoded();
    Optional<ASN1Encodable> second =
        value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (second.isPresent()) {
      ESSCertIDv2 name = SigningCertificateV2.getInstance(second.get()).getCerts()[0];
      StampHash by = StampHash.ofDigest(name.getHashAlgorithm().getAlgorithm()).orElseThrow();
      return Arrays.equals(by.of(der), name.getCertHash());
    }
    Optional<ASN1Encodable> first =
        value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (first.isEmpty()) {
      return false;
    }
    ESSCertID name = SigningCertificate.getInstance(first.get()).getCerts()[0];
    return Arrays.equals(Digests.of("SHA-1").digest(der), name.getCertHash());
  }

  /// The one value of an attribute.
  static Optional<ASN1Encodable> value(AttributeTable attributes, ASN1ObjectIdentifier type) {
    Attribute found = attributes.get(type);
    return found == null || attributes.getAll(type).size() != 1 || found.getAttrValues().size() != 1
        ? Optional.empty()
        : Optional.of(found.getAttrValues().getObjectAt(0));
  }

  /// The value of the signature; of ECDSA the one with the smaller s.
  private static byte[] value(X509Certificate signer, byte[] found) throws IOException {
    if (!isElliptic(signer)) {
      return found;
    }
    return Ecdsa.smaller(found, ((ECPublicKey) signer.getPublicKey()).getParams().getOrder());
  }

  private static boolean isElliptic(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof ECPublicKey;
  }
}
