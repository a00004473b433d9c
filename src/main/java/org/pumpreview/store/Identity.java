package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// The one row that says which vault this is.
///
/// @param recovery the data key, sealed under the recovery key
/// @param mac over the other columns
record Identity(
    String vaultId, X509Certificate authority, Bytes recovery, long foundedAt, Bytes mac) {

  /// It names files outside the vault, so that nothing but a UUID is taken for one.
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static Identity create(VaultKeys keys, RecoveryKey recoveryKey, long foundedAt) {
    SecretKey slot = RecoveryKey.slot(recoveryKey.text().toCharArray(), keys.vaultId());
    Bytes recovery = new Bytes(keys.data().wrap(slot, beside(keys.vaultId())));
    return new Identity(
        keys.vaultId(), keys.authority(), recovery, foundedAt, mac(keys, recovery, foundedAt));
  }

  void write(Database database) throws VaultException {
    database.execute(
        "INSERT INTO vault (id, authority, recovery, founded_at, mac) VALUES (?, ?, ?, ?, ?)",
        vaultId,
        Certificates.der(authority),
        recovery.array(),
        foundedAt,
        mac.array());
  }

  static Identity read(Database database) throws VaultException {
    Optional<Identity> identity =
        database.one(
            "SELECT id, authority, recovery, founded_at, mac FROM vault",
            row ->
                new Identity(
                    row.getString(1),
                    Certificates.parse(row.getBytes(2))
                        .orElseThrow(() -> new VaultException(Reason.DAMAGED)),
                    new Bytes(row.getBytes(3)),
                    row.getLong(4),
                    new Bytes(row.getBytes(5))));
    return identity
        .filter(found -> ID.matcher(found.vaultId()).matches())
        .orElseThrow(() -> new VaultException(Reason.DAMAGED));
  }

  /// Opens the data with the recovery key.
  VaultKeys recover(char[] recoveryKey) throws BrokenSeal {
    SecretKey slot = RecoveryKey.slot(recoveryKey, vaultId);
    return keys(DataKey.unwrap(slot, recovery.array(), beside(vaultId), vaultId));
  }

  VaultKeys keys(DataKey data) {
    return new VaultKeys(vaultId, authority, data);
  }

  boolean isIntact(VaultKeys keys) {
    return mac.equals(mac(keys, recovery, foundedAt));
  }

  private static Canon beside(String vaultId) {
    return Canon.of("recovery slot 1").with(vaultId);
  }

  private static Bytes mac(VaultKeys keys, Bytes recovery, long foundedAt) {
    return new Bytes(
        keys.data()
            .mac(
                Canon.of("vault row 1")
                    .with(keys.vaultId())
                    .with(Certificates.der(keys.authority()))
                    .with(recovery.array())
                    .with(foundedAt)));
  }
}
