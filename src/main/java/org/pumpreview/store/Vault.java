package org.pumpreview.store;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Office;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// Founds and unlocks vaults.
public final class Vault {
  private final Function<PackRef, Optional<Policy>> policies;
  private final Papers papers;
  private final HeadPins pins;
  private final Kdf kdf;

  /// @param policies finds the pack that a case is pinned to
  /// @param papers vouches for letters
  /// @param pins what this machine last saw of each vault
  public Vault(Function<PackRef, Optional<Policy>> policies, Papers papers, HeadPins pins) {
    this(policies, papers, pins, Kdf.STANDARD);
  }

  /// @param kdf what a passphrase costs in accounts made from now on
  Vault(Function<PackRef, Optional<Policy>> policies, Papers papers, HeadPins pins, Kdf kdf) {
    this.policies = policies;
    this.papers = papers;
    this.pins = pins;
    this.kdf = kdf;
  }

  /// Whether a folder holds a vault, as far as can be seen without opening it.
  public boolean isVault(Path folder) {
    return new Folder(folder).holdsVault();
  }

  /// What is wrong with a passphrase that a person chose.
  public List<PassphraseFault> faults(char[] passphrase, Actor person) {
    return PassphraseFault.of(passphrase, person);
  }

  /// Founds a vault in an empty folder, or one that does not exist yet. The array is wiped.
  public Founded found(Path folder, FoundingRequest request, char[] passphrase, Instant now)
      throws VaultException {
    try {
      People.requireFit(request.administrator(), passphrase);
      Folder place = new Folder(folder);
      place.make();
      RecoveryKey recoveryKey = RecoveryKey.generate();
      new Founder(request, kdf, policies, papers).found(place, passphrase, recoveryKey, now);
      Session session = open(place, request.administrator().userId(), passphrase, now);
      session.acceptAlerts();
      return new Founded(session, recoveryKey, session.authority());
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// The name of the plan that a vault was set up for, as far as can be seen without opening it.
  public String name(Path folder) throws VaultException {
    try (Entrance entrance = Entrance.to(new Folder(folder))) {
      return Certificates.organization(Identity.read(entrance.database()).authority());
    }
  }

  /// The people who can unlock a vault.
  public List<Person> people(Path folder) throws VaultException {
    try (Entrance entrance = Entrance.to(new Folder(folder))) {
      return new Accounts(entrance.database()).people();
    }
  }

  /// Unlocks a vault. The array is wiped.
  ///
  /// @throws VaultException with [Reason#WRONG_CREDENTIALS] for a wrong user and for a wrong
  ///   passphrase alike
  public Session unlock(Path folder, String userId, char[] passphrase, Instant now)
      throws VaultException {
    try {
      return open(new Folder(folder), userId, passphrase, now);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// Opens a vault's data with the recovery key, to read it. The array is wiped.
  public Session recover(Path folder, char[] recoveryKey) throws VaultException {
    try (Entrance entrance = Entrance.to(new Folder(folder))) {
      requireTyped(recoveryKey);
      Identity identity = Identity.read(entrance.database());
      return begin(entrance, identity, recovered(identity, recoveryKey), Optional.empty());
    } finally {
      Arrays.fill(recoveryKey, '\0');
    }
  }

  /// Brings a backup into an empty folder, after checking every record of it. The array is wiped.
  ///
  /// @param userId whose passphrase opens the backup; the passphrase of the time it was made
  /// @param progress told the part that is done, from 0 to 1; what it throws ends the restoring
  public CheckReport restore(
      Path backup, Path into, String userId, char[] passphrase, DoubleConsumer progress)
      throws VaultException {
    try {
      return new Restore(new Folder(backup), new Folder(into), policies, papers, progress)
          .run(database -> {
            Identity identity = Identity.read(database);
            return new Doorman(database, identity.vaultId())
                .attempt(userId, passphrase)
                .map(opened -> identity.keys(opened.data()))
                .orElseThrow(() -> new VaultException(Reason.WRONG_CREDENTIALS));
          });
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// Brings a backup into an empty folder by the recovery key. The array is wiped.
  public CheckReport restore(Path backup, Path into, char[] recoveryKey, DoubleConsumer progress)
      throws VaultException {
    try {
      requireTyped(recoveryKey);
      return new Restore(new Folder(backup), new Folder(into), policies, papers, progress)
          .run(database -> recovered(Identity.read(database), recoveryKey));
    } finally {
      Arrays.fill(recoveryKey, '\0');
    }
  }

  private static void requireTyped(char[] recoveryKey) throws VaultException {
    Optional<Integer> mistyped = RecoveryKey.mistyped(recoveryKey);
    if (mistyped.isPresent()) {
      throw new VaultException(Reason.RECOVERY_KEY_MISTYPED, mistyped.get());
    }
  }

  private static VaultKeys recovered(Identity identity, char[] recoveryKey) throws VaultException {
    try {
      return identity.recover(recoveryKey);
    } catch (BrokenSeal e) {
      throw new VaultException(Reason.WRONG_RECOVERY_KEY);
    }
  }

  private Session open(Folder folder, String userId, char[] passphrase, Instant now)
      throws VaultException {
    try (Entrance entrance = Entrance.to(folder)) {
      Identity identity = Identity.read(entrance.database());
      Account.Opened opened =
          new Doorman(entrance.database(), identity.vaultId())
              .open(userId, passphrase, now)
              .orElseThrow(() -> new VaultException(Reason.WRONG_CREDENTIALS));
      Accounts accounts = new Accounts(entrance.database());
      Optional<X509Certificate> certificate =
          accounts.certificate(accounts.find(userId).orElseThrow().certificate());
      SigningKey key =
          new SigningKey(
              opened.signing(), certificate.orElseThrow(() -> new VaultException(Reason.DAMAGED)));
      Optional<Authority> authority =
          opened.authority().map(secret -> new Authority(secret, identity.authority()));
      return begin(
          entrance,
          identity,
          identity.keys(opened.data()),
          Optional.of(new Session.Identified(key, authority)));
    }
  }

  private Session begin(
      Entrance entrance, Identity identity, VaultKeys keys, Optional<Session.Identified> person)
      throws VaultException {
    if (!identity.isIntact(keys)) {
      throw new VaultException(Reason.DAMAGED);
    }
    OpenVault vault =
        OpenVault.over(entrance.folder(), entrance.database(), keys, policies, papers);
    Watch watch = new Watch(pins, entrance.folder().realPath(), keys);
    // Before the journal is read: somebody else may append in between, and is seen by both then.
    Optional<Pin> seen = watch.pin();
    boolean whole =
        vault
            .database()
            .read(() -> {
              vault.office().catchUp();
              vault.office().office();
              watch.look(seen, vault.journal());
              return vault.journal().rows() == vault.journal().head().length();
            });
    if (vault.office().faults().size() > 0) {
      watch.raise(Alert.OFFICE_FAULTS);
    }
    if (!whole) {
      watch.raise(Alert.ROWS_MISSING);
    }
    if (person.isPresent()) {
      requireCertified(vault, person.get().key());
      watch.keep(vault.journal());
    }
    entrance.presence().whileAlone(vault.attachments()::sweep);
    return entrance.enter(presence -> new Session(vault, presence, watch, person, kdf));
  }

  /// The account's certificate must be the one that the office recorded, and the key its own.
  private static void requireCertified(OpenVault vault, SigningKey key) throws VaultException {
    Canon trial = Canon.of("trial 1").with(Sealer.random(16));
    boolean own = Certificates.isSigned(key.certificate(), trial, key.sign(trial).value().array());
    boolean recorded =
        vault.office().office().people().values().stream()
            .filter(Office.Person::active)
            .anyMatch(person ->
                person.certificateSha256().equals(Certificates.sha256(key.certificate())));
    if (!own
        || !recorded
        || !Certificates.isIssuedBy(key.certificate(), vault.keys().authority())) {
      throw new VaultException(Reason.DAMAGED);
    }
  }
}
