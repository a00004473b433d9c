package org.pumpreview.store;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
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

  Watch(HeadPins pins, String folder, VaultKeys keys) {
    this.pins = pins;
    this.folder = folder;
    this.keys = keys;
  }

  /// @throws VaultException when the authority is another one: nobody's role can be believed then
  void look(Journal journal) throws VaultException {
    Optional<Pin> pin = pin();
    if (pin.isEmpty()) {
      if (pins.all().stream().anyMatch(other -> other.folder().equals(folder))) {
        alerts.add(Alert.ANOTHER_VAULT_HERE);
      }
      return;
    }
    if (!isSame(pin.get().authority())) {
      throw new VaultException(Reason.AUTHORITY_CHANGED);
    }
    if (pin.get().n() > journal.head().length()) {
      alerts.add(Alert.OLDER_THAN_SEEN);
    } else if (!hashAt(journal, pin.get().n()).equals(pin.get().hash())) {
      alerts.add(Alert.OTHER_THAN_SEEN);
    }
  }

  private static String hashAt(Journal journal, long n) throws VaultException {
    return journal.hashAt(n).map(Bytes::hex).orElse("");
  }

  private boolean isSame(X509Certificate authority) {
    return authority.equals(keys.authority());
  }

  private Optional<Pin> pin() {
    return pins.all().stream().filter(pin -> pin.vaultId().equals(keys.vaultId())).findFirst();
  }

  void raise(Alert alert) {
    alerts.add(alert);
  }

  Set<Alert> alerts() {
    return Set.copyOf(alerts);
  }

  /// Keeps the head, unless something about the vault is still to be judged.
  void keep(Head head) {
    boolean open =
        alerts.contains(Alert.OLDER_THAN_SEEN)
            || alerts.contains(Alert.OTHER_THAN_SEEN)
            || alerts.contains(Alert.ANOTHER_VAULT_HERE);
    if (!open) {
      write(head);
    }
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
      alerts.remove(Alert.PIN_NOT_KEPT);
    } catch (IOException e) {
      alerts.add(Alert.PIN_NOT_KEPT);
    }
  }
}
