package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Role;
import org.pumpreview.store.Person;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Unlocking one vault: who, with what, and why not yet.
public final class UnlockViewModel {
  private static final Words WORDS = Words.of("unlock");

  private final VaultDoor door;
  private final Work work;
  private final Consumer<Session> onUnlocked;
  private final ObservableList<Person> people = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>();
  private final BooleanProperty passphraseGiven = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Running> making = new ReadOnlyObjectWrapper<>();
  private Optional<Path> folder = Optional.empty();
  private String planName = "";
  private boolean practice;

  public UnlockViewModel(VaultDoor door, Work work, Consumer<Session> onUnlocked) {
    this.door = door;
    this.work = work;
    this.onUnlocked = onUnlocked;
  }

  public ObservableList<Person> people() {
    return people;
  }

  public ObjectProperty<@Nullable Person> personProperty() {
    return person;
  }

  /// Set by the view while the passphrase field is not empty.
  public BooleanProperty passphraseGivenProperty() {
    return passphraseGiven;
  }

  /// One sentence that does not tell which of the two was wrong; empty when nothing is.
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// The making of the practice vault, which takes some seconds.
  public ReadOnlyObjectProperty<@Nullable Running> makingProperty() {
    return making.getReadOnlyProperty();
  }

  /// The vault that would be unlocked; empty when there is none yet.
  public Optional<Path> folder() {
    return folder;
  }

  /// The plan that the vault is of, as far as can be told before it is unlocked.
  String planName() {
    return planName;
  }

  /// Whether it is the practice vault, whose passphrase is no secret.
  public boolean practice() {
    return practice;
  }

  public String practicePassphrase() {
    return door.practicePassphrase();
  }

  /// Why unlocking is not open; empty when it is.
  public String closedReason() {
    if (person.get() == null) {
      return WORDS.text("closed.person");
    }
    return passphraseGiven.get() ? "" : WORDS.text("closed.passphrase");
  }

  /// Shows the vault that was used last.
  public void onStart(Runnable shown) {
    door.lastVault().ifPresent(last -> show(last, shown));
  }

  /// Shows the vault in a folder the person chose.
  public void onFolder(Path chosen, Runnable shown) {
    show(chosen, shown);
  }

  /// Makes the practice vault if need be and shows it.
  public void onPractice(Runnable shown) {
    if (busy.get()) {
      return;
    }
    begin();
    making.set(
        work.run(
            () -> {
              door.makePractice();
              return true;
            },
            done -> show(door.practiceFolder(), shown),
            this::onFailure));
  }

  public void onUnlock(char[] passphrase) {
    Person who = person.get();
    if (who == null || folder.isEmpty() || busy.get()) {
      return;
    }
    begin();
    Path vault = folder.get();
    work.run(
        () -> door.unlock(vault, who.userId(), passphrase),
        session -> {
          busy.set(false);
          onUnlocked.accept(session);
        },
        this::onFailure);
  }

  public void onRecover(char[] recoveryKey) {
    if (folder.isEmpty() || busy.get()) {
      return;
    }
    begin();
    Path vault = folder.get();
    work.run(
        () -> door.recover(vault, recoveryKey),
        session -> {
          busy.set(false);
          onUnlocked.accept(session);
        },
        this::onFailure);
  }

  private void show(Path vault, Runnable shown) {
    begin();
    work.run(
        () -> door.look(vault),
        found -> {
          busy.set(false);
          onFace(vault, found);
          shown.run();
        },
        this::onFailure);
  }

  private void onFace(Path vault, VaultDoor.Face face) {
    folder = Optional.of(vault);
    planName = face.name();
    practice = vault.equals(door.practiceFolder());
    people.setAll(face.people());
    person.set(likely(vault, face.people()));
  }

  /// Whoever unlocked this vault last; else the first nurse.
  private @Nullable Person likely(Path vault, List<Person> found) {
    Optional<String> last = door.lastVault().filter(vault::equals).flatMap(_ -> door.lastPerson());
    return found.stream()
        .filter(one -> last.equals(Optional.of(one.userId())))
        .findFirst()
        .or(() -> found.stream().filter(one -> one.roles().contains(Role.NURSE)).findFirst())
        .orElse(found.isEmpty() ? null : found.getFirst());
  }

  private void begin() {
    busy.set(true);
    fault.set("");
  }

  /// Only the vault's own sentences are written for a person.
  private void onFailure(Exception failure) {
    busy.set(false);
    String sentence = failure instanceof VaultException ? failure.getMessage() : null;
    fault.set(Objects.requireNonNullElse(sentence, WORDS.text("failed")));
  }
}
