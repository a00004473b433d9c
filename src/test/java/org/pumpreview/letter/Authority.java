package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.pumpreview.review.Role;

/// A certificate authority in memory, like the one that a vault keeps.
final class Authority {
  static final String PRACTICE = "Practice - not a determination";
  static final Instant MADE = Instant.parse("2026-01-05T12:00:00Z");

  private static final ASN1ObjectIdentifier NO_REV_AVAIL = new ASN1ObjectIdentifier("2.5.29.56");

  private static final ASN1ObjectIdentifier CODE =
      new ASN1ObjectIdentifier("2.25.179634629296863111768278905964953645106");
  private static final KeyPair CODE_KEYS = codeKeys();

  private final String organization;
  private final KeyPair keys = keyPair();
  private final X509Certificate certificate;
  private final Map<String, byte[]> codeCertificates = new HashMap<>();
  private int issued = 1;

  Authority(String organization) {
    this.organization = organization;
    this.certificate = authority();
  }

  X509Certificate certificate() {
    return certificate;
  }

  LetterSigner director() {
    return signer("Theo Egret", "MD", "u-egret", List.of(Role.MEDICAL_DIRECTOR));
  }

  LetterSigner nurse() {
    return signer("Nora Heron", "RN", "u-heron", List.of(Role.NURSE));
  }

  /// A person with those roles and no key for codes, as the small letters of tests are signed,
  /// valid for two years from [#MADE].
  LetterSigner signer(String name, String credential, String userId, List<Role> roles) {
    return signer(name, credential, userId, roles, MADE.plus(730, ChronoUnit.DAYS));
  }

  /// A person with a key for codes, as letters of the program are signed.
  LetterSigner signer(Signatory person) {
    KeyPair pair = keyPair();
    Instant end = MADE.plus(730, ChronoUnit.DAYS);
    var certificate = person(person.name(), person.userId(), List.of(person.role()), pair, end);
    return new LetterSigner(pair.getPrivate(), List.of(certificate, this.certificate), person);
  }

  LetterSigner signer(
      String name, String credential, String userId, List<Role> roles, Instant end) {
    KeyPair pair = keyPair();
    return new LetterSigner(
        pair.getPrivate(),
        List.of(person(name, userId, roles, pair, end, false), certificate),
        new Signatory(
            userId,
            name,
            credential,
            "EX-0001 (LA)",
            roles.getFirst(),
            "I am the deciding reviewer and read the record myself."));
  }

  /// The code on a letter that the person signs.
  LetterCode.Signed code(Signatory person, LetterClaim claim) {
    return code(List.of(person.role()), claim);
  }

  /// A code by the key of somebody with those roles, valid for two years from [#MADE].
  LetterCode.Signed code(List<Role> roles, LetterClaim claim) {
    return code(roles, MADE.plus(730, ChronoUnit.DAYS), claim);
  }

  LetterCode.Signed code(List<Role> roles, Instant end, LetterClaim claim) {
    var certificate = person("Somebody", "u-somebody", roles, keyPair(), end);
    return new CodeSigner(CODE_KEYS.getPrivate(), certificate).sign(claim);
  }

  private static KeyPair codeKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everybody has the same key here, so whoever has the same roles for as long has the same one.
  private byte[] codeCertificate(List<Role> roles, Instant end) {
    return codeCertificates.computeIfAbsent(
        List.copyOf(roles) + " " + end, _ -> newCodeCertificate(roles, end));
  }

  /// Written here from its description, so that the reader is tested against that.
  private byte[] newCodeCertificate(List<Role> roles, Instant end) {
    try {
      int codes = roles.contains(Role.NURSE) ? 1 : 0;
      codes += roles.contains(Role.MEDICAL_DIRECTOR) ? 2 : 0;
      codes += roles.contains(Role.ADMINISTRATOR) ? 4 : 0;
      byte[] key = CODE_KEYS.getPublic().getEncoded();
      var body = new ByteArrayOutputStream();
      var out = new DataOutputStream(body);
      out.writeByte(codes);
      out.writeShort((int) MADE.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay());
      out.writeShort((int) end.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay());
      out.write(key, key.length - 32, 32);
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update("org.pumpreview letter code key 1\0".getBytes(StandardCharsets.US_ASCII));
      signature.update(body.toByteArray());
      out.write(signature.sign());
      return body.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate authority() {
    var name =
        new X500NameBuilder()
            .addRDN(BCStyle.O, organization)
            .addRDN(BCStyle.CN, Trust.AUTHORITY)
            .build();
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.ONE,
              Date.from(MADE),
              Date.from(MADE.plus(7300, ChronoUnit.DAYS)),
              name,
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return sign(builder);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate person(
      String name, String userId, List<Role> roles, KeyPair pair, Instant end) {
    return person(name, userId, roles, pair, end, true);
  }

  /// @param coded certified for a key for codes as well
  private X509Certificate person(
      String name, String userId, List<Role> roles, KeyPair pair, Instant end, boolean coded) {
    var subject = new X500NameBuilder().addRDN(BCStyle.O, organization);
    roles.forEach(role -> subject.addRDN(BCStyle.OU, role.code()));
    subject.addRDN(BCStyle.CN, name).addRDN(BCStyle.SERIALNUMBER, userId);
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              certificate,
              BigInteger.valueOf(++issued),
              Date.from(MADE),
              Date.from(end),
              subject.build(),
              pair.getPublic());
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      builder.addExtension(NO_REV_AVAIL, false, DERNull.INSTANCE);
      if (coded) {
        builder.addExtension(CODE, false, new DEROctetString(codeCertificate(roles, end)));
      }
      return sign(builder);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate sign(JcaX509v3CertificateBuilder builder) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
