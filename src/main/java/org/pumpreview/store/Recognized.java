package org.pumpreview.store;

import java.util.Optional;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// What was recognized in the pages of documents, sealed beside the document's id and the page. It
/// is no evidence and can be made again at any time, so that a row that does not hold is as good as
/// none.
record Recognized(Database database, DataKey key) {
  /// Looks at what is kept of the pages.
  interface Look {
    /// One page of a document.
    ///
    /// @param sound whether it is as it was kept
    void at(String attachment, boolean sound);
  }

  /// Keeps what was recognized in a page, in place of what was before. Runs inside a transaction.
  ///
  /// @throws VaultException when no event has brought the document into the vault
  void put(String attachment, int page, byte[] text) throws VaultException {
    if (database.number("SELECT count(*) FROM attachment WHERE id = ?", attachment) == 0) {
      throw new VaultException(Reason.ATTACHMENT_MISSING);
    }
    database.execute(
        "INSERT OR REPLACE INTO recognized (attachment, page, body) VALUES (?, ?, ?)",
        attachment,
        page,
        Sealer.seal(key.recognized(), text, beside(attachment, page)));
  }

  /// Empty where nothing was kept, or what was does not hold.
  Optional<byte[]> of(String attachment, int page) throws VaultException {
    return database
        .one(
            "SELECT body FROM recognized WHERE attachment = ? AND page = ?",
            row -> row.getBytes(1),
            attachment,
            page)
        .flatMap(body -> unseal(attachment, page, body));
  }

  long pages() throws VaultException {
    return database.number("SELECT count(*) FROM recognized");
  }

  void each(Look look) throws VaultException {
    database.each(
        "SELECT attachment, page, body FROM recognized ORDER BY attachment, page",
        row -> {
          String attachment = row.getString(1);
          look.at(attachment, unseal(attachment, row.getLong(2), row.getBytes(3)).isPresent());
        });
  }

  private Optional<byte[]> unseal(String attachment, long page, byte[] body) {
    try {
      return Optional.of(Sealer.unseal(key.recognized(), body, beside(attachment, page)));
    } catch (BrokenSeal e) {
      return Optional.empty();
    }
  }

  private static Canon beside(String attachment, long page) {
    return Canon.of("recognized 1").with(attachment).with(page);
  }
}
