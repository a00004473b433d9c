package org.pumpreview.letter;

import java.io.IOException;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time-stamp server in memory with the authority that certifies it, good or bad.
public final class StampAuthority {
  public static final String NAME = "Example time stamps";

  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.5");
  private static final ASN1ObjectIdentifier NO_REV_AVAIL = new ASN1ObjectIdentifier("2.5.29.56");

  private final Kind kind;
  private final boolean elliptic;
  private final X509Certificate root;
  private final List<X509Certificate> sent = new ArrayList<>();
  private final X509Certificate server;
  private final PrivateKey key;
  private final KeyPair top;
  private int serial = 1;

  private StampAuthority(Kind kind) {
    this.kind = kind;
    this.elliptic = kind != Kind.RSA && kind != Kind.BETWEEN;
    top = pair();
    root = certificate("Example root of time", "Example root of time", top.getPublic(), top, kind);
    KeyPair issuer = top;
    String above = "Example root of time";
    if (kind == Kind.BETWEEN) {
      issuer = pair();
      above = "Example issuer of time";
      sent.add(endingInAZero(above, issuer.getPublic()));
    }
    KeyPair pair = pair();
    key = pair.getPrivate();
    server = certificate(NAME, above, pair.getPublic(), issuer, kind);
    sent.add(server);
    // Servers send what nobody asked for.
    sent.add(root);
  }

  /// The last bit of its signature might as well be none of it.
  private X509Certificate endingInAZero(String name, PublicKey publicKey) {
    return Stream.generate(
            () -> certificate(name, "Example root of time", publicKey, top, Kind.BETWEEN))
        .filter(each -> (each.getSignature()[each.getSignature().length - 1] & 1) == 0)
        .findFirst()
        .orElseThrow();
  }

  /// Another authority that certifies this one.
  ///
  /// @param authority whom to trust
  /// @param certificate of this authority's name and key
  record Cross(X509Certificate authority, X509Certificate certificate) {}

  Cross cross() {
    KeyPair other = pair();
    String name = "Another root of time";
    return new Cross(
        certificate(name, name, other.getPublic(), other, kind),
        certificate("Example root of time", name, top.getPublic(), other, kind));
  }

  /// What is particular about a server.
  public enum Kind {
    RSA,
    ELLIPTIC,
    /// An authority stands between it and the trusted one.
    BETWEEN,
    /// Its certificate does not say critically that it is for time stamps.
    NOT_CRITICAL,
    /// Its certificate is for other things too.
    FOR_MORE,
    EXPIRED
  }

  public static StampAuthority of(Kind kind) {
    return new StampAuthority(kind);
  }

  /// Whom to trust.
  public X509Certificate certificate() {
    return root;
  }

  /// The authority right above the server.
  X509Certificate issuer() {
    return sent.getFirst();
  }

  /// Whom to trust, as a plan's settings have it.
  public String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
          + "\n-----END CERTIFICATE-----";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Somebody whom this authority certifies as a person of a plan, of which it knows nothing.
  LetterSigner person(Signatory signatory) {
    KeyPair pair = elliptic("secp256r1");
    KeyPair own = elliptic("secp256r1");
    var subject =
        "O=Example Bayou Health Plan,OU=medical-director,CN="
            + signatory.name()
            + ",2.5.4.5="
            + signatory.userId();
    var top = certificate("Any authority", "Any authority", own.getPublic(), own, Kind.ELLIPTIC);
    return new LetterSigner(
        pair.getPrivate(),
        List.of(certificate(subject, "Any authority", pair.getPublic(), own, Kind.ELLIPTIC), top),
        signatory);
  }

  /// The line to a server that does what it should.
  Stamping stamping(Instant at) {
    return new Stamping(List.of(root), request -> answer(request, at));
  }

  /// The server's answer.
  public byte[] answer(byte[] request, Instant at) throws IOException {
    return answer(new TimeStampRequest(request), at);
  }

  byte[] answer(TimeStampRequest request, Instant at) throws IOException {
    if (kind == Kind.NOT_CRITICAL || kind == Kind.FOR_MORE) {
      return unfit(request, at);
    }
    try {
      return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
          .generate(request, BigInteger.valueOf(++serial), Date.from(at))
          .getEncoded();
    } catch (TSPException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An answer that says more than was asked.
  byte[] answer(byte[] request, Instant at, int more) throws IOException {
    try {
      var extensions = new ExtensionsGenerator();
      extensions.addExtension(POLICY, false, new byte[more]);
      return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
          .generateGrantedResponse(
              new TimeStampRequest(request),
              BigInteger.TWO,
              Date.from(at),
              "granted",
              extensions.generate())
          .getEncoded();
    } catch (TSPException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the library would not sign with such a certificate.
  private byte[] unfit(TimeStampRequest request, Instant at) throws IOException {
    var info =
        new TSTInfo(
            POLICY,
            new MessageImprint(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                request.getMessageImprintDigest()),
            new ASN1Integer(++serial),
            new ASN1GeneralizedTime(Date.from(at)),
            null,
            null,
            new ASN1Integer(request.getNonce()),
            null,
            null);
    try {
      var named = new SigningCertificateV2(new ESSCertIDv2(Digests.sha256(server.getEncoded())));
      var attribute =
          new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attribute)))
              .build("SHA384withECDSA", key, server));
      generator.addCertificates(new JcaCertStore(sent));
      var content =
          new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded());
      return new TimeStampResp(
              new PKIStatusInfo(PKIStatus.granted),
              generator.generate(content, true).toASN1Structure())
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An answer that says no.
  byte[] refusal() throws IOException {
    try {
      return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
          .generateRejectedResponse(new IllegalArgumentException("not today"))
          .getEncoded();
    } catch (TSPException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private TimeStampTokenGenerator generator() throws TSPException, GeneralSecurityException {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var generator =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build(elliptic ? "SHA384withECDSA" : "SHA256withRSA", key, server),
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              POLICY);
      generator.addCertificates(new JcaCertStore(sent));
      return generator;
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate(
      String name, String issuer, PublicKey publicKey, KeyPair by, Kind kind) {
    boolean stamps = name.equals(NAME);
    Instant from = Authority.MADE;
    Instant to =
        from.plus(stamps && kind == Kind.EXPIRED ? 30 : 3650, ChronoUnit.DAYS)
            .plus(Duration.ofHours(1));
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              named(issuer),
              BigInteger.valueOf(++serial),
              Date.from(from),
              Date.from(to),
              named(name),
              publicKey);
      if (stamps) {
        KeyPurposeId[] purposes =
            kind == Kind.FOR_MORE
                ? new KeyPurposeId[] {
                  KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning
                }
                : new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping};
        builder.addExtension(
            Extension.extendedKeyUsage, kind != Kind.NOT_CRITICAL, new ExtendedKeyUsage(purposes));
        builder.addExtension(NO_REV_AVAIL, false, DERNull.INSTANCE);
      } else if (!name.contains("OU=")) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      }
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(
              stamps || name.contains("OU=") ? KeyUsage.digitalSignature : KeyUsage.keyCertSign));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder(elliptic ? "SHA256withECDSA" : "SHA256withRSA")
                      .build(by.getPrivate())));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X500Name named(String name) {
    return new X500Name(name.contains("=") ? name : "O=Example Clock Company,CN=" + name);
  }

  private KeyPair pair() {
    if (elliptic) {
      return elliptic("secp384r1");
    }
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair elliptic(String curve) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
