package org.pumpreview.store;

import org.pumpreview.words.Words;

/// One thing that a check found wrong.
///
/// @param place where: an entry's number, a user id, the random id of a case or a document. Never
///   anything of a member
public record Flaw(Kind kind, String place) {

  /// What can be wrong.
  public enum Kind {
    /// The database file itself.
    DATABASE,
    /// The row that says which vault this is.
    VAULT_ROW,
    /// The journal is not the one that this machine saw last, or an older state of it.
    OTHER_THAN_SEEN,
    /// An account's row was changed.
    ACCOUNT_CHANGED,
    /// An account's row says something else than the journal.
    ACCOUNT_DIFFERS,
    /// A certificate that the vault's authority did not issue or the journal does not record.
    CERTIFICATE_UNKNOWN,
    /// Entries are missing before this one.
    ENTRIES_MISSING,
    /// An entry does not follow from the one before it, in the vault's chain.
    VAULT_CHAIN_TORN,
    /// An entry does not follow from the one before it, in its case's chain, or was changed.
    CASE_CHAIN_TORN,
    /// An entry is sound and says something that this program does not know.
    ENTRY_UNREADABLE,
    /// An entry's signature does not hold.
    SIGNATURE_WRONG,
    /// An entry does not count: who made it was not allowed to.
    ENTRY_NOT_COUNTED,
    /// The policy of a case is not on this computer, so that its decisions cannot be checked.
    PACK_MISSING,
    /// A worklist card was changed, is missing, or tells something else than its case.
    CARD_WRONG,
    /// A document's row or file was changed.
    DOCUMENT_CHANGED,
    /// A document's file is missing.
    DOCUMENT_MISSING,
    /// A letter was issued whose file the vault does not hold.
    LETTER_MISSING
  }

  /// The sentence that says what it means and what to do.
  public String sentence() {
    return Words.of("store").of("flaw", kind, place);
  }
}
