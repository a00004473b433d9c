package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.review.Role;
import org.pumpreview.review.Signer;
import org.pumpreview.store.Certificates.Subject;

/// Tells whose valid signature an event carries: the signature holds, the vault's authority issued
/// the certificate for that person, it was in force at that time, the office had recorded it
/// before, and the account was not disabled by then. Roles come from the certificate alone.
final class Witness {
  private final X509Certificate authority;
  private final Map<String, Long> recorded = new HashMap<>();
  private final Map<String, Long> disabled = new HashMap<>();

  Witness(X509Certificate authority) {
    this.authority = authority;
  }

  /// The office recorded a certificate at a place of the vault.
  void record(String certificateSha256, long n) {
    recorded.putIfAbsent(certificateSha256, n);
  }

  void disable(String userId, long n) {
    disabled.putIfAbsent(userId, n);
  }

  boolean isRecorded(String certificateSha256) {
    return recorded.containsKey(certificateSha256);
  }

  /// Nobody is recorded yet: the founder's own certificate is on its way.
  private boolean founding() {
    return recorded.isEmpty();
  }

  /// @param certificates finds one by serial number
  Optional<Signer> signer(Journal.Opened opened, Accounts certificates) throws VaultException {
    if (opened.body().signature().isEmpty()) {
      return Optional.empty();
    }
    Body.Signature signature = opened.body().signature().get();
    Optional<X509Certificate> found = certificates.certificate(signature.serial());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    X509Certificate certificate = found.get();
    Optional<Subject> subject = subject(certificate, opened.row());
    Body body = opened.body();
    Canon signed = opened.row().place().signed(body.version(), body.kind(), body.json());
    return subject.isPresent()
            && Certificates.isSigned(certificate, signed, signature.value().array())
        ? subject.map(person -> new Signer(person.userId(), person.roles()))
        : Optional.empty();
  }

  private Optional<Subject> subject(X509Certificate certificate, Row row) {
    Instant at = Instant.ofEpochMilli(row.at());
    boolean inForce =
        Certificates.isIssuedBy(certificate, authority)
            && !at.isBefore(certificate.getNotBefore().toInstant())
            && !at.isAfter(certificate.getNotAfter().toInstant());
    return inForce
        ? Certificates.subject(certificate)
            .filter(subject -> subject.userId().equals(row.actor()))
            .filter(subject -> wasKnown(subject, certificate, row.n()))
        : Optional.empty();
  }

  private boolean wasKnown(Subject subject, X509Certificate certificate, long n) {
    Long since = recorded.get(Certificates.sha256(certificate));
    boolean known = founding() ? subject.roles().contains(Role.ADMINISTRATOR) : since != null;
    Long until = disabled.get(subject.userId());
    return known && (since == null || since < n) && (until == null || n < until);
  }
}
