package org.pumpreview.letter;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.pumpreview.letter.Verification.Overall;

/// Whether the code that a reader sees on the pages says what the record within the file says. It
/// is read from the page as drawn, as a telephone would.
enum PrintedCode {
  SAME,
  /// No page bears one, and the signer has no key for one.
  NONE,
  /// No page bears one, although the signer has a key for it.
  MISSING,
  /// It is not signed by a key that counts.
  FALSE,
  /// It is signed by another key than the one certified for the letter's signer.
  ANOTHERS,
  DIFFERENT,
  /// The pages cannot be drawn.
  UNREADABLE;

  private static final float DPI = 200;
  private static final float INCH = 72;

  /// Points; twice the width and height of a letter's page.
  private static final float LARGEST = 1600;

  /// @param file one that is plain: what it unpacks to is within bounds
  /// @param signer the certificate of whoever signed the letter
  /// @param trusted whether the letter's signer is, so that the code's key has to be as well
  static Found of(
      byte[] file,
      LetterRecord record,
      X509Certificate signer,
      List<X509Certificate> authorities,
      boolean trusted) {
    Set<String> codes;
    try {
      codes = read(file);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Found(UNREADABLE, Optional.empty());
    }
    Optional<CodeCertificate> own = CodeCertificate.in(signer);
    if (codes.isEmpty()) {
      return new Found(own.isEmpty() ? NONE : MISSING, Optional.empty());
    }
    PrintedCode state =
        codes.stream()
            .map(code -> state(code, record, own, authorities, trusted))
            .filter(each -> each != SAME)
            .findFirst()
            .orElse(SAME);
    return new Found(state, codes.stream().findFirst());
  }

  private static PrintedCode state(
      String code,
      LetterRecord record,
      Optional<CodeCertificate> own,
      List<X509Certificate> authorities,
      boolean trusted) {
    CodeVerification found = new CodeExamination(code, authorities).run();
    // The signer's own certificate names the key of the signer's codes: who trusts the one trusts
    // the other, also where only the authority above the vault's is trusted.
    boolean isOwn = CodeExamination.certificate(code).equals(own);
    boolean needsTrust = trusted && !isOwn;
    boolean genuine =
        needsTrust ? found.overall() == Overall.TRUSTED : found.overall() != Overall.WRONG;
    if (!genuine) {
      return FALSE;
    }
    if (!isOwn) {
      return ANOTHERS;
    }
    return found.claim().filter(claim -> says(claim, record)).isPresent() ? SAME : DIFFERENT;
  }

  /// What was seen.
  ///
  /// @param code the first one, as it was read
  record Found(PrintedCode state, Optional<String> code) {}

  private static boolean says(LetterClaim claim, LetterRecord record) {
    return claim.letter().equals(record.letter())
        && claim.kind() == record.kind()
        && claim.outcome() == record.outcome()
        && claim.policy().equals(record.policy().id())
        && claim.revision().equals(record.policy().revision())
        && claim.practice() == record.practice()
        && record
            .clocks()
            .map(clocks ->
                claim.dated().equals(LocalDate.ofInstant(record.issued(), clocks.zone()))
                    && claim
                        .decided()
                        .equals(clocks.decided().map(at -> LocalDate.ofInstant(at, clocks.zone()))))
            .orElseGet(() -> isAround(claim.dated(), record.issued()));
  }

  /// A record of an earlier form does not tell in which zone the days are counted.
  private static boolean isAround(LocalDate day, Instant at) {
    LocalDate there = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return !day.isBefore(there.minusDays(1)) && !day.isAfter(there.plusDays(1));
  }

  private static Set<String> read(byte[] file) throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      var renderer = new PDFRenderer(document);
      int number = 0;
      for (PDPage page : document.getPages()) {
        if (hasPicture(page)) {
          var box = page.getCropBox();
          if (box.getWidth() > LARGEST || box.getHeight() > LARGEST) {
            throw new IOException("Too large a page");
          }
          Gray drawn = Gray.of(renderer.renderImage(number, DPI / INCH, ImageType.GRAY));
          ofLetters(CodeReader.glance(drawn), codes);
          // A glance can miss a code among much text; only where it does is more tried.
          if (codes.isEmpty()) {
            ofLetters(CodeReader.read(drawn), codes);
          }
        }
        number++;
      }
    }
    return codes;
  }

  private static void ofLetters(Set<String> found, Set<String> codes) {
    found.stream().filter(CodeReader::isOfALetter).forEach(codes::add);
  }

  /// Letters have no picture but their code, so that most pages need not be drawn.
  private static boolean hasPicture(PDPage page) {
    return Optional.ofNullable(page.getResources())
        .map(PDResources::getXObjectNames)
        .map(Iterable<COSName>::iterator)
        .filter(names -> names.hasNext())
        .isPresent();
  }
}
