package org.pumpreview.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.store.Cards.Kept;
import org.pumpreview.store.Flaw.Kind;
import org.pumpreview.store.Journal.Chain;
import org.pumpreview.store.Journal.Opened;
import org.pumpreview.store.VaultException.Reason;

/// Checks every chain of the journal, what its entries add up to, and the worklist against that.
final class CaseCheck {
  private final OpenVault vault;
  private final Flaws flaws;
  private final Runnable step;
  private final Cards cards;
  private final Set<String> named = new HashSet<>();
  private final Map<String, List<Naming>> counted = new TreeMap<>();
  private boolean whole = true;

  /// An entry that counts and names a document.
  ///
  /// @param n its place in the vault, which says what came first: the chains are walked one by one
  /// @param attached whether it attached the document to its case
  private record Naming(long n, boolean attached, String sha256) {}

  /// @param step run after each entry
  CaseCheck(OpenVault vault, Flaws flaws, Runnable step) {
    this.vault = vault;
    this.flaws = flaws;
    this.step = step;
    this.cards = new Cards(vault.database(), vault.keys().data());
  }

  /// Checks everything and says how many cases there are.
  long run() throws VaultException {
    Map<String, Kept> kept = new HashMap<>();
    cards.all().forEach(card -> kept.put(card.caseId(), card));
    Set<String> cases = new HashSet<>(vault.journal().chains());
    for (String chain : vault.journal().chains()) {
      Optional<CaseFile> file = chain(chain);
      if (!chain.equals(Row.OFFICE)) {
        card(chain, file, Optional.ofNullable(kept.get(chain)));
      }
    }
    judgeDocuments();
    kept.keySet().stream()
        .filter(id -> !cases.contains(id))
        .forEach(id -> flaws.add(Kind.CARD_WRONG, id));
    return cases.stream().filter(id -> !id.equals(Row.OFFICE)).count();
  }

  /// Whether any entry names a document, or one that could not be read may. To be asked after
  /// [#run].
  boolean mayBeNamed(String attachment) {
    return !whole || named.contains(attachment);
  }

  /// Follows one chain; gives the case when all of it holds.
  private Optional<CaseFile> chain(String chainId) throws VaultException {
    Chain chain = new Chain(vault.journal().start(chainId));
    Optional<CaseFile> file = Optional.empty();
    boolean sound = true;
    for (Row row : vault.journal().rows(chainId)) {
      Optional<Body> body = chain.take(row, vault.keys().data());
      if (body.isEmpty()) {
        flaws.add(Kind.CASE_CHAIN_TORN, row.n());
        sound = false;
      } else if (chainId.equals(Row.OFFICE)) {
        sound &= name(body.get());
      } else if (sound) {
        file = add(file, new Opened(row, body.get()));
        sound = file.isPresent();
      }
      step.run();
    }
    whole &= sound;
    return sound ? file : Optional.empty();
  }

  /// Notes the plan's copy of a policy that an entry of the office names, if it names one.
  ///
  /// @return whether it can be read
  private boolean name(Body body) {
    Optional<OfficeEvent> event =
        EventJson.INSTANCE.read(
            OfficeEvent.class, body.version(), body.kind(), body.json().array());
    if (event.orElse(null) instanceof OfficeEvent.PolicyDocumentAttached attached) {
      named.add(attached.attachment());
    }
    return event.isPresent();
  }

  private Optional<CaseFile> add(Optional<CaseFile> file, Opened opened) throws VaultException {
    long n = opened.row().n();
    CaseFile changed;
    try {
      changed = vault.cases().add(file, opened);
    } catch (VaultException e) {
      if (e.reason() != Reason.CASE_DAMAGED) {
        throw e;
      }
      flaws.add(Kind.ENTRY_UNREADABLE, n);
      return Optional.empty();
    }
    judge(file, changed, opened);
    return Optional.of(changed);
  }

  private void judge(Optional<CaseFile> before, CaseFile after, Opened opened)
      throws VaultException {
    long n = opened.row().n();
    int faults = before.map(file -> file.faults().size()).orElse(0);
    boolean signed = opened.body().signature().isPresent();
    if (signed && after.history().getLast().signer().isEmpty()) {
      flaws.add(Kind.SIGNATURE_WRONG, n);
    } else if (after.faults().size() > faults) {
      boolean unknownPack = vault.policies().apply(after.policy()).isEmpty();
      flaws.add(unknownPack ? Kind.PACK_MISSING : Kind.ENTRY_NOT_COUNTED, n);
    }
    Entry entry = after.history().getLast();
    Optional<Outgoing> outgoing = Outgoing.of(entry.event());
    // What did not count was never let out.
    if (outgoing.isPresent() && after.faults().size() == faults) {
      if (!isHeld(outgoing.get().attachment(), outgoing.get().sha256())) {
        flaws.add(Kind.LETTER_MISSING, n);
      } else if (!isProven(outgoing.get(), before.orElseThrow(), entry)) {
        flaws.add(Kind.LETTER_WRONG, n);
      }
    }
    name(entry.event(), n, after.faults().size() == faults);
  }

  /// Notes the document that an event names, if it names one.
  private void name(CaseEvent event, long n, boolean counts) {
    Optional<CaseEvent.DocumentAttached> attached =
        event instanceof CaseEvent.DocumentAttached it ? Optional.of(it) : Optional.empty();
    Optional<String> attachment =
        attached
            .map(CaseEvent.DocumentAttached::attachment)
            .or(() -> Outgoing.of(event).map(Outgoing::attachment));
    String sha256 = attached.map(CaseEvent.DocumentAttached::sha256).orElse("");
    attachment.ifPresent(document -> {
      named.add(document);
      if (counts) {
        counted
            .computeIfAbsent(document, _ -> new ArrayList<>())
            .add(new Naming(n, attached.isPresent(), sha256));
      }
    });
  }

  /// Each document belongs to the entry that named it first. What did not count takes none away.
  private void judgeDocuments() throws VaultException {
    for (Map.Entry<String, List<Naming>> document : counted.entrySet()) {
      List<Naming> namings =
          document.getValue().stream().sorted(Comparator.comparingLong(Naming::n)).toList();
      Naming first = namings.getFirst();
      if (first.attached() && !isHeld(document.getKey(), first.sha256())) {
        flaws.add(Kind.RECORD_MISSING, first.n());
      }
      namings.stream()
          .skip(1)
          .filter(Naming::attached)
          .forEach(naming -> flaws.add(Kind.RECORD_NAMED_TWICE, naming.n()));
    }
  }

  /// A file that cannot be read is found where every document is.
  private boolean isProven(Outgoing outgoing, CaseFile before, Entry entry) throws VaultException {
    try {
      return vault.papers().belongs(vault.paper(outgoing.attachment()), before, entry);
    } catch (VaultException e) {
      if (e.reason() != Reason.ATTACHMENT_DAMAGED && e.reason() != Reason.ATTACHMENT_MISSING) {
        throw e;
      }
      return true;
    }
  }

  private boolean isHeld(String attachment, String sha256) throws VaultException {
    try {
      return vault
          .attachments()
          .find(attachment)
          .filter(document -> document.sha256().equals(sha256))
          .isPresent();
    } catch (VaultException e) {
      if (e.reason() != Reason.ATTACHMENT_DAMAGED) {
        throw e;
      }
      return false;
    }
  }

  /// A card that was made with older settings, or by an older version of the program, is made again
  /// when the worklist is next shown.
  private void card(String caseId, Optional<CaseFile> file, Optional<Kept> kept)
      throws VaultException {
    Optional<Policy> policy = file.flatMap(found -> vault.policies().apply(found.policy()));
    boolean older =
        kept.map(card -> card.older() || card.officeSeq() != vault.office().planSeq())
            .orElse(false);
    boolean opens = kept.map(card -> card.older() || card.card().isPresent()).orElse(false);
    if (opens && !older && file.isPresent() && policy.isPresent()) {
      var made = OpenVault.card(file.get(), policy.get(), vault.office().office().plan());
      opens = kept.flatMap(Kept::card).equals(Optional.of(made));
    }
    if (!opens) {
      flaws.add(Kind.CARD_WRONG, caseId);
    }
  }
}
