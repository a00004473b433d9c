package org.pumpreview.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// Documents, each a file of sealed pieces, so that no size fills the memory. A piece is sealed
/// beside its document's id, its place and whether it is the last, so that none can be moved, left
/// out or cut off. Sealing and reading need no connection, so that a large document keeps nobody
/// from saving an answer; everything else runs where the connection is held.
final class Attachments {
  static final int PIECE = 256 * 1024;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final String PART = ".part";

  private final Folder folder;
  private final Database database;
  private final DataKey key;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

  Attachments(Folder folder, Database database, VaultKeys keys) {
    this.folder = folder;
    this.database = database;
    this.key = keys.data();
  }

  /// What is sealed in a row.
  record Described(String sha256, long size) {}

  /// A sealed file that no event names yet.
  private record Waiting(Attachment attachment, long at) {}

  /// Seals content into a file, down to the disk. It belongs to the vault once an event names it:
  /// see [#enter]. Until then it waits, and is swept when its program stops.
  Attachment seal(InputStream content, long at) throws VaultException {
    String id = HexFormat.of().formatHex(Sealer.random(16));
    Path part = folder.attachments().resolve(id + PART);
    boolean done = false;
    try {
      Attachment attachment = write(id, part, content);
      Durable.move(part, file(id));
      waiting.put(id, new Waiting(attachment, at));
      done = true;
      return attachment;
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    } finally {
      // Whatever the content throws, as when its reader is no longer wanted.
      if (!done) {
        discard(part);
      }
    }
  }

  private Attachment write(String id, Path part, InputStream content) throws IOException {
    MessageDigest digest = Certificates.newSha256();
    long size = 0;
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] piece = content.readNBytes(PIECE);
      for (long place = 0; ; place++) {
        byte[] next = piece.length < PIECE ? new byte[0] : content.readNBytes(PIECE);
        digest.update(piece);
        size += piece.length;
        out.write(Sealer.seal(key.attachment(), piece, Pieces.beside(id, place, next.length == 0)));
        Arrays.fill(piece, (byte) 0);
        if (next.length == 0) {
          break;
        }
        piece = next;
      }
      channel.force(true);
    }
    return new Attachment(id, HexFormat.of().formatHex(digest.digest()), size);
  }

  /// Enters the document that an event names, if it was not entered before. Runs inside the event's
  /// own transaction.
  ///
  /// @throws VaultException when the vault does not hold that very content
  void enter(String id, String sha256) throws VaultException {
    Optional<Attachment> held = find(id).filter(document -> document.sha256().equals(sha256));
    if (held.isEmpty() || Files.notExists(file(id))) {
      throw new VaultException(Reason.ATTACHMENT_MISSING);
    }
    Waiting entering = waiting.get(id);
    if (entering != null && row(id).isEmpty()) {
      byte[] described =
          EventJson.INSTANCE.write(new Described(held.get().sha256(), held.get().size()));
      database.execute(
          "INSERT INTO attachment (id, at, body) VALUES (?, ?, ?)",
          id,
          entering.at(),
          Sealer.seal(key.attachment(), described, beside(id, entering.at())));
    }
  }

  /// Enters a document that was sealed for this event and for no other.
  ///
  /// @param size in bytes, as the event says
  /// @throws VaultException when it was entered before, or is another one
  void enterNew(String id, String sha256, long size) throws VaultException {
    Waiting sealed = waiting.get(id);
    if (sealed == null || sealed.attachment().size() != size || row(id).isPresent()) {
      throw new VaultException(Reason.ATTACHMENT_MISSING);
    }
    enter(id, sha256);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftToTheSweep) {
      return;
    }
  }

  List<String> ids() throws VaultException {
    return database.all("SELECT id FROM attachment ORDER BY rowid", row -> row.getString(1));
  }

  /// @throws VaultException when the row was changed
  Optional<Attachment> find(String id) throws VaultException {
    Waiting found = waiting.get(id);
    return found == null ? row(id) : Optional.of(found.attachment());
  }

  private Optional<Attachment> row(String id) throws VaultException {
    return database.one(
        "SELECT at, body FROM attachment WHERE id = ?",
        row -> described(id, row.getLong(1), row.getBytes(2)),
        id);
  }

  private Attachment described(String id, long at, byte[] body) throws VaultException {
    try {
      return EventJson.INSTANCE
          .read(Sealer.unseal(key.attachment(), body, beside(id, at)), Described.class)
          .map(described -> new Attachment(id, described.sha256(), described.size()))
          .orElseThrow(BrokenSeal::new);
    } catch (BrokenSeal e) {
      throw new VaultException(Reason.ATTACHMENT_DAMAGED);
    }
  }

  byte[] read(String id) throws VaultException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    readInto(id, content);
    return content.toByteArray();
  }

  /// Writes the content to a stream, piece by piece, each checked before it goes out.
  ///
  /// @throws VaultException when a piece or the whole is not what was put in
  void readInto(String id, OutputStream out) throws VaultException {
    try (Pieces pieces = pieces(held(id))) {
      while (pieces.hasNext()) {
        out.write(pieces.next());
      }
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    }
  }

  /// @throws VaultException when the vault holds none of this id, or its row was changed
  Attachment held(String id) throws VaultException {
    return find(id).orElseThrow(() -> new VaultException(Reason.ATTACHMENT_MISSING));
  }

  Pieces pieces(Attachment attachment) throws VaultException {
    return Pieces.of(file(attachment.id()), attachment, key.attachment());
  }

  /// Deletes a file that no event came to name. One that was entered stays.
  void discard(Attachment attachment) throws VaultException {
    if (waiting.remove(attachment.id()) != null && row(attachment.id()).isEmpty()) {
      discard(file(attachment.id()));
    }
  }

  /// Deletes the files that no event came to name.
  void discardWaiting() throws VaultException {
    for (String id : List.copyOf(waiting.keySet())) {
      if (row(id).isEmpty()) {
        discard(file(id));
      }
    }
    waiting.clear();
  }

  /// Deletes what a stopped program left: files that were never entered.
  void sweep() throws VaultException {
    List<String> ids = ids();
    try {
      for (Path file : Durable.list(folder.attachments())) {
        String name = file.getFileName().toString();
        String id = name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name;
        if (ID.matcher(id).matches() && !ids.contains(name)) {
          discard(file);
        }
      }
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  Path file(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an attachment's id");
    }
    return folder.attachments().resolve(id);
  }

  private static Canon beside(String id, long at) {
    return Canon.of("attachment 1").with(id).with(at);
  }
}
