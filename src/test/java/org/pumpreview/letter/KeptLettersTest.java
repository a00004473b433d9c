package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Recipient;

/// The letters of `docs/letters`, one of each kind, made for practice: anybody can hold them
/// against `trust.pem` there. With `-Dletters.update=true` they are made anew.
class KeptLettersTest {
  private static final Path KEPT = Path.of("docs", "letters");
  private static final Path TRUST = KEPT.resolve("trust.pem");
  private static final Path COPY = KEPT.resolve("adverse-copy-requesting-provider.pdf");
  private static final Path LARGE_PRINT = KEPT.resolve("adverse-large-print.pdf");

  @BeforeAll
  static void update() throws IOException {
    if (!Boolean.getBoolean("letters.update")) {
      return;
    }
    Files.createDirectories(KEPT);
    var authority = new Authority(Authority.PRACTICE);
    var pdf = new LetterPdf();
    for (LetterKind kind : LetterKind.values()) {
      keep(file(kind), story(kind).practiced().text(), authority, pdf);
    }
    keep(LARGE_PRINT, denied().text().in(Edition.LARGE_PRINT), authority, pdf);
    LetterText letter = denied().text();
    Recipient provider = Recipient.of(denied().form(), LetterKind.ADVERSE).get(1);
    keep(COPY, letter.copyFor(provider, letter.record().issued()), authority, pdf);
    Files.writeString(TRUST, SignedLetters.pem(authority));
  }

  private static void keep(Path file, LetterText text, Authority authority, LetterPdf pdf)
      throws IOException {
    var page = LetterPage.of(text, authority.code(text.signatory(), text.claim()));
    var signer = authority.signer(text.signatory());
    Files.write(file, LetterSignature.sign(pdf.render(page), signer, page.issued()));
  }

  private static Story story(LetterKind kind) {
    return switch (kind) {
      case APPROVAL -> MarkedCases.quoted(Cases.approved());
      case APPROVAL_BY_EXCEPTION -> Cases.exception();
      case PARTIAL_APPROVAL -> Cases.partial();
      case ADVERSE -> denied();
      case INFORMATION_REQUEST -> Cases.asked();
      case EXTENSION -> Cases.extended();
      case WITHDRAWAL -> Cases.withdrawn();
      case WORKSHEET -> MarkedCases.quoted(Cases.exception()).asWorksheet();
    };
  }

  private static Story denied() {
    return MarkedCases.quoted(Cases.denied(true));
  }

  private static Path file(LetterKind kind) {
    return KEPT.resolve(kind.code().replace('_', '-') + ".pdf");
  }

  @ParameterizedTest
  @EnumSource
  void eachKindIsTrustedAndSaysThatItIsPractice(LetterKind kind) throws Exception {
    isTrusted(file(kind), kind);
  }

  @Test
  void theLargePrintIsTrustedAndSaysThatItIsPractice() throws Exception {
    isTrusted(LARGE_PRINT, LetterKind.ADVERSE);
  }

  @Test
  void theCopyIsTrustedAndSaysForWhomItIs() throws Exception {
    isTrusted(COPY, LetterKind.ADVERSE);
    var verifier = Samples.verifier(List.of(trust()));
    var verified = assertInstanceOf(Verification.class, verifier.verify(Files.readAllBytes(COPY)));
    assertEquals(
        Optional.of(List.of(Addressee.REQUESTING_PROVIDER)),
        verified.record().flatMap(LetterRecord::copy).map(LetterRecord.Copy::to));
  }

  private static void isTrusted(Path file, LetterKind kind) throws Exception {
    var verifier = Samples.verifier(List.of(trust()));
    var verified = assertInstanceOf(Verification.class, verifier.verify(Files.readAllBytes(file)));
    assertEquals(Overall.TRUSTED, verified.overall(), verified::toString);
    assertTrue(verified.practice());
    assertTrue(
        verified.checks().stream()
            .anyMatch(check ->
                check
                    .sentence()
                    .equals("The code on the page is genuine and says what the record says.")),
        verified::toString);
    assertEquals(Optional.of(kind), verified.record().map(LetterRecord::kind));
  }

  @Test
  void nothingElseLiesBesideThem() throws IOException {
    var expected =
        Stream.concat(
                Stream.of(TRUST, LARGE_PRINT, COPY, KEPT.resolve("README.md")),
                Stream.of(LetterKind.values()).map(KeptLettersTest::file))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(KEPT)) {
      assertEquals(expected, files.collect(Collectors.toSet()));
    }
  }

  private static X509Certificate trust() throws IOException, CertificateException {
    try (InputStream pem = Files.newInputStream(TRUST)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
  }
}
