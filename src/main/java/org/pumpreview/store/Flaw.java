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
    DATABASE(true),
    /// The row that says which vault this is.
    VAULT_ROW(true),
    /// The journal is not the one that this machine saw last, or an older state of it.
    OTHER_THAN_SEEN(false),
    /// An account's row was changed.
    ACCOUNT_CHANGED(true),
    /// An account's row says something else than the journal.
    ACCOUNT_DIFFERS(false),
    /// A certificate that the vault's authority did not issue or the journal does not record.
    CERTIFICATE_UNKNOWN(false),
    /// Entries are missing before this one.
    ENTRIES_MISSING(true),
    /// An entry does not follow from the one before it, in the vault's chain.
    VAULT_CHAIN_TORN(true),
    /// An entry does not follow from the one before it, in its case's chain, or was changed.
    CASE_CHAIN_TORN(true),
    /// An entry is sound and says something that this program does not know.
    ENTRY_UNREADABLE(true),
    /// An entry's signature does not hold.
    SIGNATURE_WRONG(false),
    /// An entry does not count: who made it was not allowed to.
    ENTRY_NOT_COUNTED(false),
    /// The policy of a case is not on this computer, so that its decisions cannot be checked.
    PACK_MISSING(false),
    /// A worklist card was changed, is missing, or tells something else than its case.
    CARD_WRONG(false),
    /// A document's row or file was changed.
    DOCUMENT_CHANGED(false),
    /// What was recognized in a page of a document was changed; it is recognized again.
    RECOGNIZED_CHANGED(false),
    /// A document's file is missing.
    DOCUMENT_MISSING(false),
    /// A document was attached to a case and the vault does not hold it.
    RECORD_MISSING(false),
    /// A document was attached to a case although an earlier entry had named it as its own.
    RECORD_NAMED_TWICE(false),
    /// The vault holds a document that no entry names.
    DOCUMENT_UNNAMED(false),
    /// A letter was issued whose file the vault does not hold.
    LETTER_MISSING(false),
    /// The file of a letter or of a copy is not that letter.
    LETTER_WRONG(false);

    private final boolean damage;

    Kind(boolean damage) {
      this.damage = damage;
    }

    /// Whether the record itself is lost or changed, so that a copy is no backup. What somebody
    /// wrote who was not allowed to is found in a sound copy as well, and one document that is
    /// damaged keeps nobody from saving all others.
    public boolean isDamage() {
      return damage;
    }
  }

  /// The sentence that says what it means and what to do.
  public String sentence() {
    return Words.of("store").of("flaw", kind, place);
  }
}
