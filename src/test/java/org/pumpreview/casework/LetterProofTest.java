package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.casework.HeldLetters.Fault;
import org.pumpreview.letter.CodeSigner;
import org.pumpreview.letter.LetterCode;
import org.pumpreview.letter.LetterPage;
import org.pumpreview.letter.LetterPdf;
import org.pumpreview.letter.LetterSignature;
import org.pumpreview.letter.LetterSigner;
import org.pumpreview.letter.LetterText;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.store.Session;
import org.pumpreview.store.Signing;

/// The vault keeps no letter that says anything else than its case, whatever program signed it with
/// the very key of the person at work.
@BesideWindows
class LetterProofTest {
  @TempDir static Path folder;

  private static final LetterPdf PDF = new LetterPdf();
  private static HeldLetters held;

  @BeforeAll
  static void tellCases() throws Exception {
    held = HeldLetters.in(folder);
  }

  @AfterAll
  static void close() throws Exception {
    held.close();
  }

  /// Every hard check; what cannot be printed never becomes a file.
  static Stream<Fault> faults() {
    return HeldLetters.faults().filter(fault -> fault.check() != LetterCheck.GLYPHS);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aLetterWithOneFaultIsNotEnteredWhoeverSignedIt(Fault fault) throws Exception {
    LetterKind kind = fault.kind();
    // Who signed stands in the signature and not in the words.
    byte[] signed =
        fault.check() == LetterCheck.SIGNER
            ? signed(kind, LetterText::of, other(held.session(kind)))
            : signed(kind, HeldLetters.composing(fault), held.session(kind));
    assertEquals(Reason.LETTER_NOT_VOUCHED_FOR, refused(kind, Edition.STANDARD, signed));
    assertEquals(
        Reason.CHECK_HARD,
        refused(
            kind,
            Edition.STANDARD,
            signed,
            new CheckOverride(fault.check().id(), "It is due today")));
  }

  @Test
  void aFileThatIsNoLetterIsNotEntered() throws Exception {
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR,
        refused(LetterKind.ADVERSE, Edition.STANDARD, new byte[] {1, 2, 3}));
  }

  @Test
  void aLetterIsNotEnteredUnderAnotherEdition() throws Exception {
    byte[] standard = signed(LetterKind.ADVERSE, LetterText::of);
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR, refused(LetterKind.ADVERSE, Edition.LARGE_PRINT, standard));
  }

  @Test
  void aLetterOfAnotherCaseIsNotEntered() throws Exception {
    byte[] other = signed(LetterKind.APPROVAL_BY_EXCEPTION, LetterText::of);
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR, refused(LetterKind.ADVERSE, Edition.STANDARD, other));
  }

  @Test
  void aLetterThatSaysWhatTheCaseSaysIsEntered() throws Exception {
    Append appended =
        append(LetterKind.APPROVAL, Edition.STANDARD, signed(LetterKind.APPROVAL, LetterText::of));
    assertInstanceOf(Append.Appended.class, appended);
    Session session = held.session(LetterKind.APPROVAL);
    assertEquals(List.of(), session.check(done -> {}).flaws());

    CaseFile file = held.file(LetterKind.APPROVAL);
    String number = file.progress().letters().getLast().number();
    Recipient member = Recipient.of(file.intake().form(), LetterKind.APPROVAL).getFirst();
    byte[] kept = session.readAttachment(file.progress().letters().getLast().attachment());
    var put = session.putAttachment(kept, HeldLetters.NOW);
    var large =
        new CaseEvent.CopyMade(number, member.as(), Edition.LARGE_PRINT, put.sha256(), put.id());
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR,
        reason(session.append(file.id(), file.seq(), List.of(large), HeldLetters.NOW)));
  }

  private static Session other(Session session) {
    Session nurse = held.session(LetterKind.APPROVAL);
    return session == nurse ? held.session(LetterKind.ADVERSE) : nurse;
  }

  private static byte[] signed(LetterKind kind, LetterDesk.Composing composing) throws Exception {
    return signed(kind, composing, held.session(kind));
  }

  private static byte[] signed(LetterKind kind, LetterDesk.Composing composing, Session by)
      throws Exception {
    Session session = held.session(kind);
    CaseFile file = held.file(kind);
    LetterText text =
        composing.of(
            held.assessment(kind),
            kind,
            LetterDesk.nextNumber(file),
            session.actor().orElseThrow());
    Signing signing = by.signing(HeldLetters.NOW);
    Optional<PrivateKey> key = signing.codeKey();
    LetterCode code =
        new CodeSigner(key.orElseThrow(), signing.chain().getFirst()).sign(text.claim());
    return LetterSignature.sign(
        PDF.render(LetterPage.of(text, code)),
        new LetterSigner(signing.key(), signing.chain(), text.signatory()),
        HeldLetters.NOW);
  }

  private static Reason refused(
      LetterKind kind, Edition edition, byte[] signed, CheckOverride... overrides)
      throws Exception {
    CaseFile before = held.file(kind);
    Reason reason = reason(append(kind, edition, signed, overrides));
    assertEquals(before.head(), held.file(kind).head());
    return reason;
  }

  private static Reason reason(Append append) {
    return assertInstanceOf(Append.Refused.class, append).reasons().stream()
        .map(Refusal::reason)
        .findFirst()
        .orElseThrow();
  }

  private static Append append(
      LetterKind kind, Edition edition, byte[] signed, CheckOverride... overrides)
      throws Exception {
    Session session = held.session(kind);
    CaseFile file = held.file(kind);
    var put = session.putAttachment(signed, HeldLetters.NOW);
    return session.append(
        file.id(),
        file.seq(),
        List.of(
            new CaseEvent.LetterIssued(
                LetterDesk.nextNumber(file),
                kind,
                edition,
                put.sha256(),
                put.id(),
                List.of(overrides))),
        HeldLetters.NOW);
  }
}
