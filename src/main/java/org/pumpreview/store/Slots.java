package org.pumpreview.store;

import java.security.cert.X509Certificate;
import org.pumpreview.review.Actor;

/// Makes accounts: seals keys under a person's passphrase, with the costs of today.
record Slots(VaultKeys vault, Kdf kdf) {

  Account seal(Actor person, X509Certificate certificate, char[] passphrase, Account.Opened keys) {
    byte[] salt = Sealer.random(PassphraseKey.SALT_BYTES);
    PassphraseKey under = PassphraseKey.of(passphrase, kdf, salt, vault.vaultId());
    return Account.seal(
        person, Certificates.serial(certificate), kdf, new Bytes(salt), under, keys, vault);
  }
}
