package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Signer;
import org.pumpreview.store.Certificates.Subject;
import org.pumpreview.store.Journal.Head;
import org.pumpreview.store.Journal.Opened;
import org.pumpreview.store.VaultException.Reason;

/// The vault's people and settings as its office chain adds up, followed as it grows. An event
/// counts only with a valid signature of somebody whom the review allows it.
final class OfficeBook {
  private final Journal journal;
  private final Accounts accounts;
  private final Witness witness;
  private final List<Long> faults = new ArrayList<>();
  private Head head;
  private Optional<Office> office = Optional.empty();
  private boolean practice;
  private long planSeq;

  OfficeBook(Journal journal, Accounts accounts, Witness witness) {
    this.journal = journal;
    this.accounts = accounts;
    this.witness = witness;
    this.head = journal.start(Row.OFFICE);
  }

  /// Reads what was appended since the last time.
  void catchUp() throws VaultException {
    List<Opened> appended;
    try {
      appended = journal.after(Row.OFFICE, head);
    } catch (VaultException e) {
      throw e.reason() == Reason.CASE_DAMAGED ? new VaultException(Reason.DAMAGED) : e;
    }
    for (Opened opened : appended) {
      take(opened);
    }
  }

  /// Adds a row that was just read or appended.
  void take(Opened opened) throws VaultException {
    Row row = opened.row();
    head = new Head(row.seq(), row.hash());
    Body body = opened.body();
    Optional<OfficeEvent> event =
        EventJson.INSTANCE.read(
            OfficeEvent.class, body.version(), body.kind(), body.json().array());
    Optional<Signer> signer = witness.signer(opened, accounts);
    if (event.isEmpty() || signer.isEmpty() || !apply(event.get(), signer.get(), row)) {
      faults.add(row.n());
    }
  }

  /// The vault begins with three events: that it is founded, its plan, its first administrator.
  private boolean apply(OfficeEvent event, Signer signer, Row row) throws VaultException {
    if (row.seq() == 1) {
      practice = event instanceof OfficeEvent.Founded founded && founded.practice();
      return event instanceof OfficeEvent.Founded;
    }
    if (office.isEmpty()) {
      if (row.seq() != 2 || !(event instanceof OfficeEvent.PlanRecorded first)) {
        return false;
      }
      office = Optional.of(Office.founded(practice, first.plan()));
      planSeq = row.seq();
      return true;
    }
    if (office.get().people().isEmpty() && !certifies(event, signer.userId())) {
      return false;
    }
    Actor actor = new Actor(signer.userId(), "", "", Optional.empty(), signer.roles());
    if (!office.get().refusals(actor, event).isEmpty() || !isCertified(event)) {
      return false;
    }
    office =
        Optional.of(office.get().apply(event, signer.userId(), Instant.ofEpochMilli(row.at())));
    note(event, row);
    return true;
  }

  private static boolean certifies(OfficeEvent event, String userId) {
    return event instanceof OfficeEvent.PersonCertified certified
        && certified.person().userId().equals(userId);
  }

  private void note(OfficeEvent event, Row row) {
    switch (event) {
      case OfficeEvent.Founded founded -> {}
      case OfficeEvent.PlanRecorded recorded -> planSeq = row.seq();
      case OfficeEvent.PersonCertified certified ->
          witness.record(certified.certificateSha256(), row.n());
      case OfficeEvent.PersonDisabled disabled -> witness.disable(disabled.userId(), row.n());
      case OfficeEvent.InterpretationRecorded recorded -> {}
      case OfficeEvent.InterpretationEnded ended -> {}
      case OfficeEvent.PolicyDocumentAttached attached -> {}
      case OfficeEvent.AuthorityCertified certified -> {}
    }
  }

  /// A recorded certificate must be in the vault and say what the event says.
  private boolean isCertified(OfficeEvent event) throws VaultException {
    if (!(event instanceof OfficeEvent.PersonCertified certified)) {
      return true;
    }
    Actor person = certified.person();
    Optional<X509Certificate> certificate = certificate(certified.certificateSha256());
    return certificate
        .flatMap(Certificates::subject)
        .filter(new Subject(person.userId(), person.name(), person.roles())::equals)
        .isPresent();
  }

  private Optional<X509Certificate> certificate(String sha256) throws VaultException {
    return accounts.certificates().stream()
        .filter(certificate -> Certificates.sha256(certificate).equals(sha256))
        .findFirst();
  }

  /// @throws VaultException when the office's first events are missing or do not hold
  Office office() throws VaultException {
    return office.orElseThrow(() -> new VaultException(Reason.DAMAGED));
  }

  /// Places in the vault of office events that do not count.
  List<Long> faults() {
    return List.copyOf(faults);
  }

  Head head() {
    return head;
  }

  /// Where the plan in force was recorded.
  long planSeq() {
    return planSeq;
  }

  Witness witness() {
    return witness;
  }

  /// The person as certified and active now; empty otherwise.
  Optional<Office.Person> active(String userId) throws VaultException {
    return Optional.ofNullable(office().people().get(userId)).filter(Office.Person::active);
  }
}
