package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.pumpreview.store.VaultException.Reason;

/// The folder of one vault and where things lie in it.
record Folder(Path path) {
  private static final String DATABASE = "vault.db";
  private static final String FOUNDING = "founding.db";

  /// What may lie in a folder that is as good as empty: rooms with nothing in them.
  private static final Set<String> OWN = Set.of("attachments", "backups", "tmp", "vault.lock");

  private static final Set<String> REMOTE =
      Set.of(
          "afpfs",
          "afs",
          "ceph",
          "cifs",
          "davfs",
          "fuse.davfs",
          "fuse.glusterfs",
          "fuse.rclone",
          "fuse.sshfs",
          "glusterfs",
          "lustre",
          "ncpfs",
          "nfs",
          "nfs4",
          "smb2",
          "smb3",
          "smbfs",
          "webdav");

  Path database() {
    return path.resolve(DATABASE);
  }

  Path attachments() {
    return path.resolve("attachments");
  }

  Path backups() {
    return path.resolve("backups");
  }

  /// Where the database driver unpacks its library, which a killed program leaves behind.
  Path temporary() {
    return path.resolve("tmp");
  }

  Path lock() {
    return path.resolve("vault.lock");
  }

  boolean holdsVault() {
    return Files.isRegularFile(database());
  }

  /// Where a vault is made before it is one.
  Path founding() {
    return path.resolve(FOUNDING);
  }

  /// The path as the system tells it, whatever links lead there.
  String realPath() throws VaultException {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  /// Makes the folder for a new vault, closed to other users of the machine where the system can.
  /// What a stopped founding or restoring left there is cleared away; nothing else is touched.
  void make() throws VaultException {
    try {
      Files.createDirectories(path);
      requireLocal();
      if (Files.exists(founding())) {
        clear();
      }
      requireEmpty();
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      makeRooms();
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  private void requireEmpty() throws IOException, VaultException {
    for (Path child : Durable.list(path)) {
      boolean own = OWN.contains(child.getFileName().toString());
      boolean filled = Files.isDirectory(child) && !Durable.list(child).isEmpty();
      if (!own || (filled && !child.equals(temporary()))) {
        throw new VaultException(Reason.FOLDER_NOT_EMPTY);
      }
    }
  }

  /// Takes away what was made in a folder that did not become a vault. The founding file goes last:
  /// while it is there, the rest is known to be nobody's.
  void clear() throws VaultException {
    if (holdsVault()) {
      throw new VaultException(Reason.FOLDER_NOT_EMPTY);
    }
    try {
      for (Path document : Durable.list(attachments())) {
        Durable.deleteTree(document);
      }
      sweepTemporary();
      clearFounding();
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  private void clearFounding() throws IOException {
    for (Path child : Durable.list(path).reversed()) {
      if (child.getFileName().toString().startsWith(FOUNDING)) {
        Files.delete(child);
      }
    }
  }

  /// The vault that was made becomes one.
  void settle() throws VaultException {
    try {
      Durable.force(founding());
      Durable.move(founding(), database());
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    }
  }

  /// Readies an existing vault's folder for work.
  void ready() throws VaultException {
    if (!holdsVault()) {
      throw new VaultException(Reason.NOT_A_VAULT);
    }
    try {
      requireLocal();
      makeRooms();
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  private void makeRooms() throws IOException {
    Files.createDirectories(attachments());
    Files.createDirectories(backups());
    Files.createDirectories(temporary());
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", temporary().toAbsolutePath().toString());
    }
  }

  /// Deletes what a killed program left in the driver's folder.
  void sweepTemporary() {
    try {
      for (Path left : Durable.list(temporary())) {
        Durable.deleteTree(left);
      }
    } catch (IOException stillInUse) {
      return;
    }
  }

  /// The write-ahead log shares memory between processes, which no network share gives.
  private void requireLocal() throws IOException, VaultException {
    FileStore store = Files.getFileStore(path);
    if (isRemote(path.toRealPath().toString(), store.type())) {
      throw new VaultException(Reason.NETWORK_FOLDER);
    }
  }

  static boolean isRemote(String path, String storeType) {
    return path.startsWith("\\\\") || REMOTE.contains(storeType.toLowerCase(Locale.ROOT));
  }
}
