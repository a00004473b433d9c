package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.pumpreview.store.VaultException.Reason;

/// Copies a vault and checks the copy. A backup takes its name once it was checked and lies on the
/// disk, and never that of another one.
final class Backups {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
  private static final String PART = ".part";

  private final OpenVault vault;
  private final DoubleConsumer progress;

  Backups(OpenVault vault, DoubleConsumer progress) {
    this.vault = vault;
    this.progress = progress;
  }

  Backup backup(Path into, Instant now) throws VaultException {
    try {
      Files.createDirectories(into);
      Path place = free(into, STAMP.format(now));
      Path part = place.resolveSibling(place.getFileName() + PART);
      Durable.deleteTree(part);
      boolean done = false;
      try {
        CheckReport report = copy(new Folder(part));
        Durable.move(part, place);
        done = true;
        return new Backup(place, report);
      } finally {
        if (!done) {
          Durable.deleteTree(part);
        }
      }
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    }
  }

  private static Path free(Path into, String stamp) {
    Path place = into.resolve(stamp);
    for (int i = 2; Files.exists(place); i++) {
      place = into.resolve(stamp + "-" + i);
    }
    return place;
  }

  /// Documents never change and are entered after their file is whole, so that a copy of the
  /// database made first names only documents that are there.
  private CheckReport copy(Folder copy) throws VaultException, IOException {
    Files.createDirectories(copy.attachments());
    vault.database().copyInto(copy.database());
    try (Database database = Database.open(copy.database(), Database.Mode.UNTOUCHED)) {
      OpenVault copied = vault.over(copy, database);
      copyDocuments(copied.attachments().ids(), vault.attachments(), copied.attachments());
      CheckReport report = new Check(copied, Optional.empty(), progress).run();
      if (!report.isWhole()
          || !report.isOfCopies(vault.attachments()::file, copied.attachments()::file)) {
        throw new VaultException(Reason.BACKUP_FAULTY);
      }
      Durable.force(copy.database());
      Durable.forceFolder(copy.path());
      return report;
    }
  }

  private static void copyDocuments(List<String> ids, Attachments from, Attachments to)
      throws VaultException, IOException {
    for (String id : ids) {
      // One that is missing is told by the check of the copy.
      if (Files.exists(from.file(id))) {
        Durable.copy(from.file(id), to.file(id));
      }
    }
    if (!ids.isEmpty()) {
      Durable.forceFolder(to.file(ids.getFirst()).resolveSibling("").toAbsolutePath());
    }
  }
}
