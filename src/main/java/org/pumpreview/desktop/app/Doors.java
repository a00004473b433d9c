package org.pumpreview.desktop.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.pumpreview.casework.LetterNotIssued;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.unlock.RecoverySheet;
import org.pumpreview.desktop.unlock.VaultDoor;
import org.pumpreview.letter.RecoveryPaper;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Plan;
import org.pumpreview.store.CheckReport;
import org.pumpreview.store.Founded;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.HeadPins;
import org.pumpreview.store.PassphraseFault;
import org.pumpreview.store.Pin;
import org.pumpreview.store.Session;
import org.pumpreview.store.UserName;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// The doors of this machine's vaults.
final class Doors implements VaultDoor {
  private final Vault vault;
  private final HeadPins pins;
  private final Machine machine;
  private final Policy policy;
  private final Plan example;
  private final LastVault last;
  private final InstantSource clock;

  /// @param policy the pack of the practice cases
  /// @param example the made-up plan of the practice vault, whose clocks and citations hold for
  ///   every plan until it records others
  Doors(
      Vault vault,
      HeadPins pins,
      Machine machine,
      Policy policy,
      Plan example,
      InstantSource clock) {
    this.vault = vault;
    this.pins = pins;
    this.machine = machine;
    this.policy = policy;
    this.example = example;
    this.last = new LastVault(machine.settings());
    this.clock = clock;
  }

  @Override
  public Optional<Path> lastVault() {
    return last.folder().filter(vault::isVault).or(this::onlyVault);
  }

  @Override
  public Optional<String> lastPerson() {
    return last.person();
  }

  /// Where no last vault is on record, the newest that this machine has seen.
  private Optional<Path> onlyVault() {
    return pins.all().stream()
        .sorted(Comparator.comparingLong(Pin::n).reversed())
        .map(pin -> Path.of(pin.folder()))
        .filter(vault::isVault)
        .findFirst();
  }

  @Override
  public Path suggestedFolder() {
    return machine.data().resolve("vault");
  }

  @Override
  public Path practiceFolder() {
    return machine.data().resolve("practice");
  }

  @Override
  public boolean isVault(Path folder) {
    return vault.isVault(folder);
  }

  @Override
  public Face look(Path folder) throws VaultException {
    return new Face(vault.name(folder), vault.people(folder));
  }

  @Override
  public Session unlock(Path folder, String userId, char[] passphrase) throws VaultException {
    Session session = vault.unlock(folder, userId, passphrase, clock.instant());
    last.keep(folder, userId);
    return session;
  }

  @Override
  public Session recover(Path folder, char[] recoveryKey) throws VaultException {
    return vault.recover(folder, recoveryKey);
  }

  @Override
  public List<String> faults(char[] passphrase, Actor person) {
    return faultsOf(passphrase, person).stream().map(PassphraseFault::sentence).toList();
  }

  @Override
  public Optional<String> faultOfUserName(String userName) {
    return new UserName(userName).fault();
  }

  List<PassphraseFault> faultsOf(char[] passphrase, Actor person) {
    return vault.faults(passphrase, person);
  }

  @Override
  public Founded found(Path folder, String planName, Actor administrator, char[] passphrase)
      throws VaultException {
    Instant now = clock.instant();
    Plan plan = example.ofAnother(planName, recorded(administrator, now));
    Founded founded =
        vault.found(folder, new FoundingRequest(false, plan, administrator), passphrase, now);
    last.keep(folder, administrator.userId());
    return founded;
  }

  private String recorded(Actor administrator, Instant now) {
    String day = Moments.date(LocalDate.ofInstant(now, example.zone()));
    return Words.of("app").text("plan.recorded", day, administrator.signature());
  }

  @Override
  public Path saveSheet(RecoverySheet sheet, Path folder) throws IOException {
    Path file = folder.resolve(Words.of("app").text("recovery.file"));
    byte[] pdf =
        RecoveryPaper.pdf(
            Words.of("app").text("recovery.title"),
            List.of(sheet.plan(), sheet.folder()),
            sheet.key(),
            Words.of("app").text("recovery.words"));
    return Files.write(file, pdf, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public CheckReport restore(
      Path backup, Path into, Optional<String> userId, char[] secret, DoubleConsumer progress)
      throws VaultException {
    return userId.isPresent()
        ? vault.restore(backup, into, userId.get(), secret, progress)
        : vault.restore(backup, into, secret, progress);
  }

  /// Made beside its place and moved there when it is whole: a stopped making leaves no half vault.
  @Override
  public void makePractice() throws VaultException {
    if (vault.isVault(practiceFolder())) {
      return;
    }
    Path making = machine.data().resolve("practice-" + UUID.randomUUID());
    try {
      PracticeVault.found(vault, policy, example, making, true, clock.instant());
      Files.move(making, practiceFolder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (LetterNotIssued e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String practicePassphrase() {
    return PracticeVault.passphraseOfAll();
  }
}
