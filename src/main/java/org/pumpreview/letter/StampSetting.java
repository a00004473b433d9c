package org.pumpreview.letter;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a plan's settings say about time stamps.
public sealed interface StampSetting {

  /// Letters are signed without a time stamp.
  record Off() implements StampSetting {}

  /// Letters are time stamped.
  ///
  /// @param server its address
  /// @param authorities those that may certify the server
  record On(URI server, List<X509Certificate> authorities) implements StampSetting {
    public On {
      authorities = List.copyOf(authorities);
    }
  }

  /// Time stamps are wanted, and nothing can be asked with what is written.
  record Unusable(Fault fault) implements StampSetting {}

  /// What is wrong with what is written.
  enum Fault {
    /// No address of the web.
    ADDRESS,
    /// An address and no certificate.
    NO_CERTIFICATE,
    /// No certificates of authorities.
    CERTIFICATE
  }

  /// Reads the settings as they are written.
  ///
  /// @param server its address; blank where letters go without a time stamp
  /// @param certificates of those that may certify the server, PEM
  static StampSetting of(String server, String certificates) {
    if (server.isBlank()) {
      return new Off();
    }
    Optional<URI> address = address(server.strip());
    if (address.isEmpty()) {
      return new Unusable(Fault.ADDRESS);
    }
    if (certificates.isBlank()) {
      return new Unusable(Fault.NO_CERTIFICATE);
    }
    return authorities(certificates)
        .<StampSetting>map(found -> new On(address.get(), found))
        .orElse(new Unusable(Fault.CERTIFICATE));
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      return Set.of("http", "https").contains(scheme)
              && address.getHost() != null
              && isPort(address.getPort())
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The JDK takes any number in an address, and says -1 where there is none.
  private static boolean isPort(int number) {
    return number == -1 || (number > 0 && number < 1 << 16);
  }

  /// Certificates of authorities in PEM; empty where one is none, or there is none.
  static Optional<List<X509Certificate>> authorities(String pem) {
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
              .stream()
              .map(X509Certificate.class::cast)
              .distinct()
              .toList();
      return found.isEmpty() || found.stream().anyMatch(each -> each.getBasicConstraints() < 0)
          ? Optional.empty()
          : Optional.of(found);
    } catch (CertificateException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
