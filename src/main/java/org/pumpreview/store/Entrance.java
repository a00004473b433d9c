package org.pumpreview.store;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.store.VaultException.Reason;

/// A vault's folder and database on the way to being opened. Closes both again unless somebody
/// enters.
final class Entrance implements AutoCloseable {
  private final Folder folder;
  private final Presence presence;
  private final Database database;
  private boolean entered;

  private Entrance(Folder folder, Presence presence, Database database) {
    this.folder = folder;
    this.presence = presence;
    this.database = database;
  }

  static Entrance to(Folder folder) throws VaultException {
    folder.ready();
    Presence presence = presence(folder);
    Optional<Database> database = Optional.empty();
    try {
      presence.whileAlone(folder::sweepTemporary);
      database = Optional.of(Database.open(folder.database(), Database.Mode.SHARED));
      return new Entrance(folder, presence, database.get());
    } finally {
      if (database.isEmpty()) {
        presence.close();
      }
    }
  }

  private static Presence presence(Folder folder) throws VaultException {
    try {
      return Presence.in(folder.lock());
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  Folder folder() {
    return folder;
  }

  Presence presence() {
    return presence;
  }

  Database database() {
    return database;
  }

  /// Hands database and presence over to a session, which closes them.
  Session enter(Function<Presence, Session> session) {
    entered = true;
    return session.apply(presence);
  }

  @Override
  public void close() {
    if (!entered) {
      database.close();
      presence.close();
    }
  }
}
