package org.pumpreview.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Signer;
import org.pumpreview.store.Journal.Head;
import org.pumpreview.store.Journal.Opened;
import org.pumpreview.store.VaultException.Reason;

/// Folded cases. Those used last are kept, and only what was appended since is read and folded, so
/// that the three-hundredth answer is saved as fast as the first.
final class Cases {
  private static final int KEPT = 64;

  private final Journal journal;
  private final Accounts accounts;
  private final OfficeBook office;
  private final Fold fold;
  private final Map<String, Known> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > KEPT;
        }
      };

  Cases(Journal journal, Accounts accounts, OfficeBook office, Fold fold) {
    this.journal = journal;
    this.accounts = accounts;
    this.office = office;
    this.fold = fold;
  }

  /// A folded case and the end of its chain.
  private record Known(CaseFile file, Head head) {}

  /// The case as it stands in the journal now. Runs inside a transaction of its caller, after the
  /// office was caught up.
  CaseFile current(String caseId) throws VaultException {
    Known before = known.get(caseId);
    Head from = before == null ? journal.start(caseId) : before.head();
    if (before != null && !isAfter(caseId, from)) {
      known.remove(caseId);
      throw new VaultException(Reason.CASE_DAMAGED);
    }
    Optional<CaseFile> file = Optional.ofNullable(before).map(Known::file);
    for (Opened opened : journal.after(caseId, from)) {
      file = Optional.of(add(file, opened));
      from = new Head(opened.row().seq(), opened.row().hash());
    }
    CaseFile current = file.orElseThrow(() -> new VaultException(Reason.CASE_UNKNOWN));
    known.put(caseId, new Known(current, from));
    return current;
  }

  /// Whether the journal still holds what was read before: one that was exchanged under an open
  /// session does not.
  private boolean isAfter(String caseId, Head from) throws VaultException {
    return journal.hashAt(caseId, from.length()).equals(Optional.of(from.hash()));
  }

  /// The case after an entry that was just read or appended.
  CaseFile add(Optional<CaseFile> file, Opened opened) throws VaultException {
    Entry entry = entry(opened);
    if (file.isPresent()) {
      return fold.apply(file.get(), entry);
    }
    if (entry.seq() != 1 || !(entry.event() instanceof CaseEvent.CaseOpened)) {
      throw new VaultException(Reason.CASE_DAMAGED);
    }
    return fold.open(opened.row().caseId(), entry);
  }

  private Entry entry(Opened opened) throws VaultException {
    Row row = opened.row();
    Body body = opened.body();
    CaseEvent event =
        EventJson.INSTANCE
            .read(CaseEvent.class, body.version(), body.kind(), body.json().array())
            .orElseThrow(() -> new VaultException(Reason.CASE_DAMAGED));
    Optional<Signer> signer = office.witness().signer(opened, accounts);
    return new Entry(
        row.seq(), Instant.ofEpochMilli(row.at()), row.actor(), row.hash().hex(), event, signer);
  }

  /// Remembers a case after its act was committed.
  void remember(CaseFile file) {
    Head head = new Head(file.seq(), new Bytes(HexFormat.of().parseHex(file.head())));
    known.put(file.id(), new Known(file, head));
  }
}
