package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.LetterKind;
import org.pumpreview.store.VaultException.Reason;

class AttachmentsTest {
  private static final int PIECE = Attachments.PIECE;
  private static final int SEALED_PIECE = PIECE + Sealer.OVERHEAD;

  @TempDir Path folder;
  private TestVault test;
  private Session session;
  private Path attachments;

  @BeforeEach
  void open() throws VaultException {
    test = TestVault.in(folder);
    session = test.unlock(TestVault.NURSE);
    attachments = test.folder.resolve("attachments");
  }

  @AfterEach
  void close() throws VaultException {
    session.close();
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  private Attachment put(byte[] content) throws VaultException {
    return session.putAttachment(content, TestVault.NOW);
  }

  private Path file(Attachment attachment) {
    return attachments.resolve(attachment.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17})
  void aDocumentOfAnySizeComesBackAsItWas(int size) throws VaultException {
    byte[] content = content(size);
    Attachment attachment = put(content);
    assertEquals(
        new Attachment(
            attachment.id(), HexFormat.of().formatHex(Certificates.sha256(content)), size),
        attachment);
    assertArrayEquals(content, session.readAttachment(attachment.id()));
  }

  @Test
  void piecesThatChangedPlacesAreRefused() throws Exception {
    Attachment attachment = put(content(3 * PIECE));
    byte[] sealed = Files.readAllBytes(file(attachment));
    byte[] moved = sealed.clone();
    System.arraycopy(sealed, 0, moved, SEALED_PIECE, SEALED_PIECE);
    System.arraycopy(sealed, SEALED_PIECE, moved, 0, SEALED_PIECE);
    Files.write(file(attachment), moved);
    TestVault.fails(Reason.ATTACHMENT_DAMAGED, () -> session.readAttachment(attachment.id()));
  }

  @Test
  void aDocumentCutAtAPieceIsRefused() throws Exception {
    Attachment attachment = put(content(3 * PIECE));
    byte[] sealed = Files.readAllBytes(file(attachment));
    Files.write(file(attachment), Arrays.copyOf(sealed, 2 * SEALED_PIECE));
    TestVault.fails(Reason.ATTACHMENT_DAMAGED, () -> session.readAttachment(attachment.id()));
  }

  @Test
  void anotherDocumentInItsPlaceIsRefused() throws Exception {
    Attachment one = put(content(10));
    Attachment other = put(content(10));
    Files.write(file(one), Files.readAllBytes(file(other)));
    TestVault.fails(Reason.ATTACHMENT_DAMAGED, () -> session.readAttachment(one.id()));
  }

  @Test
  void aDocumentThatIsNotThereIsTold() throws Exception {
    TestVault.fails(Reason.ATTACHMENT_MISSING, () -> session.readAttachment("0".repeat(32)));
    Attachment lost = put(content(10));
    Files.delete(file(lost));
    TestVault.fails(Reason.ATTACHMENT_MISSING, () -> session.readAttachment(lost.id()));
  }

  @Test
  void anIdLeadsOutOfTheFolderNever() {
    assertThrows(VaultException.class, () -> session.readAttachment("../vault.db"));
  }

  @Test
  void aLetterIsIssuedOnlyWithItsFileInTheVault() throws VaultException {
    CaseFile approved =
        TestVault.append(session, Story.approvable(session), Story.determined(Outcome.APPROVED));
    Attachment pdf = put(content(100));
    Attachment other = new Attachment(pdf.id(), "00".repeat(32), 100);
    for (Attachment wrong : List.of(new Attachment("0".repeat(32), pdf.sha256(), 100), other)) {
      TestVault.fails(
          Reason.ATTACHMENT_MISSING,
          () -> TestVault.append(session, approved, Story.letter(LetterKind.APPROVAL, wrong)));
    }
    assertEquals(approved, session.openCase(approved.id()));
    TestVault.append(session, approved, Story.letter(LetterKind.APPROVAL, pdf));
  }

  @Test
  void aDocumentThatNoEventNamesIsGoneWithItsSession() throws Exception {
    Attachment letter = put(content(10));
    assertArrayEquals(content(10), session.readAttachment(letter.id()));
    session.close();
    assertEquals(List.of(), Durable.list(attachments));
    try (Session again = test.unlock(TestVault.NURSE)) {
      TestVault.fails(Reason.ATTACHMENT_MISSING, () -> again.readAttachment(letter.id()));
    }
  }

  @Test
  void aDocumentOutlivesAnActThatFailed() throws Exception {
    CaseFile approved =
        TestVault.append(session, Story.approvable(session), Story.determined(Outcome.APPROVED));
    Attachment letter = put(content(10));
    TestVault.fails(
        Reason.CASE_UNKNOWN,
        () -> session.append("no such case", 1, List.of(Story.routed()), TestVault.NOW));
    TestVault.append(session, approved, Story.letter(LetterKind.APPROVAL, letter));
  }

  @Test
  void whatAStoppedProgramLeftIsSweptByWhoIsAlone() throws Exception {
    CaseFile approved =
        TestVault.append(session, Story.approvable(session), Story.determined(Outcome.APPROVED));
    Attachment kept = put(content(10));
    TestVault.append(session, approved, Story.letter(LetterKind.APPROVAL, kept));
    Path part = Files.write(attachments.resolve("a".repeat(32) + ".part"), content(10));
    Path entered = Files.write(attachments.resolve("b".repeat(32)), content(10));
    Path mine = Files.write(attachments.resolve("notes.txt"), content(10));
    test.unlock(TestVault.DIRECTOR).close();
    assertEquals(
        List.of(part, entered, file(kept), mine).stream().sorted().toList(),
        Durable.list(attachments));
    session.close();
    test.unlock(TestVault.DIRECTOR).close();
    assertEquals(List.of(file(kept), mine).stream().sorted().toList(), Durable.list(attachments));
  }
}
