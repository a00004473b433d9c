package org.pumpreview.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A plan's certificate authority in a PKCS#12 file, good or bad.
///
/// @param root the one to trust
public record AuthorityFile(byte[] pkcs12, X509Certificate root) {
  static final Instant MADE = Instant.parse("2026-01-05T12:00:00Z");

  private static final String PASSPHRASE = "old file of the plan";

  /// A new array each time, because it is wiped.
  public static char[] passphrase() {
    return PASSPHRASE.toCharArray();
  }

  /// What is particular about an authority.
  public enum Kind {
    RSA,
    P384,
    /// It is itself certified by another one.
    BELOW_ANOTHER,
    SMALL_KEY,
    A_PERSON,
    PATH_OF_NOTHING,
    EXPIRED,
    /// Its certificates do not belong together.
    BROKEN
  }

  public static AuthorityFile of(Kind kind) throws Exception {
    KeyPair top = pair(kind);
    KeyPair own = kind == Kind.BELOW_ANOTHER || kind == Kind.BROKEN ? pair(kind) : top;
    X509Certificate root = certificate("Example plan root", top.getPublic(), top, kind);
    X509Certificate below =
        own == top
            ? root
            : certificate(
                "Example plan issuer", own.getPublic(), kind == Kind.BROKEN ? own : top, kind);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = own == top ? new X509Certificate[] {root} : new X509Certificate[] {below, root};
    store.setKeyEntry("ca", own.getPrivate(), passphrase(), chain);
    return new AuthorityFile(written(store), root);
  }

  /// A file that holds a certificate and no key.
  static byte[] withoutKey() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ca", of(Kind.P384).root());
    return written(store);
  }

  private static byte[] written(KeyStore store) throws GeneralSecurityException, IOException {
    var out = new ByteArrayOutputStream();
    store.store(out, passphrase());
    return out.toByteArray();
  }

  private static X509Certificate certificate(String name, PublicKey key, KeyPair by, Kind kind)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    Instant to = MADE.plus(kind == Kind.EXPIRED ? 30 : 7300, ChronoUnit.DAYS);
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("O=Example Bayou Health Plan,CN=Example plan root"),
            BigInteger.valueOf(name.length()),
            Date.from(MADE),
            Date.from(to),
            new X500Name("O=Example Bayou Health Plan,CN=" + name),
            key);
    Optional<BasicConstraints> constraints =
        switch (kind) {
          case A_PERSON -> Optional.empty();
          case PATH_OF_NOTHING -> Optional.of(new BasicConstraints(0));
          case RSA, P384, BELOW_ANOTHER, SMALL_KEY, EXPIRED, BROKEN ->
              Optional.of(new BasicConstraints(true));
        };
    if (constraints.isPresent()) {
      builder.addExtension(Extension.basicConstraints, true, constraints.get());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    }
    String algorithm =
        by.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(algorithm).build(by.getPrivate())));
  }

  private static KeyPair pair(Kind kind) throws GeneralSecurityException {
    boolean rsa = kind == Kind.RSA || kind == Kind.SMALL_KEY;
    var generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
    if (rsa) {
      generator.initialize(kind == Kind.SMALL_KEY ? 1024 : 2048);
    } else {
      generator.initialize(new ECGenParameterSpec("secp384r1"));
    }
    return generator.generateKeyPair();
  }
}
