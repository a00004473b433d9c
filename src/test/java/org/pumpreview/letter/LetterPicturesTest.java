package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pumpreview.letter.Verification.Overall;

/// Every kind of letter, whole: made, signed, verified, and held against the standards.
class LetterPicturesTest {
  private static final Path KEPT = Path.of("target/letters");
  private static final Authority REAL = new Authority("Example Bayou Health Plan");
  private static final Authority PRACTICE = new Authority(Authority.PRACTICE);
  private static final LetterPdf PDF = new LetterPdf();

  private static final Map<String, Supplier<Cases>> STORIES =
      Map.of(
          "approval", Cases::approved,
          "exception", Cases::exception,
          "outside", Cases::outside,
          "denied", () -> Cases.denied(false),
          "denied-practice", () -> Cases.denied(true),
          "denied-altogether", Cases::deniedAltogether,
          "information", Cases::asked);

  @TestFactory
  Stream<DynamicTest> everyKindOfLetterHolds() {
    return STORIES.entrySet().stream()
        .map(story -> DynamicTest.dynamicTest(story.getKey(), () -> holds(story.getKey())));
  }

  private static void holds(String name) throws IOException {
    LetterText text = STORIES.get(name).get().text();
    Authority authority = text.practice() ? PRACTICE : REAL;
    LetterPage page = LetterPage.of(text);
    byte[] unsigned = PDF.render(page);
    var person = text.signatory();
    LetterSigner signer =
        authority.signer(
            person.name(), person.credential(), person.userId(), List.of(person.role()));
    byte[] signed =
        LetterSignature.sign(
            unsigned, new LetterSigner(signer.key(), signer.chain(), person), page.issued());
    Files.createDirectories(KEPT);
    Files.write(KEPT.resolve(name + ".pdf"), signed);
    Files.write(KEPT.resolve(name + "-unsigned.pdf"), unsigned);

    assertEquals(List.of(), PdfStandards.faults(unsigned));
    assertEquals(List.of(), PdfStandards.faults(signed));
    assertEquals(
        "PAdES-BASELINE-B TOTAL_PASSED", PdfStandards.signature(signed, authority.certificate()));
    var found = (Verification) new LetterVerifier(List.of(authority.certificate())).verify(signed);
    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(text.practice(), found.practice());
  }
}
