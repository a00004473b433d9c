package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.store.VaultException.Reason;

/// Brings a backup into an empty folder. The copy is checked where it will lie, under another name,
/// and becomes a vault only when nothing of its record is lost or changed.
record Restore(
    Folder backup,
    Folder into,
    Function<PackRef, Optional<Policy>> policies,
    Papers papers,
    DoubleConsumer progress) {

  /// Opens the data of a backup.
  interface Opening {
    VaultKeys keys(Database database) throws VaultException;
  }

  CheckReport run(Opening opening) throws VaultException {
    if (!backup.holdsVault()) {
      throw new VaultException(Reason.NOT_A_VAULT);
    }
    into.make();
    boolean done = false;
    try {
      copy();
      CheckReport report = check(opening);
      into.settle();
      done = true;
      return report;
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    } finally {
      if (!done) {
        into.clear();
      }
    }
  }

  private void copy() throws IOException {
    Durable.copy(backup.database(), into.founding());
    Path log = beside(backup.database());
    if (Files.exists(log)) {
      Durable.copy(log, beside(into.founding()));
    }
    for (Path document : Durable.list(backup.attachments())) {
      Durable.copy(document, into.attachments().resolve(document.getFileName()));
    }
    Durable.forceFolder(into.attachments());
  }

  /// Entries that are still in the write-ahead log, when the folder of a vault is restored that was
  /// not closed.
  private static Path beside(Path database) {
    return database.resolveSibling(database.getFileName() + "-wal");
  }

  private CheckReport check(Opening opening) throws VaultException, IOException {
    try (Database database = Database.open(into.founding(), Database.Mode.SHARED)) {
      OpenVault vault = OpenVault.over(into, database, opening.keys(database), policies, papers);
      CheckReport report = new Check(vault, Optional.empty(), progress).run();
      Path documents = backup.attachments();
      if (!report.isWhole()
          || !report.isOfCopies(
              id -> documents.resolve(vault.attachments().file(id).getFileName()),
              vault.attachments()::file)) {
        throw new VaultException(Reason.BACKUP_FAULTY);
      }
      return report;
    }
  }
}
