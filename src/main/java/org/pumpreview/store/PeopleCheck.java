package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.review.Office;
import org.pumpreview.store.Flaw.Kind;
import org.pumpreview.store.VaultException.Reason;

/// Checks the vault's own row, its office, accounts and certificates against the journal.
final class PeopleCheck {
  private final OpenVault vault;
  private final Flaws flaws;

  PeopleCheck(OpenVault vault, Flaws flaws) {
    this.vault = vault;
    this.flaws = flaws;
  }

  void run() throws VaultException {
    vaultRow();
    if (office()) {
      accounts(vault.office().office().people());
      certificates();
    }
  }

  private void vaultRow() throws VaultException {
    boolean intact;
    try {
      Identity identity = Identity.read(vault.database());
      intact =
          identity.vaultId().equals(vault.keys().vaultId())
              && identity.authority().equals(vault.keys().authority())
              && identity.isIntact(vault.keys())
              && vault.database().number("SELECT count(*) FROM vault") == 1;
    } catch (VaultException e) {
      intact = rethrowUnless(Reason.DAMAGED, e);
    }
    if (!intact) {
      flaws.add(Kind.VAULT_ROW, "");
    }
  }

  /// Whether there is an office to compare with. What tears its chain is found with the cases'.
  private boolean office() throws VaultException {
    try {
      vault.office().catchUp();
      vault.office().office();
    } catch (VaultException e) {
      return rethrowUnless(Reason.DAMAGED, e);
    }
    for (long n : vault.office().faults()) {
      flaws.add(Kind.ENTRY_NOT_COUNTED, n);
    }
    return true;
  }

  private void accounts(Map<String, Office.Person> people) throws VaultException {
    List<String> userIds = vault.accounts().userIds();
    for (String userId : userIds) {
      account(userId, Optional.ofNullable(people.get(userId)));
    }
    people.keySet().stream()
        .filter(userId -> !userIds.contains(userId))
        .forEach(userId -> flaws.add(Kind.ACCOUNT_DIFFERS, userId));
  }

  private void account(String userId, Optional<Office.Person> person) throws VaultException {
    try {
      Account account = vault.accounts().find(userId).orElseThrow();
      if (!account.isIntact(vault.keys())) {
        flaws.add(Kind.ACCOUNT_CHANGED, userId);
      } else if (person.isEmpty() || !agrees(account, person.get())) {
        flaws.add(Kind.ACCOUNT_DIFFERS, userId);
      }
    } catch (VaultException e) {
      if (!rethrowUnless(Reason.DAMAGED, e)) {
        flaws.add(Kind.ACCOUNT_CHANGED, userId);
      }
    }
  }

  private boolean agrees(Account account, Office.Person person) throws VaultException {
    Optional<String> certificate =
        vault.accounts().certificate(account.certificate()).map(Certificates::sha256);
    return account.person().equals(person.actor())
        && certificate.equals(Optional.of(person.certificateSha256()))
        && account.disabledAt().map(Instant::ofEpochMilli).equals(person.disabledAt())
        && account.wrappedKey().isPresent() == person.active();
  }

  private void certificates() throws VaultException {
    for (String serial : vault.accounts().serials()) {
      Optional<X509Certificate> certificate = vault.accounts().certificate(serial);
      boolean known =
          certificate
              .filter(found -> Certificates.isIssuedBy(found, vault.keys().authority()))
              .map(Certificates::sha256)
              .filter(vault.office().witness()::isRecorded)
              .isPresent();
      if (!known) {
        flaws.add(Kind.CERTIFICATE_UNKNOWN, serial);
      }
    }
  }

  private static boolean rethrowUnless(Reason expected, VaultException e) throws VaultException {
    if (e.reason() != expected) {
      throw e;
    }
    return false;
  }
}
