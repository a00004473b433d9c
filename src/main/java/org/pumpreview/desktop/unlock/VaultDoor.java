package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Actor;
import org.pumpreview.store.Founded;
import org.pumpreview.store.Person;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// What can be done before a vault is open. Slow: called away from the screen.
public interface VaultDoor {

  /// The vault that is opened by default; empty before the first set-up.
  Optional<Path> lastVault();

  /// Where a new vault goes unless the person chooses another folder.
  Path suggestedFolder();

  /// Where the practice vault lies, whether it exists yet or not.
  Path practiceFolder();

  boolean isVault(Path folder);

  /// The people who have an account.
  List<Person> people(Path folder) throws VaultException;

  /// Unlocks a vault; the passphrase is wiped.
  Session unlock(Path folder, String userId, char[] passphrase) throws VaultException;

  /// Opens the data of a vault to reading with its recovery key; the key is wiped.
  Session recover(Path folder, char[] recoveryKey) throws VaultException;

  /// What is wrong with a new passphrase, a sentence each.
  List<String> faults(char[] passphrase, Actor person);

  /// Sets a vault up; the passphrase is wiped.
  Founded found(Path folder, String planName, Actor administrator, char[] passphrase)
      throws VaultException;

  /// Makes the practice vault unless it exists.
  void makePractice() throws VaultException;

  /// The passphrase of everybody in the practice vault.
  String practicePassphrase();
}
