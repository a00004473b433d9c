package org.pumpreview.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// Tries passphrases. A user who does not exist costs the same time and gets the same answer as a
/// wrong passphrase; slips beyond a few make the next attempt wait, over restarts too.
final class Doorman {
  private final Database database;
  private final Accounts accounts;
  private final String vaultId;

  Doorman(Database database, String vaultId) {
    this.database = database;
    this.accounts = new Accounts(database);
    this.vaultId = vaultId;
  }

  /// What the passphrase opens; empty when it is wrong or there is no such user.
  ///
  /// @throws VaultException with [Reason#TOO_MANY_ATTEMPTS] while the next attempt has to wait
  Optional<Account.Opened> open(String userId, char[] passphrase, Instant now)
      throws VaultException {
    Optional<Account> account = accounts.find(userId);
    String counted = account.isPresent() ? userId : "";
    Duration wait = accounts.wait(counted, now);
    if (!wait.isZero()) {
      throw new VaultException(Reason.TOO_MANY_ATTEMPTS, Math.max(1, wait.toSeconds()));
    }
    Optional<Account.Opened> opened = attempt(account, passphrase);
    if (opened.isEmpty()) {
      count(counted, now);
    } else if (accounts.hasFailures(counted)) {
      database.write(() -> {
        accounts.forgetFailures(counted);
        return true;
      });
    }
    return opened;
  }

  /// What the passphrase opens, without counting: for a copy that this program is about to make.
  Optional<Account.Opened> attempt(String userId, char[] passphrase) throws VaultException {
    return attempt(accounts.find(userId), passphrase);
  }

  private Optional<Account.Opened> attempt(Optional<Account> account, char[] passphrase) {
    Kdf kdf = account.map(Account::kdf).orElse(Kdf.STANDARD);
    byte[] salt =
        account
            .map(found -> found.salt().array())
            .orElseGet(() -> Sealer.random(PassphraseKey.SALT_BYTES));
    PassphraseKey key = PassphraseKey.of(passphrase, kdf, salt, vaultId);
    try {
      return account.isEmpty() ? Optional.empty() : Optional.of(account.get().open(key, vaultId));
    } catch (BrokenSeal wrongPassphrase) {
      return Optional.empty();
    }
  }

  private void count(String userId, Instant now) throws VaultException {
    database.write(() -> {
      accounts.countFailure(userId, now);
      return true;
    });
  }
}
