package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.store.CheckReport;
import org.pumpreview.store.Flaw;
import org.pumpreview.store.Person;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Bringing a backup back: from where, to where, and who opens it.
public final class RestoreViewModel {
  private static final Words WORDS = Words.of("unlock");

  private final VaultDoor door;
  private final Work work;
  private final ObjectProperty<@Nullable Path> backup = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Path> into;
  private final ObservableList<Opener> openers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Opener> opener = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Restored>> restored =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What opens a backup: a person's passphrase, or without a person the recovery key.
  record Opener(Optional<Person> person) {}

  /// The vault that was brought back.
  ///
  /// @param flaws what was found that is no damage, in sentences
  record Restored(Path folder, String words, List<String> flaws) {}

  public RestoreViewModel(VaultDoor door, Work work) {
    this.door = door;
    this.work = work;
    this.into = new SimpleObjectProperty<>(free(door));
    backup.subscribe(this::onBackup);
  }

  /// The usual folder where no vault is there yet; a damaged one is to be kept, not written over.
  private static Path free(VaultDoor door) {
    Path usual = door.suggestedFolder();
    return door.isVault(usual) ? usual.resolveSibling(usual.getFileName() + "-restored") : usual;
  }

  ObjectProperty<@Nullable Path> backupProperty() {
    return backup;
  }

  ObjectProperty<@Nullable Path> intoProperty() {
    return into;
  }

  ObservableList<Opener> openers() {
    return openers;
  }

  ObjectProperty<@Nullable Opener> openerProperty() {
    return opener;
  }

  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Restored>> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  /// Whether the secret is a passphrase; else it is the recovery key.
  boolean byPassphrase() {
    Opener chosen = opener.get();
    return chosen == null || chosen.person().isPresent();
  }

  /// Why restoring is not open; empty when it is.
  Optional<String> closedReason(boolean secretGiven) {
    if (busy.get()) {
      return Optional.of(WORDS.text("busy"));
    }
    if (opener.get() == null) {
      return Optional.of(WORDS.text("restore.closed.backup"));
    }
    if (secretGiven) {
      return Optional.empty();
    }
    return Optional.of(
        byPassphrase() ? WORDS.text("closed.passphrase") : WORDS.text("restore.closed.key"));
  }

  private void onBackup(@Nullable Path folder) {
    openers.clear();
    opener.set(null);
    fault.set("");
    if (folder == null) {
      return;
    }
    busy.set(true);
    work.run(
        () -> door.look(folder),
        face -> {
          busy.set(false);
          face.people().stream()
              .map(person -> new Opener(Optional.of(person)))
              .forEach(openers::add);
          openers.add(new Opener(Optional.empty()));
          opener.set(openers.getFirst());
        },
        this::onFailure);
  }

  /// Copies and checks the backup. The array is wiped.
  Running onRestore(char[] secret) {
    Path from = Objects.requireNonNull(backup.get());
    Path to = Objects.requireNonNull(into.get());
    Optional<String> userId = Objects.requireNonNull(opener.get()).person().map(Person::userId);
    busy.set(true);
    fault.set("");
    return work.<CheckReport>start(
        progress ->
            door.restore(
                from,
                to,
                userId,
                secret,
                done -> {
                  progress.report(done);
                  progress.check();
                }),
        outcome -> onOver(to, outcome));
  }

  private void onOver(Path folder, Outcome<CheckReport> outcome) {
    busy.set(false);
    switch (outcome) {
      case Outcome.Done<CheckReport>(var report) ->
          restored.set(
              Optional.of(
                  new Restored(
                      folder,
                      WORDS.text("restore.done", report.entries(), report.cases()),
                      report.flaws().stream().map(Flaw::sentence).toList())));
      case Outcome.Failed<CheckReport>(var cause) -> onFailure(cause);
      case Outcome.Cancelled<CheckReport> cancelled -> fault.set(WORDS.text("restore.cancelled"));
    }
  }

  private void onFailure(Exception failure) {
    busy.set(false);
    String sentence = failure instanceof VaultException ? failure.getMessage() : null;
    fault.set(Objects.requireNonNullElse(sentence, WORDS.text("failed")));
  }
}
