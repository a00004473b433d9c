package org.pumpreview.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// The append-only journal of one vault: every event of every case, and of the office, sealed and
/// in two chains, its own and the vault's.
final class Journal {
  private final Database database;
  private final VaultKeys keys;

  Journal(Database database, VaultKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /// The end of a chain.
  ///
  /// @param length how many rows it has
  record Head(long length, Bytes hash) {}

  /// A row with its opened body.
  record Opened(Row row, Body body) {}

  /// The end of the whole vault's chain.
  Head head() throws VaultException {
    return database
        .one(
            "SELECT n, vault_hash FROM journal ORDER BY n DESC LIMIT 1",
            row -> new Head(row.getLong(1), new Bytes(row.getBytes(2))))
        .orElseGet(() -> new Head(0, keys.vaultGenesis()));
  }

  /// How many rows there are; fewer than the head says when some were taken out.
  long rows() throws VaultException {
    return database.number("SELECT count(*) FROM journal");
  }

  /// The end of a case's chain.
  Head head(String caseId) throws VaultException {
    return database
        .one(
            "SELECT seq, hash FROM journal WHERE case_id = ? ORDER BY seq DESC LIMIT 1",
            row -> new Head(row.getLong(1), new Bytes(row.getBytes(2))),
            caseId)
        .orElseGet(() -> new Head(0, keys.caseGenesis(caseId)));
  }

  /// Whether the vault's chain leads from an earlier end of it to the one it has now.
  boolean leads(Head earlier) throws VaultException {
    Leading leading = new Leading(keys.vaultGenesis());
    database.each(
        "SELECT " + Row.COLUMNS + " FROM journal WHERE n >= ? ORDER BY n",
        row -> leading.take(Row.read(row), earlier, keys.data()),
        earlier.length());
    return leading.holds && (earlier.length() == 0 || leading.met);
  }

  /// Follows the vault's chain from one of its rows.
  private static final class Leading {
    private Bytes end;
    private boolean met;
    private boolean holds = true;

    Leading(Bytes genesis) {
      this.end = genesis;
    }

    void take(Row row, Head earlier, DataKey key) {
      if (row.n() == earlier.length()) {
        met = row.vaultHash().equals(earlier.hash());
      } else {
        holds &= row.vaultPrev().equals(end) && row.isChained(key);
      }
      end = row.vaultHash();
    }
  }

  /// A case's chain hash after one of its rows; empty when there is no such row.
  Optional<Bytes> hashAt(String caseId, long seq) throws VaultException {
    return database.one(
        "SELECT hash FROM journal WHERE case_id = ? AND seq = ?",
        row -> new Bytes(row.getBytes(1)),
        caseId,
        seq);
  }

  /// Appends an event. Runs inside a transaction of its caller.
  ///
  /// @param signer signs the event when it is there
  Opened append(String caseId, Instant at, String actor, Object event, Optional<SigningKey> signer)
      throws VaultException {
    Head vault = head();
    Head chain = head(caseId);
    Row.Place place =
        new Row.Place(
            vault.length() + 1,
            caseId,
            chain.length() + 1,
            at.toEpochMilli(),
            actor,
            DataKey.ID,
            chain.hash(),
            vault.hash());
    String kind = EventJson.kind(event);
    Bytes json = new Bytes(EventJson.INSTANCE.write(event));
    Optional<Body.Signature> signature =
        signer.map(key -> key.sign(place.signed(EventJson.VERSION, kind, json)));
    Body body = new Body(EventJson.VERSION, kind, json, signature);
    Row row = place.seal(body, keys.data());
    database.execute(
        "INSERT INTO journal (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.values());
    return new Opened(row, body);
  }

  /// The rows of a case after one place, opened, in order.
  ///
  /// @param from the end of what is known already
  /// @throws VaultException with [Reason#CASE_DAMAGED] when the chain is torn or a seal is broken
  List<Opened> after(String caseId, Head from) throws VaultException {
    List<Row> rows =
        database.all(
            "SELECT " + Row.COLUMNS + " FROM journal WHERE case_id = ? AND seq > ? ORDER BY seq",
            Row::read,
            caseId,
            from.length());
    Chain chain = new Chain(from);
    List<Opened> opened = new ArrayList<>();
    for (Row row : rows) {
      Optional<Body> body = chain.take(row, keys.data());
      if (body.isEmpty()) {
        throw new VaultException(Reason.CASE_DAMAGED);
      }
      opened.add(new Opened(row, body.get()));
    }
    return opened;
  }

  /// Every row in the order of the vault, as it comes from the disk.
  void each(RowTaker taker) throws VaultException {
    database.each(
        "SELECT " + Row.COLUMNS + " FROM journal ORDER BY n", row -> taker.take(Row.read(row)));
  }

  /// Takes one row.
  interface RowTaker {
    void take(Row row) throws VaultException;
  }

  /// Every row of one chain.
  List<Row> rows(String caseId) throws VaultException {
    return database.all(
        "SELECT " + Row.COLUMNS + " FROM journal WHERE case_id = ? ORDER BY seq",
        Row::read,
        caseId);
  }

  /// The ids of all chains, in the order in which they began.
  List<String> chains() throws VaultException {
    return database.all(
        "SELECT case_id FROM journal GROUP BY case_id ORDER BY min(n)", row -> row.getString(1));
  }

  /// The start of a case's chain.
  Head start(String caseId) {
    return new Head(0, keys.caseGenesis(caseId));
  }

  /// Follows a case's chain row by row.
  static final class Chain {
    private Head head;

    Chain(Head from) {
      this.head = from;
    }

    /// The body of the next row; empty when the row does not continue the chain or its seal is
    /// broken.
    Optional<Body> take(Row row, DataKey key) {
      boolean next =
          row.seq() == head.length() + 1
              && row.prev().equals(head.hash())
              && row.isHashed(key)
              && row.isChained(key);
      head = new Head(row.seq(), row.hash());
      if (!next) {
        return Optional.empty();
      }
      try {
        return Optional.of(row.unseal(key));
      } catch (BrokenSeal e) {
        return Optional.empty();
      }
    }
  }
}
