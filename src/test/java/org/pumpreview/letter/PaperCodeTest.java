package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.NoCode.Reason;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;

/// The code on a printed letter: what it says, what it proves, and what it does not.
@BesideWindows
class PaperCodeTest {
  private static final Authority AUTHORITY = new Authority("Example Bayou Health Plan");
  private static final Authority PRACTICE = new Authority(Authority.PRACTICE);
  private static final LetterClaim DENIAL =
      new LetterClaim(
          "PR-2026-1166-1",
          LetterKind.ADVERSE,
          Outcome.DENIED,
          Optional.of(LocalDate.of(2026, 11, 16)),
          LocalDate.of(2026, 11, 17),
          "LA.CP.MP.173",
          "2/25",
          false);

  private final ScanVerifier verifier = new ScanVerifier(List.of(AUTHORITY.certificate()));

  @Test
  void theCodeSaysWhatAnyReaderCanShow() {
    assertEquals(
        "PUMP-REVIEW 1 PR-2026-1166-1 ADVERSE DENIED 2026-11-16 2026-11-17 LA.CP.MP.173 2/25 REAL",
        DENIAL.text());
  }

  @Test
  void aClaimIsReadAsItWasWritten() {
    var odd =
        new LetterClaim(
            "Größe 1%",
            LetterKind.EXTENSION,
            Outcome.EXTENDED,
            Optional.empty(),
            LocalDate.of(2026, 11, 17),
            "x.y z",
            "",
            true);
    for (LetterClaim claim : List.of(DENIAL, odd)) {
      assertTrue(claim.text().chars().allMatch(each -> Base45.ALPHABET.indexOf(each) >= 0));
      assertEquals(Optional.of(claim), LetterClaim.parse(claim.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PUMP-REVIEW 2 PR-1 ADVERSE DENIED 2026-11-16 2026-11-17 P 1 REAL",
        "PUMP-REVIEW 1 PR-1 ADVERSE DENIED 2026-11-16 2026-11-17 P 1 OTHER",
        "PUMP-REVIEW 1 PR-1 ADVERSE DENIED 2026-11-16 2026-11-17 P 1 REAL MORE",
        "PUMP-REVIEW 1 PR-1 ADVERSE LOST 2026-11-16 2026-11-17 P 1 REAL",
        "PUMP-REVIEW 1 PR-1 ADVERSE DENIED 2026-02-30 2026-11-17 P 1 REAL",
        "PUMP-REVIEW 1 PR%2D1 ADVERSE DENIED 2026-11-16 2026-11-17 P 1 REAL",
        "PUMP-REVIEW 1 PR% ADVERSE DENIED 2026-11-16 2026-11-17 P 1 REAL"
      })
  void whatIsWrittenOtherwiseIsNoClaim(String text) {
    assertEquals(Optional.empty(), LetterClaim.parse(text));
  }

  /// The examples of RFC 9285, section 4.3.
  @Test
  void base45IsThatOfTheStandard() {
    assertEquals("BB8", Base45.encode("AB".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("%69 VD92EX0", Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("UJCLQE7W581", Base45.encode("base-45".getBytes(StandardCharsets.US_ASCII)));
    assertArrayEquals(
        "ietf!".getBytes(StandardCharsets.US_ASCII), Base45.decode("QED8WEX0").orElseThrow());
    for (String none : List.of("GGW", ":::", "A", "BB8A", "bb8", "::")) {
      assertEquals(Optional.empty(), Base45.decode(none), none);
    }
  }

  @Test
  void theSameClaimHasTheSameCode() throws Exception {
    var signer = new CodeSigner(codeKey(), coded(AUTHORITY.nurse()));
    assertEquals(signer.sign(DENIAL), signer.sign(DENIAL));
  }

  /// The person's certificate, with a key for codes.
  private static X509Certificate coded(LetterSigner signer) {
    return AUTHORITY.signer(signer.person()).chain().getFirst();
  }

  private static PrivateKey codeKey() throws Exception {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
  }

  static Stream<Story> everyKind() {
    return Stream.of(
        Cases.approved(),
        Cases.exception(),
        Cases.outside(),
        Cases.partial(),
        Cases.denied(false),
        Cases.extended(),
        Cases.asked());
  }

  /// 150 dots an inch, as printed.
  @ParameterizedTest
  @MethodSource("everyKind")
  void theCodeOfEachKindIsReadFromItsPage(Story story) throws IOException {
    LetterText text = story.text();
    var code = AUTHORITY.code(text.signatory(), text.claim());
    var letter = new PaperCopy.Letter(new LetterPdf().render(LetterPage.of(text, code)), "");
    assertEquals(Set.of(code.content()), CodeReader.read(Gray.of(letter.page(150))));
  }

  @Test
  void aScanOfALetterIsTrustedAndTellsWhatThatProves() throws IOException {
    var found = verified(png(scan(AUTHORITY.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL))));
    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(Optional.of(DENIAL), found.claim());
    assertEquals(Optional.of("Example Bayou Health Plan"), found.issuer());
    assertFalse(found.practice());
    assertEquals(
        "It proves that Example Bayou Health Plan issued this letter: PR-2026-1166-1, Adverse"
            + " benefit determination, denied, decided on November 16, 2026, dated November 17,"
            + " 2026, under LA.CP.MP.173, revision 2/25.",
        found.proves().getFirst());
    assertTrue(found.proves().getLast().startsWith("It does not prove"), found::toString);
  }

  @Test
  void theLettersOwnFileIsReadAsAScan() throws IOException {
    LetterText text = Cases.extended().text();
    var code = AUTHORITY.code(text.signatory(), text.claim());
    var found = verified(new LetterPdf().render(LetterPage.of(text, code)));
    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(Optional.of(text.claim()), found.claim());
  }

  @Test
  void anyOtherCharacterIsNeverTrusted() {
    String content = AUTHORITY.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL).content();
    for (int at = 0; at < content.length(); at++) {
      char other = content.charAt(at) == 'A' ? 'B' : 'A';
      String changed = content.substring(0, at) + other + content.substring(at + 1);
      assertNotEquals(Overall.TRUSTED, examined(changed).overall(), changed);
    }
  }

  @Test
  void aShorterOrALongerCodeIsNeverTrusted() {
    String content = AUTHORITY.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL).content();
    assertEquals(Overall.WRONG, examined(content + "0").overall());
    assertEquals(Overall.WRONG, examined(content.substring(1)).overall());
    assertEquals(Overall.WRONG, examined(LetterClaim.MARK).overall());
  }

  @Test
  void aRoleThatTheAuthorityDidNotGiveIsNotTrusted() {
    String nurses = AUTHORITY.code(List.of(Role.NURSE), DENIAL).content();
    String text = DENIAL.text() + " ";
    byte[] proof = Base45.decode(nurses.substring(text.length())).orElseThrow();
    proof[0] = 2;
    var found = examined(text + Base45.encode(proof));
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall(), found::toString);
  }

  @Test
  void anotherAuthoritysCodeIsNotTrusted() {
    var stranger = new Authority("Example Bayou Health Plan");
    var found = examined(stranger.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL).content());
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(State.FAILS, state(found, Point.CHAIN));
    assertEquals(List.of(), found.proves());
  }

  @Test
  void withoutAnAuthorityNobodyVouches() {
    String content = AUTHORITY.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL).content();
    var found = new CodeExamination(content, List.of()).run();
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(State.UNKNOWN, state(found, Point.CHAIN));
  }

  @Test
  void aPersonWhoCertifiesNobodyIsNoAuthority() {
    String content = AUTHORITY.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL).content();
    var person = AUTHORITY.director().chain().getFirst();
    var found = new CodeExamination(content, List.of(person)).run();
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
  }

  @Test
  void aNursesCodeOnADirectorsLetterIsWrong() {
    var found = examined(AUTHORITY.code(List.of(Role.NURSE), DENIAL).content());
    assertEquals(Overall.WRONG, found.overall());
    assertEquals(State.FAILS, state(found, Point.ROLE));
  }

  @Test
  void anAdministratorsCodeIsWrongOnAnyLetter() {
    var approval = changed(LetterKind.APPROVAL, Outcome.APPROVED, DENIAL.dated(), false);
    assertEquals(
        Overall.WRONG, examined(AUTHORITY.code(List.of(Role.ADMINISTRATOR), approval)).overall());
    assertEquals(
        Overall.TRUSTED, examined(AUTHORITY.code(List.of(Role.NURSE), approval)).overall());
  }

  @Test
  void aKindThatIsNotOfItsOutcomeIsWrong() {
    var odd = changed(LetterKind.APPROVAL, Outcome.DENIED, DENIAL.dated(), false);
    assertEquals(State.FAILS, state(director(AUTHORITY, odd), Point.OUTCOME));
  }

  @Test
  void aLetterFromBeforeItsDecisionIsWrong() {
    var early = changed(LetterKind.ADVERSE, Outcome.DENIED, LocalDate.of(2026, 11, 15), false);
    assertEquals(State.FAILS, state(director(AUTHORITY, early), Point.OUTCOME));
  }

  @Test
  void aDayOutsideTheCertificateIsNotTrusted() {
    var late = changed(LetterKind.ADVERSE, Outcome.DENIED, LocalDate.of(2028, 11, 17), false);
    var found = director(AUTHORITY, late);
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(State.FAILS, state(found, Point.CHAIN));
  }

  @Test
  void aPracticeAuthoritysCodeNeverPassesForAReal() {
    var trusting = List.of(PRACTICE.certificate());
    String real = PRACTICE.code(List.of(Role.MEDICAL_DIRECTOR), DENIAL).content();
    assertEquals(Overall.WRONG, new CodeExamination(real, trusting).run().overall());

    var drill = changed(LetterKind.ADVERSE, Outcome.DENIED, DENIAL.dated(), true);
    String practice = PRACTICE.code(List.of(Role.MEDICAL_DIRECTOR), drill).content();
    var found = new CodeExamination(practice, trusting).run();
    assertEquals(Overall.TRUSTED, found.overall());
    assertTrue(found.practice());
    assertTrue(found.proves().getFirst().contains("no determinations"), found::toString);
  }

  /// All that a request tells but the codes and dates that a letter's own number and dates may
  /// share digits with.
  @ParameterizedTest
  @MethodSource("everyKind")
  void theCodeHoldsNothingOfTheMember(Story story) {
    var file = story.assessment().file();
    String text = story.text().claim().text();
    for (RequestField field : RequestField.values()) {
      for (String line : file.intake().form().text(field).split("[\\s,]+")) {
        String value = line.toUpperCase(Locale.ROOT);
        assertFalse(value.length() > 2 && text.contains(value), () -> field + ": " + value);
      }
    }
    assertEquals(10, text.split(" ").length);
  }

  @Test
  void aScanWithoutACodeSaysWhatToDo() throws IOException {
    var none =
        assertInstanceOf(
            NoCode.class,
            verifier.verify(png(new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY))));
    assertEquals(Reason.UNREADABLE, none.reason());
    assertTrue(none.sentence().contains("300 dots"), none::sentence);
  }

  @Test
  void anotherCodeIsNotALetters() throws IOException {
    var none = (NoCode) verifier.verify(png(scan(new LetterCode.Signed("HTTP://EXAMPLE.ORG"))));
    assertEquals(Reason.ANOTHER_CODE, none.reason());
  }

  @Test
  void whatIsNoPictureIsNoScan() {
    byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);
    assertEquals(Reason.NOT_A_SCAN, ((NoCode) verifier.verify(text)).reason());
    byte[] half = "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8);
    assertEquals(Reason.NOT_A_SCAN, ((NoCode) verifier.verify(half)).reason());
  }

  @Test
  void aLetterThatIsNotSignedYetHasNoCode() throws IOException {
    LetterText text = Cases.approved().text();
    byte[] waiting = new LetterPdf().render(LetterPage.of(text, new LetterCode.Waiting()));
    assertEquals(List.of(), PdfStandards.faults(waiting));
    var letter = new PaperCopy.Letter(waiting, "");
    assertEquals(Set.of(), CodeReader.glance(Gray.of(letter.page(150))));
    byte[] without = new LetterPdf().render(LetterPage.of(text, new LetterCode.None()));
    assertEquals(List.of(), PdfStandards.faults(without));
    assertNotEquals(waiting.length, without.length);
  }

  // ---- making codes

  private static LetterClaim changed(
      LetterKind kind, Outcome outcome, LocalDate dated, boolean practice) {
    return new LetterClaim(
        DENIAL.letter(),
        kind,
        outcome,
        DENIAL.decided(),
        dated,
        DENIAL.policy(),
        DENIAL.revision(),
        practice);
  }

  private static CodeVerification director(Authority authority, LetterClaim claim) {
    return examined(authority.code(List.of(Role.MEDICAL_DIRECTOR), claim));
  }

  private static CodeVerification examined(LetterCode.Signed code) {
    return examined(code.content());
  }

  private static CodeVerification examined(String content) {
    return new CodeExamination(content, List.of(AUTHORITY.certificate())).run();
  }

  private static State state(CodeVerification found, Point point) {
    return found.checks().stream()
        .filter(check -> check.point() == point)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private CodeVerification verified(byte[] scan) {
    return assertInstanceOf(CodeVerification.class, verifier.verify(scan));
  }

  /// The code alone on white paper.
  private static BufferedImage scan(LetterCode.Signed code) {
    BufferedImage modules = CodeDrawing.image(code.content());
    var paper =
        new BufferedImage(
            modules.getWidth() + 100, modules.getHeight() + 100, BufferedImage.TYPE_BYTE_GRAY);
    var pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.drawImage(modules, 50, 50, null);
    pen.dispose();
    return paper;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
