package org.pumpreview.store;

import org.pumpreview.words.Words;

/// A vault cannot do what was asked. The message is a sentence for the person at the screen that
/// says what to do; it never holds anything of a case, and neither does a cause.
public final class VaultException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /// Why; the sentence of each stands in the words bundle.
  public enum Reason {
    NOT_A_VAULT,
    NEWER_VAULT,
    DAMAGED,
    ALTERED,
    NETWORK_FOLDER,
    FOLDER_NOT_EMPTY,
    FOLDER_UNREACHABLE,
    WRONG_CREDENTIALS,
    TOO_MANY_ATTEMPTS,
    RECOVERY_KEY_MISTYPED,
    WRONG_RECOVERY_KEY,
    WEAK_PASSPHRASE,
    USER_NAME_UNFIT,
    FOUNDER_UNFIT,
    AUTHORITY_CHANGED,
    ACCOUNT_DISABLED,
    BUSY,
    DISK_FULL,
    IO_FAILED,
    READ_ONLY,
    NOT_JUDGED,
    CASE_UNKNOWN,
    CASE_DAMAGED,
    PACK_MISSING,
    ATTACHMENT_MISSING,
    ATTACHMENT_DAMAGED,
    BACKUP_FAULTY
  }

  VaultException(Reason reason, Object... arguments) {
    super(sentence(reason, arguments));
    this.reason = reason;
  }

  VaultException(Reason reason, Throwable cause, Object... arguments) {
    super(sentence(reason, arguments), cause);
    this.reason = reason;
  }

  static String sentence(Reason reason, Object... arguments) {
    return Words.of("store").of("reason", reason, arguments);
  }

  public Reason reason() {
    return reason;
  }
}
