package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Journal.Append;

/// An act that cannot be kept leaves the case as it was, and says what to do.
class DiskTest {
  @TempDir Path folder;
  private TestVault test;
  private TestVault.Inside inside;
  private Acts acts;
  private Session session;
  private CaseFile before;

  @BeforeEach
  void open() throws VaultException {
    test = TestVault.in(folder);
    session = test.unlock(TestVault.NURSE);
    before = Story.append(session, TestVault.begin(session), Story.prepared());
    inside = test.inside(TestVault.NURSE);
    acts = new Acts(inside.vault(), inside.key());
  }

  @AfterEach
  void close() throws VaultException {
    inside.close();
    session.close();
  }

  /// More than the database has room for without growing.
  private static List<CaseEvent> longDrafts() {
    return Collections.nCopies(60, new CaseEvent.Drafted("question", "a long story ".repeat(300)));
  }

  private Append append(List<CaseEvent> events) throws VaultException {
    return inside
        .vault()
        .database()
        .write(() -> acts.append(before.id(), before.seq(), events, TestVault.NOW));
  }

  private String pages(String limit) throws VaultException {
    return inside.vault().database().pragma("max_page_count", limit).orElseThrow();
  }

  @Test
  void aFullDiskLeavesTheCaseAsItWas() throws VaultException {
    String unlimited = pages("0");
    pages("1");
    VaultException e = assertThrows(VaultException.class, () -> append(longDrafts()));
    assertEquals(VaultException.Reason.DISK_FULL, e.reason());
    assertEquals(
        "The disk is full. Nothing was changed; free some space and try again.", e.getMessage());
    assertEquals(before, session.openCase(before.id()));
    assertEquals(List.of(), session.check(done -> {}).flaws());
    pages(unlimited);
    assertTrue(append(longDrafts()) instanceof Append.Appended);
  }

  /// Another program keeps the lock for longer than this one waits.
  @Test
  void aLockThatIsNotGivenBackIsTold() throws VaultException {
    inside.vault().database().pragma("busy_timeout", "50");
    try (TestVault.Inside other = test.inside(TestVault.OTHER_NURSE)) {
      other
          .vault()
          .database()
          .write(() -> {
            TestVault.fails(VaultException.Reason.BUSY, () -> append(longDrafts()));
            return true;
          });
    }
    assertTrue(append(longDrafts()) instanceof Append.Appended);
  }

  @Test
  void aDocumentThatCannotBeReadLeavesNothing() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the drive was taken out");
          }
        };
    TestVault.fails(
        VaultException.Reason.IO_FAILED, () -> session.putAttachment(broken, TestVault.NOW));
    assertEquals(List.of(), Durable.list(test.folder.resolve("attachments")));
  }
}
