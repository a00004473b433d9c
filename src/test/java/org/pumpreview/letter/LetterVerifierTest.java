package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.NotALetter.Reason;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Role;

@BesideWindows
class LetterVerifierTest {
  private static final Authority AUTHORITY = new Authority("Example Bayou Health Plan");
  private static final LetterSigner DIRECTOR = AUTHORITY.director();
  private static final LetterSigner NURSE = AUTHORITY.nurse();
  private static final LetterPdf PDF = new LetterPdf();
  private static final byte[] LETTER = letter(Outcome.DENIED, DIRECTOR);

  /// Where r begins in the value of a signature: a pair and a number are announced before it.
  private static final int FIRST_OF_R = 4;

  @TempDir Path folder;

  @Test
  void aLetterByACertifiedPersonIsTrusted() {
    Verification found = verify(LETTER);

    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(Set.of(), failing(found));
    assertEquals(Optional.of(Samples.record(Outcome.DENIED, false, DIRECTOR)), found.record());
    assertEquals(
        Optional.of(
            new CertifiedPerson(
                "Theo Egret",
                "u-egret",
                "Example Bayou Health Plan",
                Set.of(Role.MEDICAL_DIRECTOR),
                false)),
        found.signer());
    assertEquals(Optional.of(Samples.AT), found.signedAt());
  }

  @Test
  void withoutAnAuthorityALetterIsIntactAndNotTrusted() {
    Verification found = verify(LETTER, List.of());
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(State.UNKNOWN, found.check(Point.CHAIN).state());
  }

  @Test
  void aStrangersLetterIsIntactAndNotTrusted() {
    var stranger = new Authority("Example Bayou Health Plan");
    Verification found = verify(letter(Outcome.DENIED, stranger.director()));
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(Set.of(Point.CHAIN), failing(found));
  }

  @Test
  void aStrangersSignatureOverATrustedLettersPagesIsNotTrusted() {
    var stranger = new Authority("Example Bayou Health Plan").director();
    byte[] unsigned = PDF.render(Samples.page(Samples.record(Outcome.DENIED, false, DIRECTOR)));
    assertEquals(
        Overall.INTACT_NOT_TRUSTED,
        verify(LetterSignature.sign(unsigned, stranger, Samples.AT)).overall());
  }

  @Test
  void oneOfSeveralAuthoritiesIsEnough() {
    var other = new Authority("Another plan");
    assertEquals(
        Overall.TRUSTED,
        verify(LETTER, List.of(other.certificate(), AUTHORITY.certificate())).overall());
  }

  @Test
  void aPersonsOwnCertificateIsNoAuthority() {
    assertEquals(
        Overall.INTACT_NOT_TRUSTED, verify(LETTER, List.of(DIRECTOR.chain().getFirst())).overall());
  }

  @Test
  void aCertificateThatHadExpiredIsNotTrusted() {
    Instant end = Samples.AT.minus(1, ChronoUnit.DAYS);
    var late = AUTHORITY.signer("Theo Egret", "MD", "u-egret", List.of(Role.MEDICAL_DIRECTOR), end);
    Verification found = verify(letter(Outcome.DENIED, late));
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(
        "A trusted authority certified Theo Egret, but the certificate was not valid at the time of"
            + " signing.",
        found.check(Point.CHAIN).sentence());
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {
        "APPROVED_BY_EXCEPTION",
        "APPROVED_OUTSIDE_CRITERIA",
        "PARTIALLY_APPROVED",
        "DENIED"
      })
  void aNursesSignatureIsNotEnoughForAPhysiciansLetter(Outcome outcome) {
    Verification found = verify(letter(outcome, NURSE));
    assertEquals(Overall.WRONG, found.overall());
    assertTrue(failing(found).contains(Point.ROLE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"INFORMATION_REQUESTED", "EXTENDED", "WITHDRAWN"})
  void aNurseSignsWhatDecidesNothing(Outcome outcome) {
    assertEquals(Overall.TRUSTED, verify(letter(outcome, NURSE)).overall());
  }

  /// What became of each line has to come to the outcome that the letter tells.
  @ParameterizedTest
  @CsvSource({
    "APPROVED_OUTSIDE_CRITERIA, APPROVED,     REFERRED,     true",
    "APPROVED_OUTSIDE_CRITERIA, APPROVED,     NOT_APPROVED, false",
    "APPROVED_OUTSIDE_CRITERIA, APPROVED,     REDUCED,      false",
    "PARTIALLY_APPROVED,        APPROVED,     NOT_APPROVED, true",
    "PARTIALLY_APPROVED,        APPROVED,     REDUCED,      true",
    "PARTIALLY_APPROVED,        REDUCED,      REFERRED,     true",
    "PARTIALLY_APPROVED,        APPROVED,     APPROVED,     false",
    "PARTIALLY_APPROVED,        APPROVED,     REFERRED,     false",
    "PARTIALLY_APPROVED,        NOT_APPROVED, NOT_APPROVED, false",
    "DENIED,                    NOT_APPROVED, REFERRED,     true",
    "DENIED,                    NOT_APPROVED, APPROVED,     false",
    "DENIED,                    REFERRED,     REFERRED,     false",
    "EXTENDED,                  OPEN,         OPEN,         true",
    "EXTENDED,                  OPEN,         APPROVED,     false"
  })
  void theLinesComeToTheOutcome(
      Outcome outcome, LineOutcome one, LineOutcome other, boolean follows) {
    LetterRecord record =
        Samples.withLines(
            Samples.record(outcome, false, DIRECTOR),
            Samples.line("62350", one),
            Samples.line("62362", other));
    assertEquals(
        follows ? Set.of() : Set.of(Point.RECOMPUTED), failing(verify(signed(record, DIRECTOR))));
  }

  @Test
  void lessOfALineIsToldWithHowMuch() {
    LetterRecord.Line told = Samples.line("62362", LineOutcome.REDUCED);
    var mute =
        new LetterRecord.Line(
            told.code(),
            told.way(),
            told.asked(),
            told.decision(),
            Optional.empty(),
            told.reason());
    LetterRecord record =
        Samples.withLines(
            Samples.record(Outcome.PARTIALLY_APPROVED, false, DIRECTOR),
            Samples.line("62350", LineOutcome.APPROVED),
            mute);
    assertEquals(Set.of(Point.RECOMPUTED), failing(verify(signed(record, DIRECTOR))));
  }

  @Test
  void aRoleThatIsOnlyClaimedDoesNotCount() {
    var claimed = new LetterRecord.SignedBy(NURSE.person().userId(), Role.MEDICAL_DIRECTOR);
    Verification found =
        verify(signed(with(Samples.record(Outcome.DENIED, false, NURSE), claimed), NURSE));
    assertEquals(Set.of(Point.ROLE), failing(found));
    assertEquals(Overall.WRONG, found.overall());
  }

  @Test
  void aRecordThatNamesAnotherSignerIsWrong() {
    var another = new LetterRecord.SignedBy("u-heron", Role.MEDICAL_DIRECTOR);
    Verification found =
        verify(signed(with(Samples.record(Outcome.DENIED, false, DIRECTOR), another), DIRECTOR));
    assertEquals(Set.of(Point.ROLE), failing(found));
  }

  @Test
  void anApprovalThatDoesNotFollowFromItsFindingsIsWrong() {
    Verification found = verify(letter(Outcome.APPROVED, DIRECTOR));
    assertEquals(Set.of(Point.RECOMPUTED), failing(found));
    assertEquals(Overall.WRONG, found.overall());
  }

  @Test
  void anApprovalWhoseItemsAreAllShownHolds() {
    assertEquals(Overall.TRUSTED, verify(signed(shown(NURSE), NURSE)).overall());
  }

  @Test
  void aPracticeLetterIsTrustedAndSaysThatItIsOne() {
    var practice = new Authority(Authority.PRACTICE);
    var director = practice.director();
    byte[] letter = signed(Samples.record(Outcome.DENIED, true, director), director);
    Verification found = verify(letter, List.of(practice.certificate()));
    assertEquals(Overall.TRUSTED, found.overall());
    assertTrue(found.practice());
    assertEquals(
        "Made for practice. This is not a determination.", found.check(Point.PRACTICE).sentence());
  }

  @Test
  void aPracticeSignerMakesNoRealLetter() {
    var practice = new Authority(Authority.PRACTICE);
    var director = practice.director();
    byte[] letter = signed(Samples.record(Outcome.DENIED, false, director), director);
    Verification found = verify(letter, List.of(practice.certificate()));
    assertEquals(Set.of(Point.PRACTICE), failing(found));
    assertTrue(found.practice());
  }

  @Test
  void aSigningTimeThatIsNotTheRecordsIsWrong() {
    byte[] unsigned = PDF.render(Samples.page(Samples.record(Outcome.DENIED, false, DIRECTOR)));
    Instant later = Samples.AT.plus(1, ChronoUnit.HOURS);
    assertEquals(
        Set.of(Point.TIME), failing(verify(LetterSignature.sign(unsigned, DIRECTOR, later))));
  }

  // ---- tampering

  @Test
  void noFlippedByteIsTrusted() {
    boolean full = System.getProperty("test.extent", "sample").equals("full");
    for (int at = 0; at < LETTER.length; at += full ? 1 : 97) {
      byte[] changed = LETTER.clone();
      changed[at] ^= (byte) 1;
      assertWrong(changed, "byte " + at);
    }
  }

  @Test
  void noFlippedByteOfTheSignatureIsTrusted() {
    SignatureGap gap = SignatureGap.of(LETTER).orElseThrow();
    for (int at = gap.start() - 40; at < Math.min(gap.end() + 80, LETTER.length); at++) {
      for (int bit : new int[] {0, 1, 5}) {
        byte[] changed = LETTER.clone();
        changed[at] ^= (byte) (1 << bit);
        assertWrong(changed, "byte " + at + ", bit " + bit);
      }
    }
  }

  @Test
  void theSignaturesHexInAnotherCaseIsWrong() {
    assertWrong(Tampering.inUpperCase(LETTER), "upper case");
  }

  @Test
  void aDigitInTheSignaturesPaddingIsWrong() {
    byte[] roomy = withPadding();
    assertEquals(Overall.TRUSTED, verify(roomy).overall());
    assertWrong(Tampering.withAnotherLastDigit(roomy), "padding");
  }

  @Test
  void bytesAfterTheLetterAreWrong() {
    assertWrong(joined(LETTER, "\n".getBytes(StandardCharsets.US_ASCII)), "a line end");
    assertWrong(joined(LETTER, new byte[1000]), "zeros");
  }

  @Test
  void anAppendedUpdateIsWrong() throws IOException {
    assertWrong(Tampering.updated(LETTER), "an update");
  }

  @Test
  void aSecondSignatureIsWrong() {
    var stranger = new Authority("Another plan").director();
    assertWrong(LetterSignature.sign(LETTER, stranger, Samples.AT), "a second signature");
  }

  @Test
  void aSwappedRecordIsWrong() throws IOException {
    byte[] other =
        signed(Samples.record(Outcome.APPROVED_OUTSIDE_CRITERIA, false, DIRECTOR), DIRECTOR);
    assertWrong(Tampering.withRecordOf(LETTER, other), "the record");
  }

  @Test
  void aSwappedPageIsWrong() throws IOException {
    byte[] other = letter(Outcome.APPROVED_OUTSIDE_CRITERIA, DIRECTOR);
    byte[] paged =
        LetterSignature.sign(
            PDF.render(
                Samples.page(
                    Samples.record(Outcome.DENIED, false, DIRECTOR), "Your request is approved.")),
            DIRECTOR,
            Samples.AT);
    assertWrong(Tampering.withPageOf(LETTER, paged), "the page");
    assertWrong(Tampering.withRecordOf(Tampering.withPageOf(LETTER, paged), other), "both");
  }

  @Test
  void theOtherValueOfTheSameSignatureIsWrong() {
    byte[] roomy = withPadding();
    byte[] other = Tampering.withOtherValue(envelope(roomy).encode());
    assertWrong(with(roomy, other), "the greater s");
  }

  @Test
  void aValueWithoutItsLeadingZeroIsWrong() {
    byte[] zero =
        Stream.generate(() -> letter(Outcome.DENIED, DIRECTOR))
            .filter(letter -> envelope(letter).signature()[FIRST_OF_R] == 0)
            .findFirst()
            .orElseThrow();
    byte[] shorter = Tampering.withoutTheZeroOfR(envelope(zero).signature());
    assertWrong(with(zero, envelope(zero).signed(shorter).encode()), "the shorter r");
  }

  @Test
  void anUnsignedLetterIsWrong() {
    byte[] unsigned = PDF.render(Samples.page(Samples.record(Outcome.DENIED, false, DIRECTOR)));
    assertWrong(unsigned, "no signature");
  }

  // ---- copies

  @Test
  void aCopySaysForWhomAndWhenItWasMadeByItsSignersWord() {
    Verification found = verify(copy(Outcome.DENIED, Addressee.FACILITY, Duration.ofDays(2)));
    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(
        "The signer says that this is a copy for the facility, made on 2026-11-19, of the letter"
            + " of 2026-11-17.",
        found.check(Point.COPY).sentence());
  }

  @Test
  void aCopyForSomebodyToWhomNoSuchLetterGoesIsWrong() {
    var member = copy(Outcome.INFORMATION_REQUESTED, Addressee.MEMBER, Duration.ZERO);
    assertEquals(Set.of(Point.COPY), failing(verify(member)));
    assertWrong(member, "for the member");
  }

  @Test
  void aCopyThatIsOlderThanItsLetterIsWrong() {
    var older = copy(Outcome.DENIED, Addressee.FACILITY, Duration.ofDays(-1));
    assertEquals(Set.of(Point.COPY), failing(verify(older)));
    assertWrong(older, "older");
  }

  @Test
  void aTamperedCopyIsWrong() throws IOException {
    byte[] copy = copy(Outcome.DENIED, Addressee.FACILITY, Duration.ofDays(2));
    byte[] another = copy(Outcome.DENIED, Addressee.TREATING_PRACTITIONER, Duration.ofDays(2));
    assertWrong(Tampering.updated(copy), "an update behind it");
    assertWrong(Tampering.inUpperCase(copy), "signature in upper case");
    assertWrong(Tampering.withRecordOf(copy, LETTER), "the letter's record");
    assertWrong(Tampering.withRecordOf(copy, another), "another copy's record");
  }

  private static byte[] copy(Outcome outcome, Addressee whom, Duration later) {
    LetterRecord record = Samples.record(outcome, false, DIRECTOR);
    var copy = new LetterRecord.Copy(List.of(whom), record.issued().plus(later));
    return signed(record.copiedFor(copy), DIRECTOR);
  }

  // ---- hostile bytes

  @Test
  void aFileThatNeverWasAPdfIsToldApart() {
    for (String text : List.of("", "Dear Odile", "<html></html>", "x".repeat(100_000))) {
      var found = Samples.verifier(List.of()).verify(text.getBytes(StandardCharsets.US_ASCII));
      assertEquals(Reason.NOT_A_PDF, assertInstanceOf(NotALetter.class, found).reason());
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsToldApart() {
    for (Path file : List.of(folder, folder.resolve("nowhere.pdf"))) {
      var found = Samples.verifier(List.of()).verify(file);
      assertEquals(Reason.CANNOT_BE_OPENED, assertInstanceOf(NotALetter.class, found).reason());
    }
  }

  @Test
  void aLetterIsVerifiedFromItsFile() throws IOException {
    Path file = Files.write(folder.resolve("letter.pdf"), LETTER);
    var found = Samples.verifier(List.of(AUTHORITY.certificate())).verify(file);
    assertEquals(Overall.TRUSTED, assertInstanceOf(Verification.class, found).overall());
  }

  @Test
  void aTruncatedLetterIsWrongAndNoStranger() {
    for (int length : new int[] {8, 100, LETTER.length / 2, LETTER.length - 1}) {
      assertWrong(Arrays.copyOf(LETTER, length), length + " bytes");
    }
    assertWrong(Arrays.copyOfRange(LETTER, 10, LETTER.length), "without its head");
  }

  @Test
  void anEndlessFileIsWrong() {
    assertWrong(Arrays.copyOf(LETTER, LetterVerifier.MAX_BYTES + 1), "too large");
  }

  @Test
  void aStreamThatUnpacksWithoutEndIsNotUnpacked() {
    assertTrue(StreamBounds.keeps(LETTER));
    assertEquals(false, StreamBounds.keeps(Tampering.bomb()));
  }

  @Test
  void randomDamageIsNeverTrustedAndNeverThrows() {
    long seed = 20261117;
    Random random = new Random(seed);
    boolean full = System.getProperty("test.extent", "sample").equals("full");
    for (int i = 0; i < (full ? 20_000 : 500); i++) {
      assertNotEquals(
          Overall.TRUSTED,
          verdict(Tampering.damaged(LETTER, random)),
          "seed " + seed + ", letter " + i);
    }
  }

  @Test
  void damageThatAStrangerSignsIsNeverTrustedAndNeverThrows() {
    long seed = 1166;
    Random random = new Random(seed);
    var stranger = new Authority("Another plan").director();
    byte[] unsigned = PDF.render(Samples.page(Samples.record(Outcome.DENIED, false, DIRECTOR)));
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Tampering.damaged(unsigned, random);
      byte[] signed;
      try {
        signed = LetterSignature.sign(damaged, stranger, Samples.AT);
      } catch (RuntimeException | IOError e) {
        continue;
      }
      assertNotEquals(Overall.TRUSTED, verdict(signed), "seed " + seed + ", letter " + i);
    }
  }

  // ---- helpers

  private static byte[] letter(Outcome outcome, LetterSigner signer) {
    return signed(Samples.record(outcome, false, signer), signer);
  }

  private static byte[] signed(LetterRecord record, LetterSigner signer) {
    return LetterSignature.sign(PDF.render(Samples.page(record)), signer, record.made());
  }

  private static LetterRecord with(LetterRecord record, LetterRecord.SignedBy signer) {
    return Samples.record(record, record.findings(), signer);
  }

  private static LetterRecord shown(LetterSigner signer) {
    return Samples.record(
        Samples.record(Outcome.APPROVED, false, signer),
        Samples.findings(Map.of()),
        new LetterRecord.SignedBy(signer.person().userId(), signer.person().role()));
  }

  /// The letter signed again until its signature is shorter than the room made for it.
  private static byte[] withPadding() {
    return Stream.generate(() -> letter(Outcome.DENIED, DIRECTOR))
        .filter(letter -> {
          SignatureGap gap = SignatureGap.of(letter).orElseThrow();
          return letter[gap.end() - 2] == '0' && letter[gap.end() - 3] == '0';
        })
        .findFirst()
        .orElseThrow();
  }

  private static SignatureEnvelope envelope(byte[] letter) {
    SignatureGap gap = SignatureGap.of(letter).orElseThrow();
    return SignatureEnvelope.decode(gap.contents(letter).orElseThrow());
  }

  /// The letter with another envelope in its gap.
  private static byte[] with(byte[] letter, byte[] envelope) {
    SignatureGap gap = SignatureGap.of(letter).orElseThrow();
    int room = gap.contents(letter).orElseThrow().length;
    byte[] digits =
        HexFormat.of().formatHex(Arrays.copyOf(envelope, room)).getBytes(StandardCharsets.US_ASCII);
    byte[] changed = letter.clone();
    System.arraycopy(digits, 0, changed, gap.start() + 1, digits.length);
    return changed;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static Verification verify(byte[] file) {
    return verify(file, List.of(AUTHORITY.certificate()));
  }

  private static Verification verify(byte[] file, List<X509Certificate> authorities) {
    return assertInstanceOf(Verification.class, Samples.verifier(authorities).verify(file));
  }

  private static Overall verdict(byte[] file) {
    return switch (Samples.verifier(List.of(AUTHORITY.certificate())).verify(file)) {
      case Verification verification -> verification.overall();
      case NotALetter not -> Overall.WRONG;
    };
  }

  private static void assertWrong(byte[] file, String what) {
    assertEquals(Overall.WRONG, verify(file).overall(), what);
  }

  private static Set<Point> failing(Verification found) {
    var points = EnumSet.noneOf(Point.class);
    for (var check : new ArrayList<>(found.checks())) {
      if (check.state() != State.HOLDS) {
        points.add(check.point());
      }
    }
    return points;
  }
}
