package org.pumpreview.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseFile;
import org.pumpreview.store.Cards.Kept;
import org.pumpreview.store.VaultException.Reason;

/// The cards of all cases, kept in memory and followed as the journal grows.
final class Worklist {
  private final Database database;
  private final Cards cards;
  private final Journal journal;
  private final Cases cases;
  private final OfficeBook office;
  private final Function<PackRef, Optional<Policy>> policies;
  private final Map<String, Card> shown = new LinkedHashMap<>();
  private final Set<String> unreadable = new TreeSet<>();
  private final Map<String, Card> remade = new LinkedHashMap<>();
  private long seen;
  private long planSeq;

  Worklist(
      Database database,
      Cards cards,
      Journal journal,
      Cases cases,
      OfficeBook office,
      Function<PackRef, Optional<Policy>> policies) {
    this.database = database;
    this.cards = cards;
    this.journal = journal;
    this.cases = cases;
    this.office = office;
    this.policies = policies;
  }

  /// Takes in what was appended since the last time. Runs inside a transaction of its caller, after
  /// the office was caught up.
  void refresh() throws VaultException {
    long end = journal.head().length();
    if (planSeq != office.planSeq()) {
      planSeq = office.planSeq();
      seen = 0;
    }
    if (end == seen) {
      return;
    }
    Map<String, Long> changed = changed();
    Map<String, Kept> kept = kept(changed);
    for (Map.Entry<String, Long> each : changed.entrySet()) {
      show(each.getKey(), each.getValue(), Optional.ofNullable(kept.get(each.getKey())));
    }
    seen = end;
  }

  /// The last place of each case that changed.
  private Map<String, Long> changed() throws VaultException {
    String since = seen == 0 ? "" : " AND n > " + seen;
    Map<String, Long> changed = new LinkedHashMap<>();
    database.each(
        "SELECT case_id, max(seq) FROM journal WHERE case_id <> ?" + since + " GROUP BY case_id",
        row -> changed.put(row.getString(1), row.getLong(2)),
        Row.OFFICE);
    return changed;
  }

  private Map<String, Kept> kept(Map<String, Long> changed) throws VaultException {
    Map<String, Kept> kept = new LinkedHashMap<>();
    if (seen == 0) {
      cards.all().forEach(card -> kept.put(card.caseId(), card));
    } else {
      for (String caseId : changed.keySet()) {
        cards.find(caseId).ifPresent(card -> kept.put(caseId, card));
      }
    }
    return kept;
  }

  private void show(String caseId, long seq, Optional<Kept> kept) throws VaultException {
    Optional<Card> card =
        kept.filter(old -> old.seq() == seq && old.officeSeq() == planSeq).flatMap(Kept::card);
    if (card.isEmpty()) {
      card = remake(caseId);
      card.ifPresent(made -> remade.put(caseId, made));
    }
    Optional<Card> old = kept.flatMap(Kept::card);
    card.or(() -> old)
        .ifPresentOrElse(
            shows -> {
              shown.put(caseId, shows);
              unreadable.remove(caseId);
            },
            () -> {
              shown.remove(caseId);
              unreadable.add(caseId);
            });
  }

  private Optional<Card> remake(String caseId) throws VaultException {
    try {
      CaseFile file = cases.current(caseId);
      return policies.apply(file.policy()).map(policy -> card(file, policy));
    } catch (VaultException e) {
      if (e.reason() == Reason.CASE_DAMAGED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Card card(CaseFile file, Policy policy) {
    try {
      return OpenVault.card(file, policy, office.office().plan());
    } catch (VaultException e) {
      throw new IllegalStateException("the office was caught up before", e);
    }
  }

  /// Writes the card of a case that was just changed. Runs inside the act's transaction.
  void put(Card card) throws VaultException {
    cards.put(card, office.planSeq());
  }

  /// Whether cards had to be made again that are not written yet.
  boolean hasRemade() {
    return !remade.isEmpty();
  }

  /// Writes cards that were made again, those that still tell the end of their case. Runs inside a
  /// transaction that writes.
  void writeRemade() throws VaultException {
    for (Card card : remade.values()) {
      if (journal.head(card.caseId()).length() == card.seq()) {
        cards.put(card, planSeq);
      }
    }
    remade.clear();
  }

  /// Every card, in no order that means anything.
  List<Card> cards() {
    return new ArrayList<>(shown.values());
  }

  /// Cases that cannot be read and have no card.
  Set<String> unreadable() {
    return Set.copyOf(unreadable);
  }

  /// The number of the next case that is opened in a year.
  String nextNumber(int year, long openedInYear) {
    String prefix = "PR-" + year + "-";
    long last =
        shown.values().stream()
            .map(Card::number)
            .filter(number -> number.startsWith(prefix))
            .mapToLong(number -> Long.parseLong(number.substring(prefix.length())))
            .max()
            .orElse(0);
    return "%s%04d".formatted(prefix, Math.max(last, openedInYear) + 1);
  }
}
