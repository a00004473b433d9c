package org.pumpreview.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;

/// A program of its own that works in a vault until it is killed, or kills itself at one step. What
/// it is told was saved it says on standard output, at once.
final class Crasher {
  private static final int KILLED = 137;

  private final TestVault test;
  private final Path folder;

  private Crasher(Path folder) {
    this.test = TestVault.at(folder.resolve("vault"));
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Crasher crasher = new Crasher(Path.of(arguments[0]));
    switch (arguments[1]) {
      case "work" -> crasher.work();
      case "before the commit" -> crasher.dieBeforeTheCommit();
      case "in a document" -> crasher.dieInADocument();
      case "before a document is entered" -> crasher.dieBeforeADocumentIsEntered();
      case "in a backup" -> crasher.dieInABackup();
      case "in a founding" -> crasher.dieInAFounding();
      case "in a restoring" -> crasher.dieInARestoring();
      case "large document" -> crasher.largeDocument(Long.parseLong(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static void die() {
    Runtime.getRuntime().halt(KILLED);
  }

  /// One act after the other, each told once it is saved: case, entries, number of documents.
  private void work() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      for (int documents = 0; ; documents++) {
        CaseFile file = say(TestVault.begin(session), documents);
        for (CaseEvent event :
            Stream.of(Story.prepared(), Story.shown()).flatMap(List::stream).toList()) {
          file = say(TestVault.append(session, file, event), documents);
        }
        session.putAttachment(new byte[Attachments.PIECE + 1], TestVault.NOW);
      }
    }
  }

  private static CaseFile say(CaseFile file, int documents) {
    System.out.println(file.id() + " " + file.seq() + " " + file.head() + " " + documents);
    System.out.flush();
    return file;
  }

  private void dieBeforeTheCommit() throws VaultException {
    try (TestVault.Inside inside = test.inside(TestVault.NURSE)) {
      inside
          .vault()
          .database()
          .write(() -> {
            var answer =
                new Acts(inside.vault(), inside.key()).begin(TestVault.POLICY.ref(), TestVault.NOW);
            die();
            return answer;
          });
    }
  }

  private void dieInADocument() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      session.putAttachment(
          new InputStream() {
            private int given;

            @Override
            public int read() {
              if (given++ > 3 * Attachments.PIECE) {
                die();
              }
              return 'R';
            }
          },
          TestVault.NOW);
    }
  }

  private void dieBeforeADocumentIsEntered() throws VaultException {
    try (TestVault.Inside inside = test.inside(TestVault.NURSE)) {
      inside.vault().attachments().seal(InputStream.nullInputStream(), 1);
      die();
    }
  }

  private void dieInABackup() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      session.backup(Optional.empty(), TestVault.NOW, done -> die());
    }
  }

  private void dieInAFounding() throws VaultException {
    Folder place = new Folder(folder.resolve("founding"));
    place.make();
    Database.create(place.founding());
    try (Database database = Database.open(place.founding(), Database.Mode.SHARED)) {
      database.write(() -> {
        die();
        return true;
      });
    }
  }

  private void dieInARestoring() throws VaultException {
    test.vault.restore(
        test.folder,
        folder.resolve("restored"),
        TestVault.NURSE.userId(),
        TestVault.passphrase(TestVault.NURSE),
        done -> die());
  }

  /// Puts a document in and reads it back, with little memory.
  private void largeDocument(long size) throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      InputStream zeros =
          new InputStream() {
            private long left = size;

            @Override
            public int read() {
              return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
              if (left <= 0) {
                return -1;
              }
              int given = (int) Math.min(left, length);
              left -= given;
              return given;
            }
          };
      Attachment document = session.putAttachment(zeros, TestVault.NOW);
      session.readAttachment(document.id(), OutputStream.nullOutputStream());
      System.out.println(document.size());
    }
  }
}
