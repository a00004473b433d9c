package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Role;
import org.pumpreview.store.Founded;
import org.pumpreview.store.UserName;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Setting a vault up: the plan's name, the first administrator, and the vault that came of it.
public final class SetUpViewModel {
  private static final Words WORDS = Words.of("unlock");

  private final VaultDoor door;
  private final Work work;
  private final ObjectProperty<@Nullable Path> folder;
  private final StringProperty planName = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty userName = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Founded> founded = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private String suggested = "";

  public SetUpViewModel(VaultDoor door, Work work) {
    this.door = door;
    this.work = work;
    this.folder = new SimpleObjectProperty<>(door.suggestedFolder());
    name.subscribe(this::suggestUserName);
  }

  ObjectProperty<@Nullable Path> folderProperty() {
    return folder;
  }

  StringProperty planNameProperty() {
    return planName;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty userNameProperty() {
    return userName;
  }

  /// The new vault with its recovery key, once it stands on the disk.
  ReadOnlyObjectProperty<@Nullable Founded> foundedProperty() {
    return founded.getReadOnlyProperty();
  }

  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong with the user name as it stands; empty while nothing is, or nothing is typed.
  Optional<String> faultOfUserName() {
    return userName.get().isBlank()
        ? Optional.empty()
        : door.faultOfUserName(userName.get().strip());
  }

  /// Why setting up is not open yet; empty when it is.
  Optional<String> closedReason(char[] first, char[] second) {
    if (busy.get()) {
      return Optional.of(WORDS.text("busy"));
    }
    if (planName.get().isBlank()) {
      return Optional.of(WORDS.text("closed.plan"));
    }
    if (name.get().isBlank()) {
      return Optional.of(WORDS.text("closed.administrator"));
    }
    if (userName.get().isBlank()) {
      return Optional.of(WORDS.text("closed.user"));
    }
    if (faultOfUserName().isPresent()) {
      return faultOfUserName();
    }
    List<String> faults = door.faults(first, administrator());
    if (!faults.isEmpty()) {
      return Optional.of(faults.getFirst());
    }
    return Arrays.equals(first, second)
        ? Optional.empty()
        : Optional.of(WORDS.text("closed.differ"));
  }

  void onSetUp(char[] passphrase) {
    busy.set(true);
    fault.set("");
    Path place = Objects.requireNonNull(folder.get());
    Actor administrator = administrator();
    String plan = planName.get().strip();
    work.run(
        () -> door.found(place, plan, administrator, passphrase), this::onFounded, this::onFailure);
  }

  private void onFounded(Founded vault) {
    busy.set(false);
    founded.set(vault);
  }

  private void onFailure(Exception failure) {
    busy.set(false);
    String sentence = failure instanceof VaultException ? failure.getMessage() : null;
    fault.set(Objects.requireNonNullElse(sentence, WORDS.text("failed")));
  }

  RecoverySheet sheet(Founded vault) {
    return new RecoverySheet(
        planName.get().strip(), String.valueOf(folder.get()), vault.recoveryKey().text());
  }

  private Actor administrator() {
    Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
    return new Actor(userName.get().strip(), name.get().strip(), "", Optional.empty(), roles);
  }

  /// Follows the name until the person writes a user name of its own.
  private void suggestUserName(String typed) {
    if (userName.get().equals(suggested)) {
      suggested = UserName.suggestedBy(typed);
      userName.set(suggested);
    }
  }
}
