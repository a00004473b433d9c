package org.pumpreview.store;

import java.security.PrivateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumpreview.review.Actor;
import org.pumpreview.review.License;
import org.pumpreview.review.Role;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// One row of the accounts: a person's slots, each of which only that person's passphrase opens.
/// Name, credential, license and roles stand here for the unlock screen alone; what a person may do
/// is told by the certificate and the journal.
///
/// @param certificate serial number of the person's certificate
/// @param wrappedKey the data key; empty once the account is disabled
/// @param signingKey the person's own key
/// @param authorityKey the authority's key, in administrators' accounts
/// @param mac over all other columns, so that anybody who opens the data can check them
record Account(
    Actor person,
    String certificate,
    Kdf kdf,
    Bytes salt,
    Optional<Bytes> wrappedKey,
    Bytes signingKey,
    Optional<Bytes> authorityKey,
    Optional<Long> disabledAt,
    Bytes mac) {

  static final String COLUMNS =
      "user_id, name, credential, license_number, license_state, roles, certificate, kdf, salt,"
          + " wrapped_key, sealed_signing_key, sealed_authority_key, disabled_at, mac";

  private static final Bytes NOTHING = new Bytes(new byte[0]);

  /// What a person's passphrase opens.
  record Opened(DataKey data, PrivateKey signing, Optional<PrivateKey> authority) {}

  /// Seals keys for a person, under a passphrase that was stretched with `kdf` and `salt`.
  static Account seal(
      Actor person,
      String certificate,
      Kdf kdf,
      Bytes salt,
      PassphraseKey under,
      Opened keys,
      VaultKeys vault) {
    Canon beside = beside(vault.vaultId(), person.userId(), kdf, salt);
    return new Account(
            person,
            certificate,
            kdf,
            salt,
            Optional.of(new Bytes(keys.data().wrap(under.slot(), beside))),
            new Bytes(Sealer.seal(under.signing(), keys.signing().getEncoded(), beside)),
            keys.authority()
                .map(key -> new Bytes(Sealer.seal(under.authority(), key.getEncoded(), beside))),
            Optional.empty(),
            NOTHING)
        .withMac(vault);
  }

  /// Opens the slots.
  ///
  /// @throws BrokenSeal when the passphrase is not this person's, or the row was changed
  Opened open(PassphraseKey with, String vaultId) throws BrokenSeal {
    Canon beside = beside(vaultId, person.userId(), kdf, salt);
    byte[] wrapped = wrappedKey.orElseThrow(BrokenSeal::new).array();
    PrivateKey signing = key(Sealer.unseal(with.signing(), signingKey.array(), beside));
    Optional<PrivateKey> authority = Optional.empty();
    if (authorityKey.isPresent()) {
      byte[] sealed = authorityKey.get().array();
      authority = Optional.of(key(Sealer.unseal(with.authority(), sealed, beside)));
    }
    return new Opened(DataKey.unwrap(with.slot(), wrapped, beside, vaultId), signing, authority);
  }

  private static PrivateKey key(byte[] pkcs8) throws BrokenSeal {
    try {
      return Certificates.privateKey(pkcs8).orElseThrow(BrokenSeal::new);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  /// A disabled account keeps who it was and loses its way to the data.
  Account disable(long at, VaultKeys vault) {
    return new Account(
            person,
            certificate,
            kdf,
            salt,
            Optional.empty(),
            signingKey,
            Optional.empty(),
            Optional.of(at),
            NOTHING)
        .withMac(vault);
  }

  boolean isIntact(VaultKeys vault) {
    return mac.equals(withMac(vault).mac);
  }

  private Account withMac(VaultKeys vault) {
    Canon all = Canon.of("account 1").with(vault.vaultId());
    for (Object value : columns()) {
      switch (value) {
        case null -> all.with(0);
        case byte[] bytes -> all.with(1).with(bytes);
        case Object other -> all.with(1).with(other.toString());
      }
    }
    return new Account(
        person,
        certificate,
        kdf,
        salt,
        wrappedKey,
        signingKey,
        authorityKey,
        disabledAt,
        new Bytes(vault.data().mac(all)));
  }

  /// Slots stay readable when an administrator changes what stands in clear: only what the
  /// passphrase is stretched with is sealed along.
  private static Canon beside(String vaultId, String userId, Kdf kdf, Bytes salt) {
    return Canon.of("account slot 1")
        .with(vaultId)
        .with(userId)
        .with(kdf.text())
        .with(salt.array());
  }

  /// Every column but the last, in order.
  private @Nullable Object[] columns() {
    return new @Nullable Object[] {
      person.userId(),
      person.name(),
      person.credential(),
      person.license().map(License::number).orElse(null),
      person.license().map(License::state).orElse(null),
      codes(person.roles()),
      certificate,
      kdf.text(),
      salt.array(),
      wrappedKey.map(Bytes::array).orElse(null),
      signingKey.array(),
      authorityKey.map(Bytes::array).orElse(null),
      disabledAt.orElse(null)
    };
  }

  @Nullable Object[] values() {
    @Nullable Object[] values = Arrays.copyOf(columns(), columns().length + 1);
    values[values.length - 1] = mac.array();
    return values;
  }

  /// Reads exactly what [#values] writes, so that no two texts of a row read alike.
  static Account read(ResultSet row) throws SQLException, VaultException {
    Actor person =
        new Actor(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            license(row.getString(4), row.getString(5)),
            roles(row.getString(6)));
    long disabledAt = row.getLong(13);
    boolean active = row.wasNull();
    return new Account(
        person,
        row.getString(7),
        Kdf.parse(row.getString(8)),
        new Bytes(row.getBytes(9)),
        Optional.ofNullable(row.getBytes(10)).map(Bytes::new),
        new Bytes(row.getBytes(11)),
        Optional.ofNullable(row.getBytes(12)).map(Bytes::new),
        active ? Optional.empty() : Optional.of(disabledAt),
        new Bytes(row.getBytes(14)));
  }

  private static Optional<License> license(@Nullable String number, @Nullable String state)
      throws VaultException {
    if (number == null && state == null) {
      return Optional.empty();
    }
    if (number == null || state == null) {
      throw new VaultException(Reason.DAMAGED);
    }
    return Optional.of(new License(number, state));
  }

  private static Set<Role> roles(String text) throws VaultException {
    List<String> codes = List.of(text.split(" "));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> codes.contains(role.code())).forEach(roles::add);
    if (!codes(roles).equals(text)) {
      throw new VaultException(Reason.DAMAGED);
    }
    return roles;
  }

  private static String codes(Set<Role> roles) {
    return roles.stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::code)
        .collect(Collectors.joining(" "));
  }
}
