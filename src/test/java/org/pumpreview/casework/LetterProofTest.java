package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
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
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Plans;
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
  void aWorksheetIsNotEnteredAsALargePrint() throws Exception {
    byte[] worksheet =
        signed(
            LetterKind.WORKSHEET,
            (assessment, kind, number, by) ->
                LetterText.of(assessment, kind, number, by).in(Edition.LARGE_PRINT));
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR,
        refused(LetterKind.WORKSHEET, Edition.LARGE_PRINT, worksheet));
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

  /// What a reader of words alone does not notice.
  static Stream<Named<Alteration>> alterations() {
    return Stream.of(
        Named.of("a box over the words", LetterProofTest::cover),
        Named.of("a page cut to its half", LetterProofTest::crop),
        Named.of("a page turned over", document -> document.getPage(0).setRotation(180)),
        Named.of("letters that look otherwise", document -> LetterProofTest.swapFonts(document)),
        Named.of(
            "another title",
            document -> document.getDocumentInformation().setTitle("Approved for two years")));
  }

  interface Alteration {
    void to(PDDocument document) throws IOException;
  }

  private static void cover(PDDocument document) throws IOException {
    PDPage page = document.getPage(0);
    try (var over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      over.setNonStrokingColor(1f);
      over.addRect(60, 300, 480, 60);
      over.fill();
    }
  }

  private static void crop(PDDocument document) {
    document.getPage(0).setCropBox(new PDRectangle(0, 396, 612, 396));
  }

  /// Two fonts of the first page change places, and with them what stands for which letter.
  private static void swapFonts(PDDocument document) {
    COSDictionary fonts =
        document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    List<COSName> names = List.copyOf(fonts.keySet());
    COSBase first = fonts.getItem(names.getFirst());
    fonts.setItem(names.getFirst(), fonts.getItem(names.getLast()));
    fonts.setItem(names.getLast(), first);
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void aLetterThatLooksOtherwiseIsNotEntered(Alteration alteration) throws Exception {
    byte[] signed =
        signed(
            text(LetterKind.ADVERSE, LetterText::of),
            held.session(LetterKind.ADVERSE),
            unsigned -> altered(unsigned, alteration));
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR, refused(LetterKind.ADVERSE, Edition.STANDARD, signed));
  }

  private static byte[] altered(byte[] unsigned, Alteration alteration) {
    try (PDDocument document = Loader.loadPDF(unsigned)) {
      alteration.to(document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLetterWithoutTheCodeThatItsSignerHasAKeyForIsNotEntered() throws Exception {
    Session session = held.session(LetterKind.ADVERSE);
    LetterText text = text(LetterKind.ADVERSE, LetterText::of);
    Signing signing = session.signing(HeldLetters.NOW);
    byte[] signed =
        LetterSignature.sign(
            PDF.render(LetterPage.of(text, new LetterCode.None())),
            new LetterSigner(signing.key(), signing.chain(), text.signatory()),
            HeldLetters.NOW);
    assertEquals(
        Reason.LETTER_NOT_VOUCHED_FOR, refused(LetterKind.ADVERSE, Edition.STANDARD, signed));
  }

  @Test
  void aLaterCopySaysWhatItsLetterSaysAndNotWhatWouldBeWrittenToday() throws Exception {
    LetterKind kind = LetterKind.APPROVAL_BY_EXCEPTION;
    Session session = held.session(kind);
    assertInstanceOf(
        Append.Appended.class, append(kind, Edition.STANDARD, signed(kind, LetterText::of)));
    CaseFile file = held.file(kind);
    Recipient provider = Recipient.of(file.intake().form(), kind).get(1);
    Plan plan = held.assessment(kind).plan();
    held.record(Plans.withInserts(plan));
    try {
      CaseFile.Issued letter = file.progress().letters().getLast();
      Policy policy = held.assessment(kind).policy();
      CaseFile before =
          new LetterProof(ref -> Optional.of(policy)).before(file, letter).orElseThrow();
      Assessment then = Assessment.of(before, policy, Plans.withInserts(plan), HeldLetters.NOW);
      LetterText today = LetterText.of(then, kind, letter.number(), session.actor().orElseThrow());
      byte[] copy = signed(today.copyFor(provider, HeldLetters.NOW), session, unsigned -> unsigned);
      var put = session.putAttachment(copy, HeldLetters.NOW);
      var made =
          new CaseEvent.CopyMade(
              letter.number(), provider.as(), Edition.STANDARD, put.sha256(), put.id());
      assertEquals(
          Reason.LETTER_NOT_VOUCHED_FOR,
          reason(session.append(file.id(), file.seq(), List.of(made), HeldLetters.NOW)));
    } finally {
      held.record(plan);
    }
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
    return signed(text(kind, composing), by, unsigned -> unsigned);
  }

  private static LetterText text(LetterKind kind, LetterDesk.Composing composing) throws Exception {
    return composing.of(
        held.assessment(kind),
        kind,
        LetterDesk.nextNumber(held.file(kind)),
        held.session(kind).actor().orElseThrow());
  }

  /// @param alteration done to the unsigned file
  private static byte[] signed(LetterText text, Session by, UnaryOperator<byte[]> alteration)
      throws Exception {
    Signing signing = by.signing(HeldLetters.NOW);
    Optional<PrivateKey> key = signing.codeKey();
    LetterCode code =
        new CodeSigner(key.orElseThrow(), signing.chain().getFirst()).sign(text.claim());
    return LetterSignature.sign(
        alteration.apply(PDF.render(LetterPage.of(text, code))),
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
