package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.Printable;

class LetterFileTest {
  @TempDir Path folder;

  private final Authority authority = new Authority("Example Bayou Health Plan");
  private final LetterSigner director = authority.director();
  private final LetterPdf pdf = new LetterPdf();
  private final LetterPage page = Samples.page(Samples.record(Outcome.DENIED, false, director));

  @Test
  void theSameLetterHasTheSameBytes() {
    assertArrayEquals(pdf.render(page), new LetterPdf().render(page));
  }

  @Test
  void anUnsignedLetterKeepsTheArchiveAndTheAccessStandard() {
    assertEquals(List.of(), PdfStandards.faults(pdf.render(page)));
  }

  @Test
  void aSignedLetterKeepsTheArchiveAndTheAccessStandard() {
    assertEquals(List.of(), PdfStandards.faults(signed()));
  }

  @Test
  void aSignedLetterBeginsWithTheLetterThatWasSeen() {
    byte[] unsigned = pdf.render(page);
    assertArrayEquals(
        unsigned,
        Arrays.copyOf(LetterSignature.sign(unsigned, director, page.issued()), unsigned.length));
  }

  @Test
  void theSignatureServiceOfTheEuPassesASignedLetter() {
    assertEquals(
        "PAdES-BASELINE-B TOTAL_PASSED", PdfStandards.signature(signed(), authority.certificate()));
  }

  @Test
  void textIsReadBackAsItWasWritten() throws IOException {
    String words = "after efficient affidavit, pain \u2265 50 %, Nguy\u1ec5n Th\u1ecb \u00c1nh";
    assertTrue(text(pdf.render(Samples.page(page.record(), words))).contains(words));
  }

  @Test
  void decomposedLettersArePrintedAsTheOnesPeopleRead() throws IOException {
    String decomposed = "Nguye\u0302\u0303n";
    assertTrue(text(pdf.render(Samples.page(page.record(), decomposed))).contains("Nguy\u1ec5n"));
  }

  @Test
  void charactersWithoutAGlyphAreRefusedByName() {
    var refusal =
        assertThrows(
            UnprintableText.class,
            () -> pdf.render(Samples.page(page.record(), "\u6f22 met \u0627 \u6f22")));
    assertEquals(List.of(0x627, 0x6f22), refusal.codePoints());
  }

  /// What the review lets pass at entry must not stop a letter after the decision.
  @Test
  void everyCharacterThatAReviewTakesHasAGlyph() {
    String all =
        IntStream.rangeClosed(0x20, 0x10ffff)
            .filter(Printable::covers)
            .filter(point -> "<>&".indexOf(point) < 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertDoesNotThrow(() -> pdf.render(Samples.page(page.record(), all)));
  }

  @Test
  void charactersThatNobodySeesAreRefusedByName() {
    for (int hidden : new int[] {0x1, 0x1f, 0x2028, 0xfffe}) {
      var refusal =
          assertThrows(
              UnprintableText.class,
              () -> pdf.render(Samples.page(page.record(), "a" + Character.toString(hidden))));
      assertEquals(List.of(hidden), refusal.codePoints());
    }
  }

  @Test
  void nothingIsFetchedFromOutside() throws IOException {
    String image = "<img src=\"https://example.invalid/a.png\" alt=\"A picture\"/> end";
    assertTrue(text(pdf.render(Samples.page(page.record(), image))).contains("end"));
  }

  @Test
  void aPageWithoutAPlaceForTheSealIsRefused() {
    var bare = new LetterPage(page.xhtml().replace("id=\"seal\"", ""), page.record(), "Signature");
    assertThrows(IllegalArgumentException.class, () -> pdf.render(bare));
  }

  @Test
  void popplerCallsASignedLetterValid() throws IOException, InterruptedException {
    String found = Poppler.run(Files.write(folder.resolve("letter.pdf"), signed()), "pdfsig");
    assertTrue(found.contains("Signature Validation: Signature is Valid."), found);
    assertTrue(found.contains("Total document signed"), found);
  }

  @Test
  void popplerReadsTheTextAsItWasWritten() throws IOException, InterruptedException {
    String words = "after efficient affidavit, pain \u2265 50 %, Nguy\u1ec5n Th\u1ecb \u00c1nh";
    byte[] letter = pdf.render(Samples.page(page.record(), words));
    String read = Poppler.run(Files.write(folder.resolve("letter.pdf"), letter), "pdftotext");
    assertTrue(read.contains(words), read);
  }

  private byte[] signed() {
    return LetterSignature.sign(pdf.render(page), director, page.issued());
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
