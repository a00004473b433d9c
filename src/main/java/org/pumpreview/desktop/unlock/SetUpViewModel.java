package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Setting a vault up: the plan's name, the first administrator, and the recovery key, which is
/// shown once.
public final class SetUpViewModel {
  private static final Words WORDS = Words.of("unlock");

  private final VaultDoor door;
  private final Work work;
  private final ObjectProperty<Path> folder;
  private final StringProperty planName = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty userId = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Founded> founded = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public SetUpViewModel(VaultDoor door, Work work) {
    this.door = door;
    this.work = work;
    this.folder = new SimpleObjectProperty<>(door.suggestedFolder());
    name.subscribe(this::suggestUserId);
  }

  public ObjectProperty<Path> folderProperty() {
    return folder;
  }

  public StringProperty planNameProperty() {
    return planName;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty userIdProperty() {
    return userId;
  }

  /// The new vault with its recovery key, once it stands on the disk.
  public ReadOnlyObjectProperty<@Nullable Founded> foundedProperty() {
    return founded.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why setting up is not open yet; empty when it is.
  public Optional<String> closedReason(char[] first, char[] second) {
    if (busy.get()) {
      return Optional.of(WORDS.text("busy"));
    }
    if (planName.get().isBlank()) {
      return Optional.of(WORDS.text("closed.plan"));
    }
    if (name.get().isBlank() || userId.get().isBlank()) {
      return Optional.of(WORDS.text("closed.administrator"));
    }
    List<String> faults = door.faults(first, administrator());
    if (!faults.isEmpty()) {
      return Optional.of(faults.getFirst());
    }
    return Arrays.equals(first, second)
        ? Optional.empty()
        : Optional.of(WORDS.text("closed.differ"));
  }

  public void onSetUp(char[] passphrase) {
    busy.set(true);
    fault.set("");
    Path place = folder.get();
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

  /// Goes on into the new vault, once the recovery key is on paper.
  public void onKeyKept(Consumer<Founded> go) {
    Founded vault = founded.get();
    if (vault != null) {
      go.accept(vault);
    }
  }

  private Actor administrator() {
    Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
    return new Actor(userId.get().strip(), name.get().strip(), "", Optional.empty(), roles);
  }

  private void suggestUserId(String typed) {
    userId.set(
        typed
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", ".")
            .replaceAll("\\.$", ""));
  }
}
