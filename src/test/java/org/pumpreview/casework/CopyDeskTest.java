package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.casework.CopyDesk.Copied;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.store.Session;

/// The copies of a letter in a real vault: made with it, or later by themselves.
@BesideWindows
class CopyDeskTest {
  private static final List<Addressee> REQUESTING = List.of(Addressee.REQUESTING_PROVIDER);
  private static final List<Addressee> TREATING = List.of(Addressee.TREATING_PRACTITIONER);
  private static final List<Addressee> FACILITY = List.of(Addressee.FACILITY);

  @TempDir static Path folder;

  private static HeldLetters held;

  @BeforeAll
  static void tellCases() throws Exception {
    held = HeldLetters.in(folder);
  }

  @AfterAll
  static void close() throws Exception {
    held.close();
  }

  @Test
  void aLetterIsIssuedWithACopyForEachOtherRecipientInOneAppend() throws Exception {
    CaseFile before = held.file(LetterKind.ADVERSE);
    IssuedLetter letter = issued(issue(LetterKind.ADVERSE));
    assertEquals(
        List.of(REQUESTING, TREATING, FACILITY),
        letter.copies().stream().map(IssuedLetter.Copy::to).toList());
    assertEquals(List.of(), letter.lacking(held.file(LetterKind.ADVERSE).intake().form()));
    Session session = held.session(LetterKind.ADVERSE);
    for (IssuedLetter.Copy copy : letter.copies()) {
      byte[] kept = session.readAttachment(copy.attachment());
      assertEquals(copy.sha256(), LetterDesk.sha256(kept));
      assertEquals(
          copy.to(), verified(session, kept).record().orElseThrow().copy().orElseThrow().to());
    }
    assertEquals(before.seq() + 4, held.file(LetterKind.ADVERSE).seq());
    assertEquals(List.of(), session.check(done -> {}).flaws());
  }

  /// A facility that is entered after the notice of an extension was signed.
  @Test
  void whatALetterLacksIsMadeLaterInItsOwnWords() throws Exception {
    Session session = held.session(LetterKind.EXTENSION);
    append(session, held.file(LetterKind.EXTENSION), RequestField.FACILITY_NAME, "");
    CaseFile file = issue(LetterKind.EXTENSION).file();
    CaseFile.Issued letter = file.progress().letters().getLast();
    file = append(session, file, RequestField.FACILITY_NAME, "Second Example Hospital");
    Instant later = HeldLetters.NOW.plus(Duration.ofDays(2));
    var assessment = held.assessment(LetterKind.EXTENSION).again(file, later);
    var desk = new CopyDesk(session, session.actor().orElseThrow());

    assertInstanceOf(
        Copied.WrongPassphrase.class, make(desk, assessment, letter, "wrong".toCharArray()));
    Plan another = assessment.plan().ofAnother("Another Example Plan", "a letterhead");
    var other = Assessment.of(file, assessment.policy(), another, later);
    assertEquals(
        "Not signed. The settings of the plan were changed meanwhile. Go to the worklist, open the"
            + " case again and look at the letter as it is now.",
        assertInstanceOf(Copied.NotMade.class, make(desk, other, letter, held.passphrase()))
            .sentence());
    held.record(another);
    assertEquals(
        "The letter "
            + letter.number()
            + " was written with other texts or settings than there are now, and a copy says what"
            + " the letter says. Print the letter itself once more instead.",
        assertInstanceOf(Copied.NotMade.class, make(desk, other, letter, held.passphrase()))
            .sentence());
    held.record(assessment.plan());

    var made =
        assertInstanceOf(Copied.Made.class, make(desk, assessment, letter, held.passphrase()));
    assertEquals(1, made.count());
    IssuedLetter.Copy copy = IssuedLetter.of(made.file()).getLast().copies().getLast();
    assertEquals(FACILITY, copy.to());
    Verification found = verified(session, session.readAttachment(copy.attachment()));
    assertEquals(letter.at(), found.record().orElseThrow().issued());
    assertEquals(
        "The signer says that this is a copy for the facility, made on 2026-11-19, of the letter of"
            + " 2026-11-17.",
        found.check(Verification.Point.COPY).sentence());

    var again = make(desk, assessment.again(made.file(), later), letter, held.passphrase());
    assertEquals(
        "Everybody whom this letter is for has it or a copy of it.",
        assertInstanceOf(Copied.NotMade.class, again).sentence());
  }

  @Test
  void areFilesOfTheirOwnNamedByForWhomTheyAre() throws Exception {
    IssuedLetter letter = issued(issue(LetterKind.APPROVAL_BY_EXCEPTION));
    String number = letter.number();
    assertEquals(
        List.of(
            number,
            number + "-copy-requesting-provider",
            number + "-copy-treating-practitioner",
            number + "-copy-facility"),
        LetterPaper.of(letter).stream().map(LetterPaper::name).toList());
  }

  /// Large print for a member who asks for it after the letter has left.
  @Test
  void theOtherEditionOfALetterIsMadeOnceForWhomItIsWrittenTo() throws Exception {
    Session session = held.session(LetterKind.APPROVAL);
    // A clock is finer than the journal.
    CaseFile file = issue(LetterKind.APPROVAL, HeldLetters.NOW.plusNanos(123_456_789)).file();
    CaseFile.Issued letter = file.progress().letters().getLast();
    Instant later = HeldLetters.NOW.plus(Duration.ofDays(1));
    var desk = new CopyDesk(session, session.actor().orElseThrow());
    var assessment = held.assessment(LetterKind.APPROVAL).again(file, later);
    var wanted = CopyDesk.Wanted.otherEdition(file, letter);
    assertEquals(Edition.LARGE_PRINT, wanted.edition());

    var made =
        assertInstanceOf(
            Copied.Made.class, desk.make(assessment, wanted, held.passphrase(), _ -> {}));
    IssuedLetter.Copy large = IssuedLetter.of(made.file()).getLast().copies().getLast();
    assertEquals(List.of(Addressee.MEMBER), large.to());
    assertEquals(Edition.LARGE_PRINT, large.edition());
    byte[] kept = session.readAttachment(large.attachment());
    assertEquals(
        HeldLetters.NOW.plusNanos(123_456_789),
        verified(session, kept).record().orElseThrow().issued());
    assertTrue(leastPrint(kept) >= 17.95, "every letter of at least 18 points");
    assertEquals(List.of(), session.check(done -> {}).flaws());
    assertInstanceOf(
        Copied.NotMade.class,
        desk.make(assessment.again(made.file(), later), wanted, held.passphrase(), _ -> {}));
  }

  private static double leastPrint(byte[] file) throws IOException {
    double[] least = {Double.MAX_VALUE};
    var reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            least[0] = Math.min(least[0], text.getFontSizeInPt());
          }
        };
    try (PDDocument document = Loader.loadPDF(file)) {
      reader.getText(document);
    }
    return least[0];
  }

  private static Copied make(
      CopyDesk desk, Assessment assessment, CaseFile.Issued letter, char[] passphrase)
      throws Exception {
    var wanted = CopyDesk.Wanted.copies(assessment.file(), letter);
    return desk.make(assessment, wanted, passphrase, _ -> {});
  }

  private static LetterDesk.Issue.Issued issue(LetterKind kind) throws Exception {
    return issue(kind, HeldLetters.NOW);
  }

  private static LetterDesk.Issue.Issued issue(LetterKind kind, Instant at) throws Exception {
    Session session = held.session(kind);
    var desk = new LetterDesk(session, session.actor().orElseThrow());
    return assertInstanceOf(
        LetterDesk.Issue.Issued.class,
        desk.issue(
            held.assessment(kind).again(held.file(kind), at),
            kind,
            Edition.STANDARD,
            List.of(),
            held.passphrase(),
            _ -> {}));
  }

  private static IssuedLetter issued(LetterDesk.Issue.Issued issue) {
    return IssuedLetter.of(issue.file()).getLast();
  }

  private static Verification verified(Session session, byte[] file) throws Exception {
    var found = assertInstanceOf(Verification.class, LetterDesk.verifier(session).verify(file));
    assertEquals(Verification.Overall.TRUSTED, found.overall(), found::toString);
    return found;
  }

  private static CaseFile append(Session session, CaseFile file, RequestField field, String text)
      throws Exception {
    return assertInstanceOf(
            Append.Appended.class,
            session.append(
                file.id(),
                file.seq(),
                List.of(new CaseEvent.FieldEntered(field, text)),
                HeldLetters.NOW))
        .file();
  }
}
