package org.pumpreview.store;

import java.util.Optional;
import java.util.stream.IntStream;
import org.pumpreview.review.Card;
import org.pumpreview.store.Sealer.BrokenSeal;

/// The sealed cards of the worklist. Only the case's random id and how far the card goes stand in
/// clear; a card that is missing, stale or broken is made again from the journal.
final class Cards {
  /// The form of a card's contents, counted up when it, or what it is made by, changes.
  private static final int FORM = 6;

  private static final int STEP = 256;

  private final Database database;
  private final DataKey key;

  Cards(Database database, DataKey key) {
    this.database = database;
    this.key = key;
  }

  /// A card as it lies in the vault.
  ///
  /// @param officeSeq where the plan that it was made with was recorded: due times depend on it
  /// @param card empty when the seal is broken, or an earlier version of the program wrote it
  /// @param older whether an earlier version of the program wrote it; it is made again
  record Kept(String caseId, long seq, long officeSeq, Optional<Card> card, boolean older) {}

  java.util.List<Kept> all() throws VaultException {
    return database.all(
        "SELECT case_id, seq, office_seq, body FROM card",
        row -> kept(row.getString(1), row.getLong(2), row.getLong(3), row.getBytes(4)));
  }

  Optional<Kept> find(String caseId) throws VaultException {
    return database.one(
        "SELECT case_id, seq, office_seq, body FROM card WHERE case_id = ?",
        row -> kept(row.getString(1), row.getLong(2), row.getLong(3), row.getBytes(4)),
        caseId);
  }

  void put(Card card, long officeSeq) throws VaultException {
    byte[] json = EventJson.INSTANCE.write(card);
    byte[] filled = java.util.Arrays.copyOf(json, Math.ceilDiv(json.length, STEP) * STEP);
    java.util.Arrays.fill(filled, json.length, filled.length, (byte) ' ');
    byte[] body =
        Sealer.seal(key.card(), filled, beside(FORM, card.caseId(), card.seq(), officeSeq));
    database.execute(
        "INSERT OR REPLACE INTO card (case_id, seq, office_seq, body) VALUES (?, ?, ?, ?)",
        card.caseId(),
        card.seq(),
        officeSeq,
        body);
  }

  private Kept kept(String caseId, long seq, long officeSeq, byte[] body) {
    Optional<byte[]> json = unseal(FORM, caseId, seq, officeSeq, body);
    boolean older = json.isEmpty() && isOlder(caseId, seq, officeSeq, body);
    Optional<Card> card = json.flatMap(text -> EventJson.INSTANCE.read(text, Card.class));
    return new Kept(caseId, seq, officeSeq, card, older);
  }

  private boolean isOlder(String caseId, long seq, long officeSeq, byte[] body) {
    return IntStream.range(1, FORM)
        .anyMatch(form -> unseal(form, caseId, seq, officeSeq, body).isPresent());
  }

  private Optional<byte[]> unseal(int form, String caseId, long seq, long officeSeq, byte[] body) {
    try {
      return Optional.of(Sealer.unseal(key.card(), body, beside(form, caseId, seq, officeSeq)));
    } catch (BrokenSeal e) {
      return Optional.empty();
    }
  }

  private static Canon beside(int form, String caseId, long seq, long officeSeq) {
    return Canon.of("card " + form).with(caseId).with(seq).with(officeSeq);
  }
}
