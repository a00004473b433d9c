package org.pumpreview.store;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.store.Journal.Head;
import org.pumpreview.store.VaultException.Reason;

/// Compares a vault with what this machine saw of it last, and keeps what it sees now. Once
/// something is wrong the old pin stays until a person accepts the vault as it is.
final class Watch {
  private final HeadPins pins;
  private final String folder;
  private final VaultKeys keys;
  private final Set<Alert> alerts = EnumSet.noneOf(Alert.class);
  private Optional<Head> last = Optional.empty();

  Watch(HeadPins pins, String folder, VaultKeys keys) {
    this.pins = pins;
    this.folder = folder;
    this.keys = keys;
  }

  /// Compares the vault with the pin, and remembers what is wrong.
  ///
  /// @param pin as it was read before the journal
  /// @throws VaultException when the authority is another one: nobody's role can be believed then
  void look(Optional<Pin> pin, Journal journal) throws VaultException {
    if (pin.isEmpty()) {
      if (pins.all().stream().anyMatch(other -> other.folder().equals(folder))) {
        alerts.add(Alert.ANOTHER_VAULT_HERE);
      }
      return;
    }
    if (!pin.get().authority().equals(keys.authority())) {
      throw new VaultException(Reason.AUTHORITY_CHANGED);
    }
    difference(pin.get(), journal).ifPresent(alerts::add);
  }

  /// How the journal differs from what this machine saw of it last.
  Optional<Alert> difference(Journal journal) throws VaultException {
    Optional<Pin> pin = pin();
    return pin.isEmpty() ? Optional.empty() : difference(pin.get(), journal);
  }

  private static Optional<Alert> difference(Pin pin, Journal journal) throws VaultException {
    if (pin.n() > journal.head().length()) {
      return Optional.of(Alert.OLDER_THAN_SEEN);
    }
    return journal.leads(new Head(pin.n(), new Bytes(HexFormat.of().parseHex(pin.hash()))))
        ? Optional.empty()
        : Optional.of(Alert.OTHER_THAN_SEEN);
  }

  /// What this machine saw of the vault last.
  Optional<Pin> pin() {
    return pins.all().stream().filter(pin -> pin.vaultId().equals(keys.vaultId())).findFirst();
  }

  void raise(Alert alert) {
    alerts.add(alert);
  }

  Set<Alert> alerts() {
    return Set.copyOf(alerts);
  }

  /// Keeps the head, unless something about the vault is still to be judged. A journal that was
  /// exchanged under an open session is seen here.
  void keep(Journal journal) {
    try {
      compareAndKeep(journal);
    } catch (VaultException e) {
      alerts.add(Alert.PIN_NOT_KEPT);
    }
  }

  /// What fails here fails after an act was committed: the act stands.
  private void compareAndKeep(Journal journal) throws VaultException {
    if (last.isPresent() && !journal.leads(last.get())) {
      alerts.add(Alert.OTHER_THAN_SEEN);
    }
    if (!isJudgementOpen()) {
      write(journal.head());
    }
  }

  /// Whether the vault is not what this machine has seen, and nobody has accepted that yet.
  boolean isJudgementOpen() {
    return alerts.stream().anyMatch(Alert::mustBeJudged);
  }

  /// A person judged the alerts and goes on with the vault as it is.
  void accept(Head head) {
    alerts.clear();
    pins.all().stream()
        .filter(pin -> pin.folder().equals(folder) && !pin.vaultId().equals(keys.vaultId()))
        .forEach(pin -> forget(pin.vaultId()));
    write(head);
  }

  private void forget(String vaultId) {
    try {
      pins.forget(vaultId);
    } catch (IOException e) {
      alerts.add(Alert.PIN_NOT_KEPT);
    }
  }

  private void write(Head head) {
    try {
      pins.keep(
          new Pin(keys.vaultId(), folder, keys.authority(), head.length(), head.hash().hex()));
      last = Optional.of(head);
      alerts.remove(Alert.PIN_NOT_KEPT);
    } catch (IOException e) {
      alerts.add(Alert.PIN_NOT_KEPT);
    }
  }
}
