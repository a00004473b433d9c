package org.pumpreview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.pumpreview.store.Sealer.BrokenSeal;

/// One row of the journal.
///
/// @param n place in the vault, from 1
/// @param caseId random, or [#OFFICE] for the vault's own chain
/// @param seq place in the case, from 1
/// @param at milliseconds since 1970
/// @param actor user id of who acted
/// @param keyId which key sealed the body
/// @param body a sealed [Body]
/// @param prev the case's chain hash before this row
/// @param hash the case's chain hash after it
/// @param vaultPrev the vault's chain hash before this row
/// @param vaultHash the vault's chain hash after it
record Row(
    long n,
    String caseId,
    long seq,
    long at,
    String actor,
    int keyId,
    Bytes body,
    Bytes prev,
    Bytes hash,
    Bytes vaultPrev,
    Bytes vaultHash) {

  /// The chain of the vault's people and settings.
  static final String OFFICE = "office";

  static final String COLUMNS =
      "n, case_id, seq, at, actor, key_id, body, prev_hash, hash, vault_prev, vault_hash";

  /// Where a row comes to stand: everything of it that is known before its body is sealed.
  record Place(
      long n,
      String caseId,
      long seq,
      long at,
      String actor,
      int keyId,
      Bytes prev,
      Bytes vaultPrev) {

    /// What the body is sealed beside: every clear column.
    private Canon beside() {
      return Canon.of("journal row 1")
          .with(n)
          .with(caseId)
          .with(seq)
          .with(at)
          .with(actor)
          .with(keyId)
          .with(prev.array())
          .with(vaultPrev.array());
    }

    /// What a person signs: the event, who, when, and through the two chain hashes all that was
    /// before it, in its case and in the whole vault.
    Canon signed(int version, String kind, Bytes json) {
      return Canon.of("journal signature 1")
          .with(n)
          .with(vaultPrev.array())
          .with(caseId)
          .with(seq)
          .with(prev.array())
          .with(at)
          .with(actor)
          .with(version)
          .with(kind)
          .with(json.array());
    }

    Row seal(Body body, DataKey key) {
      Bytes sealed = new Bytes(Sealer.seal(key.event(), body.encode(), beside()));
      Bytes hash = hash(sealed, key);
      Bytes vaultHash = vaultHash(hash, key);
      return new Row(n, caseId, seq, at, actor, keyId, sealed, prev, hash, vaultPrev, vaultHash);
    }

    private Bytes hash(Bytes sealed, DataKey key) {
      return new Bytes(key.mac(beside().with("hash").with(sealed.array())));
    }

    private Bytes vaultHash(Bytes hash, DataKey key) {
      return new Bytes(
          key.mac(Canon.of("vault 1").with(n).with(vaultPrev.array()).with(hash.array())));
    }
  }

  static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getInt(6),
        new Bytes(row.getBytes(7)),
        new Bytes(row.getBytes(8)),
        new Bytes(row.getBytes(9)),
        new Bytes(row.getBytes(10)),
        new Bytes(row.getBytes(11)));
  }

  Object[] values() {
    return new Object[] {
      n,
      caseId,
      seq,
      at,
      actor,
      keyId,
      body.array(),
      prev.array(),
      hash.array(),
      vaultPrev.array(),
      vaultHash.array()
    };
  }

  Place place() {
    return new Place(n, caseId, seq, at, actor, keyId, prev, vaultPrev);
  }

  /// Whether the case's hash is what this row's content makes it.
  boolean isHashed(DataKey key) {
    return hash.equals(place().hash(body, key));
  }

  /// Whether the vault's hash is what this row's place and hash make it.
  boolean isChained(DataKey key) {
    return vaultHash.equals(place().vaultHash(hash, key));
  }

  /// The opened body.
  ///
  /// @throws BrokenSeal when the body or a clear column was changed
  Body unseal(DataKey key) throws BrokenSeal {
    if (keyId != DataKey.ID) {
      throw new BrokenSeal();
    }
    return Body.decode(Sealer.unseal(key.event(), body.array(), place().beside()))
        .orElseThrow(BrokenSeal::new);
  }
}
