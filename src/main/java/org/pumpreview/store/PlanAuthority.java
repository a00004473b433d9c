package org.pumpreview.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.store.AuthorityUnfit.Fault;

/// The plan's own certificate authority, out of a PKCS#12 file. Its key certifies the authority of
/// a vault once and is not kept.
final class PlanAuthority {
  private static final int LEAST_RSA = 2048;
  private static final Set<Integer> CURVES = Set.of(256, 384);
  private static final int CERTIFICATE_SIGN = 5;

  /// A letter holds eight certificates at most: the person's, the vault's, and these.
  private static final int MOST_CERTIFICATES = 6;

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private PlanAuthority(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /// Opens the file. The array stays as it is.
  ///
  /// @throws AuthorityUnfit when it cannot certify a vault at this time
  static PlanAuthority open(byte[] pkcs12, char[] passphrase, Instant now) throws AuthorityUnfit {
    PlanAuthority opened = read(pkcs12, passphrase);
    X509Certificate own = opened.chain.getFirst();
    boolean[] usage = own.getKeyUsage();
    boolean certifies =
        own.getBasicConstraints() >= 0 && (usage == null || usage[CERTIFICATE_SIGN]);
    require(certifies, Fault.NOT_AN_AUTHORITY);
    require(own.getBasicConstraints() > 0, Fault.NOTHING_BELOW);
    require(isKnown(own.getPublicKey()), Fault.OTHER_KEY);
    require(areInForce(opened.chain, now), Fault.NOT_IN_FORCE);
    require(opened.chain.size() <= MOST_CERTIFICATES && opened.isPair(), Fault.BROKEN_CHAIN);
    return opened;
  }

  private static PlanAuthority read(byte[] pkcs12, char[] passphrase) throws AuthorityUnfit {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), passphrase);
      for (String alias : Collections.list(store.aliases())) {
        Certificate[] chain = store.getCertificateChain(alias);
        if (store.getKey(alias, passphrase) instanceof PrivateKey key && chain != null) {
          return new PlanAuthority(
              key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        }
      }
      throw new AuthorityUnfit(Fault.NO_KEY);
    } catch (IOException e) {
      throw new AuthorityUnfit(
          e.getCause() instanceof UnrecoverableKeyException
              ? Fault.WRONG_PASSPHRASE
              : Fault.NOT_PKCS12);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new AuthorityUnfit(Fault.NOT_PKCS12);
    }
  }

  private static void require(boolean holds, Fault otherwise) throws AuthorityUnfit {
    if (!holds) {
      throw new AuthorityUnfit(otherwise);
    }
  }

  private static boolean isKnown(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA;
      case ECPublicKey elliptic -> CURVES.contains(size(elliptic));
      default -> false;
    };
  }

  private static int size(ECPublicKey key) {
    return key.getParams().getOrder().bitLength();
  }

  /// Whether a letter may be signed under all of them.
  static boolean areInForce(List<X509Certificate> chain, Instant at) {
    return chain.stream().allMatch(each -> isInForce(each, at));
  }

  private static boolean isInForce(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && !now.isAfter(certificate.getNotAfter().toInstant());
  }

  /// Whether the key is that of the certificate.
  private boolean isPair() {
    try {
      byte[] anything = {1, 2, 3};
      Signature signing = Signature.getInstance(algorithm());
      signing.initSign(key, Sealer.RANDOM);
      signing.update(anything);
      byte[] value = signing.sign();
      Signature checking = Signature.getInstance(algorithm());
      checking.initVerify(chain.getFirst().getPublicKey());
      checking.update(anything);
      return checking.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private String algorithm() {
    return switch (chain.getFirst().getPublicKey()) {
      case ECPublicKey elliptic when size(elliptic) > 256 -> "SHA384withECDSA";
      case ECPublicKey elliptic -> Authority.SIGNATURE;
      default -> "SHA256withRSA";
    };
  }

  /// Certifies the authority of a vault, with its own key and name.
  ///
  /// @return the new certificate, then the plan's, up to the one to trust; each in DER, base64
  List<String> certify(X509Certificate authority, Instant now) throws AuthorityUnfit {
    List<X509Certificate> certified = new ArrayList<>();
    certified.add(Authority.certify(authority, chain.getFirst(), key, algorithm(), now));
    certified.addAll(chain);
    require(leads(certified, now), Fault.BROKEN_CHAIN);
    return certified.stream()
        .map(each -> Base64.getEncoder().encodeToString(Certificates.der(each)))
        .toList();
  }

  /// Whether each was issued by the next.
  private static boolean leads(List<X509Certificate> chain, Instant now) {
    try {
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(chain.getLast(), null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509")
                  .generateCertPath(chain.subList(0, chain.size() - 1)),
              parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// The certificates that the office keeps of the plan's authority, where they are about this
  /// authority of a vault: the one for that first, the one to trust last.
  static Optional<List<X509Certificate>> kept(List<String> chain, X509Certificate authority) {
    List<X509Certificate> read = new ArrayList<>();
    for (String each : chain) {
      try {
        Certificates.parse(Base64.getDecoder().decode(each)).ifPresent(read::add);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    boolean about =
        read.size() > 1
            && read.size() == chain.size()
            && read.getFirst().getPublicKey().equals(authority.getPublicKey())
            && read.getFirst()
                .getSubjectX500Principal()
                .equals(authority.getSubjectX500Principal());
    return about ? Optional.of(List.copyOf(read)) : Optional.empty();
  }
}
