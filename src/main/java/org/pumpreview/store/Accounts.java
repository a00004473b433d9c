package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of accounts and certificates, and the count of wrong passphrases.
final class Accounts {
  /// So many slips cost no time.
  private static final int FREE_ATTEMPTS = 3;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Database database;

  Accounts(Database database) {
    this.database = database;
  }

  Optional<Account> find(String userId) throws VaultException {
    return database.one(
        "SELECT " + Account.COLUMNS + " FROM account WHERE user_id = ?", Account::read, userId);
  }

  /// Active people as the unlock screen shows them.
  List<Person> people() throws VaultException {
    return database
        .all(
            "SELECT " + Account.COLUMNS + " FROM account WHERE disabled_at IS NULL ORDER BY name",
            Account::read)
        .stream()
        .map(Account::person)
        .map(actor -> new Person(actor.userId(), actor.name(), actor.credential(), actor.roles()))
        .toList();
  }

  List<String> userIds() throws VaultException {
    return database.all("SELECT user_id FROM account ORDER BY rowid", row -> row.getString(1));
  }

  void put(Account account) throws VaultException {
    String places =
        Stream.generate(() -> "?").limit(account.values().length).collect(Collectors.joining(", "));
    database.execute(
        "INSERT OR REPLACE INTO account (" + Account.COLUMNS + ") VALUES (" + places + ")",
        account.values());
  }

  void put(X509Certificate certificate) throws VaultException {
    database.execute(
        "INSERT INTO certificate (serial, der) VALUES (?, ?)",
        Certificates.serial(certificate),
        Certificates.der(certificate));
  }

  /// The certificate under a serial number; empty when there is none or it cannot be read.
  Optional<X509Certificate> certificate(String serial) throws VaultException {
    return database
        .one("SELECT der FROM certificate WHERE serial = ?", row -> row.getBytes(1), serial)
        .flatMap(Certificates::parse)
        .filter(certificate -> Certificates.serial(certificate).equals(serial));
  }

  List<String> serials() throws VaultException {
    return database.all("SELECT serial FROM certificate ORDER BY rowid", row -> row.getString(1));
  }

  List<X509Certificate> certificates() throws VaultException {
    return database
        .all("SELECT der FROM certificate ORDER BY rowid", row -> row.getBytes(1))
        .stream()
        .flatMap(der -> Certificates.parse(der).stream())
        .toList();
  }

  /// How long to wait before the next attempt to unlock; none after few slips.
  Duration wait(String userId, Instant now) throws VaultException {
    return database
        .one(
            "SELECT failures, at FROM attempt WHERE user_id = ?",
            row -> waitAfter(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), now),
            userId)
        .orElse(Duration.ZERO);
  }

  /// Two seconds, then twice as long each time. A clock that was set back lengthens no wait.
  private static Duration waitAfter(int failures, Instant last, Instant now) {
    if (failures <= FREE_ATTEMPTS) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(1L << Math.min(failures - FREE_ATTEMPTS, 16));
    Duration capped = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
    Duration passed = Duration.between(last, now);
    Duration left = passed.isNegative() ? capped : capped.minus(passed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  void countFailure(String userId, Instant now) throws VaultException {
    database.execute(
        "INSERT INTO attempt (user_id, failures, at) VALUES (?, 1, ?) ON CONFLICT (user_id) DO"
            + " UPDATE SET failures = failures + 1, at = excluded.at",
        userId,
        now.toEpochMilli());
  }

  boolean hasFailures(String userId) throws VaultException {
    return database.number("SELECT count(*) FROM attempt WHERE user_id = ?", userId) > 0;
  }

  void forgetFailures(String userId) throws VaultException {
    database.execute("DELETE FROM attempt WHERE user_id = ?", userId);
  }
}
