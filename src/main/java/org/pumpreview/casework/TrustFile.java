package org.pumpreview.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// The certificates by which anybody verifies the letters of a vault, as a file to hand out.
public final class TrustFile {
  private static final int WIDTH = 64;
  private static final int MOST_COPIES = 99;

  private TrustFile() {}

  /// Everybody whose word counts for letters of this vault: the plan's own authority, the vault's,
  /// and for the time those that its plan names or named.
  public static List<X509Certificate> trusted(Session session) throws VaultException {
    List<X509Certificate> trusted = new ArrayList<>(session.trusted());
    session.office().stampAuthorities().stream()
        .map(StampSetting::authorities)
        .forEach(found -> found.ifPresent(trusted::addAll));
    return trusted.stream().distinct().toList();
  }

  /// As PEM, one after the other.
  public static String pem(List<X509Certificate> certificates) {
    return certificates.stream().map(TrustFile::pem).collect(Collectors.joining());
  }

  private static String pem(X509Certificate certificate) {
    try {
      String body =
          Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /// Writes `trust.pem` into a folder, never over another file.
  ///
  /// @throws IOException when it cannot be written there
  public static Path write(Session session, Path folder) throws IOException, VaultException {
    byte[] pem = pem(trusted(session)).getBytes(StandardCharsets.US_ASCII);
    for (int copy = 1; copy <= MOST_COPIES; copy++) {
      Path file = folder.resolve(copy == 1 ? "trust.pem" : "trust (" + copy + ").pem");
      if (!Files.exists(file)) {
        return Files.write(file, pem, StandardOpenOption.CREATE_NEW);
      }
    }
    throw new FileAlreadyExistsException(folder.resolve("trust.pem").toString());
  }
}
