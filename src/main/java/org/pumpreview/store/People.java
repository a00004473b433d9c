package org.pumpreview.store;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.OfficeEvent.PersonCertified;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Role;
import org.pumpreview.store.VaultException.Reason;

/// What one person does about accounts: the own passphrase, and, as an administrator, those of
/// others. Stretching a passphrase takes long, so it is done before a transaction begins.
final class People {
  private final OpenVault vault;
  private final Session.Identified self;
  private final Kdf kdf;

  People(OpenVault vault, Session.Identified self, Kdf kdf) {
    this.vault = vault;
    this.self = self;
    this.kdf = kdf;
  }

  /// An account that is ready to be entered.
  record Admission(Actor person, X509Certificate certificate, Account account) {
    PersonCertified event() {
      return new PersonCertified(person, Certificates.sha256(certificate));
    }
  }

  /// @throws VaultException when user id or passphrase are unfit for a new account
  static void requireFit(Actor person, char[] passphrase) throws VaultException {
    if (!new UserName(person.userId()).isFit()) {
      throw new VaultException(Reason.USER_NAME_UNFIT);
    }
    List<PassphraseFault> faults = PassphraseFault.of(passphrase, person);
    if (!faults.isEmpty()) {
      throw new VaultException(
          Reason.WEAK_PASSPHRASE,
          faults.stream().map(PassphraseFault::sentence).collect(Collectors.joining(" ")));
    }
  }

  /// What the person's own passphrase opens; empty when it is wrong.
  Optional<Account.Opened> open(char[] passphrase, Instant now) throws VaultException {
    return new Doorman(vault.database(), vault.keys().vaultId()).open(userId(), passphrase, now);
  }

  boolean changePassphrase(char[] old, char[] changed, Instant now) throws VaultException {
    Actor actor = vault.database().read(() -> new Acts(vault, self.key()).actor());
    requireFit(actor, changed);
    Optional<Account.Opened> opened = open(old, now);
    if (opened.isEmpty()) {
      return false;
    }
    Account account =
        new Slots(vault.keys(), kdf).seal(actor, self.key().certificate(), changed, opened.get());
    return vault
        .database()
        .write(() -> {
          new Acts(vault, self.key()).actor();
          vault.accounts().put(account);
          return true;
        });
  }

  /// Makes a new person's keys and certificate; empty when this person is no administrator.
  Optional<Admission> admit(Actor newcomer, char[] passphrase, Instant now) throws VaultException {
    requireFit(newcomer, passphrase);
    if (self.authority().isEmpty()) {
      return Optional.empty();
    }
    Office office =
        vault
            .database()
            .read(() -> {
              vault.office().catchUp();
              return vault.office().office();
            });
    Slots slots = new Slots(vault.keys(), kdf);
    KeyPair pair = Authority.newKeyPair();
    Authority authority = self.authority().get();
    return Optional.of(admit(newcomer, pair, passphrase, authority, slots, office.plan(), now));
  }

  /// The authority's key goes along to another administrator.
  static Admission admit(
      Actor newcomer,
      KeyPair pair,
      char[] passphrase,
      Authority authority,
      Slots slots,
      Plan plan,
      Instant now) {
    CodeKey code = CodeKey.of(pair.getPrivate(), slots.vault().vaultId());
    X509Certificate certificate =
        authority.certify(newcomer, plan, pair.getPublic(), Optional.of(code.publicKey()), now);
    Account.Opened keys =
        new Account.Opened(
            slots.vault().data(),
            pair.getPrivate(),
            Optional.of(authority.key()).filter(key -> newcomer.is(Role.ADMINISTRATOR)));
    return new Admission(
        newcomer, certificate, slots.seal(newcomer, certificate, passphrase, keys));
  }

  /// Runs inside a transaction that writes.
  OfficeResult certify(Acts acts, Admission admission, Instant now) throws VaultException {
    List<Office.Reason> refusals = acts.refusals(admission.event());
    if (!refusals.isEmpty()) {
      return new OfficeResult.Refused(refusals);
    }
    vault.accounts().put(admission.certificate());
    vault.accounts().put(admission.account());
    return acts.office(admission.event(), now);
  }

  /// Runs inside a transaction that writes.
  OfficeResult disable(Acts acts, String userId, String reason, Instant now) throws VaultException {
    OfficeResult result = acts.office(new OfficeEvent.PersonDisabled(userId, reason), now);
    if (result instanceof OfficeResult.Recorded) {
      Account account =
          vault.accounts().find(userId).orElseThrow(() -> new VaultException(Reason.DAMAGED));
      vault.accounts().put(account.disable(now.toEpochMilli(), vault.keys()));
    }
    return result;
  }

  private String userId() {
    return Certificates.subject(self.key().certificate()).orElseThrow().userId();
  }
}
