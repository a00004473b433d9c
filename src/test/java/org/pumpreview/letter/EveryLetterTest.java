package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Recipient;

/// Every kind of letter in either edition, whole: made, signed, verified, and held against the
/// standards. What it made stays in `target/letters`, to be looked at. A worksheet has no large
/// print: it stays with the plan.
@BesideWindows
class EveryLetterTest {
  private static final Path KEPT = Path.of("target/letters");
  private static final boolean FULL = System.getProperty("test.extent", "sample").equals("full");
  private static final Authority REAL = new Authority("Example Bayou Health Plan");
  private static final Authority PRACTICE = new Authority(Authority.PRACTICE);
  private static final LetterPdf PDF = new LetterPdf();

  private static final Map<String, Supplier<Story>> STORIES =
      Map.ofEntries(
          Map.entry("approval", Cases::approved),
          Map.entry("corrected", Cases::corrected),
          Map.entry("exception", Cases::exception),
          Map.entry("outside", Cases::outside),
          Map.entry("partial", Cases::partial),
          Map.entry("partial-under-21", Cases::partialUnder21),
          Map.entry("refill", Cases::refill),
          Map.entry("denied", () -> Cases.denied(false)),
          Map.entry("denied-practice", () -> Cases.denied(true)),
          Map.entry("denied-altogether", Cases::deniedAltogether),
          Map.entry("referred", Cases::referred),
          Map.entry("extension", Cases::extended),
          Map.entry("worksheet", () -> Cases.denied(false).asWorksheet()),
          Map.entry("worksheet-practice", () -> Cases.outside().asWorksheet()),
          Map.entry("worksheet-exception", () -> Cases.exception().asWorksheet()),
          Map.entry("worksheet-asked", () -> Cases.asked().asWorksheet()),
          Map.entry("worksheet-long", () -> Cases.deniedAltogether().asWorksheet()),
          Map.entry("withdrawal", Cases::withdrawn),
          Map.entry("withdrawal-at-once", Cases::withdrawnAtOnce),
          Map.entry("information", Cases::asked));

  /// One story of each kind, the hardest, in large print; and what is most marked.
  private static final Set<String> SAMPLE =
      Set.of(
          "approval-large",
          "exception-large",
          "partial-large",
          "denied-altogether-large",
          "extension-large",
          "withdrawal-large",
          "information-large",
          "approval-marked-long",
          "denied-marked-large",
          "information-marked-long",
          "worksheet-marked-long");

  /// Much like others of their kind.
  private static final Set<String> LESS =
      Set.of("corrected", "denied-practice", "withdrawal-at-once", "worksheet-asked");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyKindOfLetterHolds() {
    return Stream.concat(
        STORIES.entrySet().stream().flatMap(story -> standard(story.getKey(), story.getValue())),
        copies().flatMap(made -> tests(made.name, made)));
  }

  /// For somebody with an address, with a fax number alone, with neither, and of later.
  private static Stream<Made> copies() {
    return Stream.of(
        copy("denied-copy", Cases.denied(false), 1, Duration.ZERO),
        copy("practice-copy", Cases.denied(true), 2, Duration.ZERO),
        copy("large-copy", Cases.denied(false), 1, Duration.ofDays(2), Edition.LARGE_PRINT),
        copy("partial-copy", Cases.partial(), 3, Duration.ofDays(2)),
        copy("information-copy", Cases.asked(), 1, Duration.ZERO));
  }

  private static Made copy(String name, Story story, int whom, Duration later) {
    return copy(name, story, whom, later, Edition.STANDARD);
  }

  private static Made copy(String name, Story story, int whom, Duration later, Edition edition) {
    LetterText letter = story.text().in(edition);
    Recipient recipient = Recipient.of(story.form(), letter.record().kind()).get(whom);
    return new Made(name, letter.copyFor(recipient, letter.record().issued().plus(later)));
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfLetterHoldsInLargePrint() {
    return STORIES.entrySet().stream().flatMap(story -> large(story.getKey(), story.getValue()));
  }

  /// With a line or with whole paragraphs marked in the documents for each item.
  @TestFactory
  Stream<DynamicTest> everyKindOfLetterHoldsWithWhatWasMarkedInTheRecord() {
    return STORIES.keySet().stream()
        .flatMap(story ->
            Stream.of(
                standard(story + "-marked", () -> MarkedCases.briefly(told(story))),
                large(story + "-marked", () -> MarkedCases.briefly(told(story))),
                standard(story + "-marked-long", () -> MarkedCases.atLength(told(story))),
                large(story + "-marked-long", () -> MarkedCases.atLength(told(story)))))
        .flatMap(tests -> tests);
  }

  private static Story told(String story) {
    return Objects.requireNonNull(STORIES.get(story)).get();
  }

  private static Stream<DynamicTest> standard(String name, Supplier<Story> story) {
    return isLeftOut(name) ? Stream.of() : tests(name, new Made(name, story.get().text()));
  }

  /// A worksheet has no large print.
  private static Stream<DynamicTest> large(String story, Supplier<Story> told) {
    String name = story + "-large";
    return isLeftOut(name) || name.startsWith("worksheet")
        ? Stream.of()
        : tests(name, new Made(name, told.get().text().in(Edition.LARGE_PRINT)));
  }

  /// In a run that takes a sample.
  private static boolean isLeftOut(String name) {
    boolean special = name.contains("-marked") || name.endsWith("-large");
    return !FULL && (special ? !SAMPLE.contains(name) : LESS.contains(name));
  }

  private static Stream<DynamicTest> tests(String name, Made made) {
    return Stream.of(
        dynamicTest(name + " keeps the archive and the access standard", made::keepsStandards),
        dynamicTest(name + " is signed as the EU asks", made::isSignedAsTheEuAsks),
        dynamicTest(name + " is valid for poppler", made::isValidForPoppler),
        dynamicTest(name + " is trusted", made::isTrusted),
        dynamicTest(name + " is the same twice", made::isTheSameTwice),
        dynamicTest(name + " is small", made::isSmall),
        dynamicTest(name + " counts its pages", made::countsItsPages),
        dynamicTest(name + " says on every page whether it is practice", made::saysPractice),
        dynamicTest(name + " shows its address in the window", made::showsItsAddress),
        dynamicTest(name + " shows nothing but its address there", made::showsNothingElse),
        dynamicTest(name + " has no page that is nearly blank", made::fillsItsPages),
        dynamicTest(name + " is printed large enough", made::isPrintedLargeEnough));
  }

  /// One letter, made whole.
  private static final class Made {
    private final String name;
    private final LetterText text;
    private final Authority authority;
    private final LetterCode code;
    private final LetterPage page;
    private final byte[] unsigned;
    private final byte[] signed;

    Made(String name, LetterText text) {
      this.name = name;
      this.text = text;
      this.authority = text.practice() ? PRACTICE : REAL;
      this.code = authority.code(text.signatory(), text.claim());
      this.page = LetterPage.of(text, code);
      this.unsigned = PDF.render(page);
      this.signed =
          LetterSignature.sign(unsigned, authority.signer(text.signatory()), page.issued());
    }

    void keepsStandards() throws IOException {
      // Kept for people to look at.
      Files.createDirectories(KEPT);
      Files.write(KEPT.resolve(name + ".pdf"), signed);
      if (FULL) {
        assertEquals(List.of(), PdfStandards.faults(unsigned));
      }
      assertEquals(List.of(), PdfStandards.faults(signed));
    }

    void isSignedAsTheEuAsks() {
      assertEquals(
          "PAdES-BASELINE-B TOTAL_PASSED", PdfStandards.signature(signed, authority.certificate()));
    }

    void isValidForPoppler() throws IOException, InterruptedException {
      Path file = Files.write(folder.resolve(name + ".pdf"), signed);
      String found = Poppler.run(file, "pdfsig");
      assertTrue(found.contains("Signature Validation: Signature is Valid."), found);
    }

    void isTrusted() {
      var found = (Verification) Samples.verifier(List.of(authority.certificate())).verify(signed);
      assertEquals(Overall.TRUSTED, found.overall(), found::toString);
      assertEquals(text.practice(), found.practice());
      assertEquals(Optional.of(text.record()), found.record());
    }

    void isTheSameTwice() {
      assertArrayEquals(unsigned, new LetterPdf().render(LetterPage.of(text, code)));
    }

    /// Three pages take 70 kB at most, fonts and signature included; a long letter and a worksheet
    /// no more than their words need.
    void isSmall() throws IOException {
      int pages = Pages.texts(signed).size();
      int most = pages <= 3 ? 70_000 : 60_000 + 11_000 * pages;
      assertTrue(signed.length <= most, () -> signed.length + " bytes");
    }

    void countsItsPages() throws IOException {
      List<String> pages = Pages.texts(signed);
      for (int i = 0; i < pages.size(); i++) {
        String count = "Page " + (i + 1) + " of " + pages.size();
        assertTrue(pages.get(i).contains(count), count);
      }
    }

    void saysPractice() throws IOException {
      for (String each : Pages.texts(signed)) {
        assertEquals(text.practice(), each.contains("Practice - not a determination"), each);
      }
    }

    /// A number 10 envelope shows what lies at most 3.17 inches from the top of a letter folded
    /// twice.
    void showsItsAddress() throws IOException {
      for (String line : text.cover().address()) {
        float at = Pages.inchesFromTop(signed, line.substring(0, Math.min(12, line.length())));
        assertTrue(at > 1.75 && at <= 3.17, () -> line.length() + " characters at " + at);
      }
    }

    /// However the letter slips in its envelope.
    void showsNothingElse() throws IOException {
      List<String> others =
          text.worksheet().isPresent()
              ? List.of()
              : Pages.inWindow(signed).stream()
                  .filter(piece ->
                      text.cover().address().stream().noneMatch(line -> line.contains(piece)))
                  .toList();
      assertEquals(List.of(), others);
    }

    /// A quarter of each page at least.
    void fillsItsPages() throws IOException {
      for (int i = 0; i < Pages.texts(signed).size(); i++) {
        int page = i + 1;
        float at = Pages.lowest(signed, i);
        assertTrue(at >= 230, () -> "page " + page + " ends at " + at + " of 792 points");
      }
    }

    void isPrintedLargeEnough() throws IOException {
      boolean large = text.edition() == Edition.LARGE_PRINT;
      int pages = large ? Pages.texts(signed).size() : Pages.first(signed, text.clinical().title());
      for (int i = 0; i < pages; i++) {
        assertTrue(Pages.smallestSize(signed, i) >= (large ? 18 : 12), "page " + (i + 1));
      }
    }
  }
}
