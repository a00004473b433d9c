package org.pumpreview.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/// The CMS signature of a letter in the one form in which this program writes it and accepts it.
///
/// Three things vary: the digest of the letter, the certificates, the signature's value. Everything
/// else is fixed, so a reader takes those three, builds the envelope anew and compares bytes. What
/// a signature does not cover (algorithm names, the bag of certificates, encodings, attributes
/// nobody asked for) has no other place to differ.
///
/// A letter that is to be time stamped says so within what is signed, with the authorities that may
/// certify the server. Only then, and then always, a fourth part follows: the stamp.
final class SignatureEnvelope {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final int MAX_CERTIFICATES = 8;

  /// The digests of the authorities that may certify the time-stamp server, SHA-256 each.
  private static final ASN1ObjectIdentifier STAMP_AUTHORITIES =
      new ASN1ObjectIdentifier("2.25.314603279805247649822694757260391875733");

  /// An ECDSA P-256 value is at most this long in DER.
  static final int LONGEST_SIGNATURE = 72;

  private final List<Certificate> certificates;
  private final byte[] messageDigest;
  private final byte[] signature;
  private final List<String> stampAuthorities;
  private final Optional<StampToken> stamp;

  /// An envelope without a time stamp.
  ///
  /// @param certificates the signer's first; all of them are named in the signed attributes
  /// @param messageDigest SHA-256 of the bytes that the signature covers
  /// @param signature ECDSA over [#signedAttributes]
  SignatureEnvelope(List<Certificate> certificates, byte[] messageDigest, byte[] signature) {
    this(certificates, messageDigest, signature, List.of(), Optional.empty());
  }

  /// @param stampAuthorities the digests of those that may certify the time-stamp server, in
  ///   lower-case hex; none where no time stamp is to follow
  SignatureEnvelope(
      List<Certificate> certificates,
      byte[] messageDigest,
      byte[] signature,
      List<String> stampAuthorities,
      Optional<StampToken> stamp) {
    this.certificates = List.copyOf(certificates);
    this.messageDigest = messageDigest;
    this.signature = signature;
    this.stampAuthorities = List.copyOf(stampAuthorities);
    this.stamp = stamp;
  }

  /// This envelope over other bytes.
  SignatureEnvelope over(byte[] digest) {
    return new SignatureEnvelope(certificates, digest, signature, stampAuthorities, stamp);
  }

  /// This envelope with the signature's value.
  SignatureEnvelope signed(byte[] value) {
    return new SignatureEnvelope(certificates, messageDigest, value, stampAuthorities, stamp);
  }

  /// This envelope with its time stamp.
  SignatureEnvelope stamped(StampToken token) {
    return new SignatureEnvelope(
        certificates, messageDigest, signature, stampAuthorities, Optional.of(token));
  }

  List<Certificate> certificates() {
    return certificates;
  }

  byte[] messageDigest() {
    return messageDigest;
  }

  byte[] signature() {
    return signature;
  }

  /// The digests of the authorities that may certify the time-stamp server; none where the letter
  /// was signed to go without a time stamp.
  List<String> stampAuthorities() {
    return stampAuthorities;
  }

  Optional<StampToken> stamp() {
    return stamp;
  }

  /// The bytes that the signer's key signs.
  byte[] signedAttributes() {
    return der(attributes());
  }

  /// The envelope in DER.
  byte[] encode() {
    Certificate signer = certificates.getFirst();
    var bag = new ASN1EncodableVector();
    certificates.forEach(bag::add);
    var info =
        new SignerInfo(
            new SignerIdentifier(
                new IssuerAndSerialNumber(signer.getIssuer(), signer.getSerialNumber().getValue())),
            SHA256,
            attributes(),
            ECDSA,
            new DEROctetString(signature),
            unsignedAttributes());
    var data =
        new SignedData(
            new DERSet(SHA256),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            new DERSet(bag),
            null,
            new DERSet(info));
    return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
  }

  /// Takes the varying parts out of bytes that may be anything, and ignores what follows them.
  ///
  /// @return the envelope, which the caller compares with `encoded` by encoding it anew
  /// @throws IllegalArgumentException when a part is missing
  static SignatureEnvelope decode(byte[] encoded) {
    try (var in = new ASN1InputStream(encoded)) {
      var content = ContentInfo.getInstance(in.readObject());
      var data = SignedData.getInstance(content.getContent());
      var info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      var attributes = new AttributeTable(info.getAuthenticatedAttributes());
      List<String> authorities = stampAuthorities(attributes);
      return new SignatureEnvelope(
          inOrder(
              data.getCertificates(),
              value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2)),
          ASN1OctetString.getInstance(value(attributes, CMSAttributes.messageDigest)).getOctets(),
          info.getEncryptedDigest().getOctets(),
          authorities,
          authorities.isEmpty() ? Optional.empty() : stamp(info.getUnauthenticatedAttributes()));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("not the envelope of a letter", e);
    }
  }

  private static List<String> stampAuthorities(AttributeTable attributes) throws IOException {
    if (attributes.get(STAMP_AUTHORITIES) == null) {
      return List.of();
    }
    List<String> digests = new ArrayList<>();
    for (var each : ASN1Sequence.getInstance(value(attributes, STAMP_AUTHORITIES))) {
      digests.add(HexFormat.of().formatHex(ASN1OctetString.getInstance(each).getOctets()));
    }
    return digests;
  }

  private static Optional<StampToken> stamp(@Nullable ASN1Set unsigned) throws IOException {
    return unsigned == null
        ? Optional.empty()
        : Optional.of(
            StampToken.decode(
                value(
                    new AttributeTable(unsigned),
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)));
  }

  /// The bag is sorted by its bytes; the signed attribute tells whose certificate comes first.
  private static List<Certificate> inOrder(ASN1Set bag, Object signingCertificates)
      throws IOException {
    var named = SigningCertificateV2.getInstance(signingCertificates).getCerts();
    if (bag.size() != named.length || named.length == 0 || named.length > MAX_CERTIFICATES) {
      throw new IOException("the certificates are not those that were signed for");
    }
    List<Certificate> certificates = new ArrayList<>();
    for (ESSCertIDv2 name : named) {
      for (var candidate : bag) {
        var certificate = Certificate.getInstance(candidate);
        if (Arrays.equals(Digests.sha256(der(certificate)), name.getCertHash())) {
          certificates.add(certificate);
          break;
        }
      }
    }
    if (certificates.size() != named.length) {
      throw new IOException("a certificate is not the one that was signed for");
    }
    return certificates;
  }

  private ASN1Set attributes() {
    var named =
        certificates.stream()
            .map(certificate -> new ESSCertIDv2(Digests.sha256(der(certificate))))
            .toArray(ESSCertIDv2[]::new);
    var attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
    attributes.add(
        new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(messageDigest))));
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(named))));
    if (!stampAuthorities.isEmpty()) {
      var digests = new ASN1EncodableVector();
      stampAuthorities.forEach(
          hex -> digests.add(new DEROctetString(HexFormat.of().parseHex(hex))));
      attributes.add(new Attribute(STAMP_AUTHORITIES, new DERSet(new DERSequence(digests))));
    }
    return new DERSet(attributes);
  }

  private @Nullable ASN1Set unsignedAttributes() {
    return stamp
        .map(token ->
            new DERSet(
                new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(token.content()))))
        .orElse(null);
  }

  private static Object value(AttributeTable attributes, ASN1ObjectIdentifier type)
      throws IOException {
    Attribute attribute = attributes.get(type);
    if (attribute == null || attribute.getAttrValues().size() != 1) {
      throw new IOException("no attribute " + type);
    }
    return attribute.getAttrValues().getObjectAt(0);
  }

  private static byte[] der(org.bouncycastle.asn1.ASN1Object object) {
    try {
      return object.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }
}
