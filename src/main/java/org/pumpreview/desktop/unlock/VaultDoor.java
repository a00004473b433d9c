package org.pumpreview.desktop.unlock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.pumpreview.review.Actor;
import org.pumpreview.store.CheckReport;
import org.pumpreview.store.Founded;
import org.pumpreview.store.Person;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// What can be done before a vault is open. Slow: called away from the screen.
public interface VaultDoor {

  /// A vault as it can be seen from outside.
  ///
  /// @param name of the plan it was set up for
  record Face(String name, List<Person> people) {
    public Face {
      people = List.copyOf(people);
    }
  }

  /// The vault that is opened by default; empty before the first set-up.
  Optional<Path> lastVault();

  /// Who unlocked that vault last on this machine.
  Optional<String> lastPerson();

  /// Where a new vault goes unless the person chooses another folder.
  Path suggestedFolder();

  /// Where the practice vault lies, whether it exists yet or not.
  Path practiceFolder();

  boolean isVault(Path folder);

  /// The name of a vault, and the people who have an account.
  Face look(Path folder) throws VaultException;

  /// Unlocks a vault; the passphrase is wiped.
  Session unlock(Path folder, String userId, char[] passphrase) throws VaultException;

  /// Opens the data of a vault for reading with its recovery key; the key is wiped.
  Session recover(Path folder, char[] recoveryKey) throws VaultException;

  /// What is wrong with a new passphrase, a sentence each.
  List<String> faults(char[] passphrase, Actor person);

  /// What is wrong with a new user name; empty when nothing is.
  Optional<String> faultOfUserName(String userName);

  /// Sets a vault up; the passphrase is wiped.
  Founded found(Path folder, String planName, Actor administrator, char[] passphrase)
      throws VaultException;

  /// Writes the recovery sheet as a PDF into a folder.
  ///
  /// @return the file
  Path saveSheet(RecoverySheet sheet, Path folder) throws IOException;

  /// Brings a backup into an empty folder after checking every record of it; the secret is wiped.
  ///
  /// @param userId whose passphrase the secret is; empty when it is the recovery key
  /// @param progress told the part done; what it throws ends the restoring
  CheckReport restore(
      Path backup, Path into, Optional<String> userId, char[] secret, DoubleConsumer progress)
      throws VaultException;

  /// Makes the practice vault unless it exists.
  void makePractice() throws VaultException;

  /// The passphrase of everybody in the practice vault.
  String practicePassphrase();
}
