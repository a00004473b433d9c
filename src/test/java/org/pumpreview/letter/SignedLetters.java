package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.pumpreview.review.Role;

/// Signed letters for tests of other rooms.
public final class SignedLetters {
  private static final Authority AUTHORITY = new Authority(CertifiedPerson.PRACTICE);
  private static final Authority STRANGER = new Authority(CertifiedPerson.PRACTICE);

  private SignedLetters() {}

  /// A denial made for practice, signed by a director of [#authority].
  public static byte[] denial() {
    return signed(AUTHORITY);
  }

  /// A denial by the director of the cases, who has these keys and certificates.
  ///
  /// @param codeKey of the code on the page
  public static byte[] denialBy(PrivateKey key, PrivateKey codeKey, List<X509Certificate> chain) {
    LetterText text = Cases.denied(false).text();
    LetterCode code = new CodeSigner(codeKey, chain.getFirst()).sign(text.claim());
    LetterPage page = LetterPage.of(text, code);
    return LetterSignature.sign(
        new LetterPdf().render(page),
        new LetterSigner(key, chain, text.signatory()),
        page.issued());
  }

  /// What the EU's Digital Signature Service says of a letter.
  public static String standard(byte[] letter, X509Certificate trusted) {
    return PdfStandards.signature(letter, trusted);
  }

  /// The verdict of a stranger who trusts these.
  public static Verdict verdict(byte[] letter, List<X509Certificate> trusted) {
    return Samples.verifier(trusted).verify(letter);
  }

  /// The same denial, signed by somebody of another authority.
  public static byte[] strangersDenial() {
    return signed(STRANGER);
  }

  /// The shipped pack as a plan might have it: the same rules, in other bytes.
  public static byte[] ownPack() {
    try (var shipped =
        Objects.requireNonNull(
            SignedLetters.class.getResourceAsStream("/policy/LA.CP.MP.173-2025-02.json"))) {
      return (new String(shipped.readAllBytes(), StandardCharsets.UTF_8) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A denial decided under [#ownPack].
  public static byte[] denialUnderOwnPack() {
    LetterText text = Cases.denied(true).text();
    LetterPage page = LetterPage.of(text, AUTHORITY.code(text.signatory(), text.claim()));
    String own = HexFormat.of().formatHex(Digests.sha256(ownPack()));
    String json = new String(text.record().toJson(), StandardCharsets.UTF_8);
    LetterRecord record =
        LetterRecord.fromJson(
            json.replace(text.record().policy().pack(), own).getBytes(StandardCharsets.UTF_8));
    return LetterSignature.sign(
        new LetterPdf().render(new LetterPage(page.xhtml(), record, page.signatureLabel())),
        AUTHORITY.signer(text.signatory()),
        page.issued());
  }

  /// The denial, tampered with in every way that a PDF reader or a careless verifier lets pass, by
  /// what was done to it.
  public static Map<String, byte[]> tampered() {
    byte[] letter = denial();
    LetterText text = Cases.denied(true).text();
    LetterPage page = LetterPage.of(text, AUTHORITY.code(text.signatory(), text.claim()));
    byte[] unsigned = new LetterPdf().render(page);
    byte[] other = signed(AUTHORITY, Cases.outside().text());
    try {
      return Map.ofEntries(
          Map.entry("unsigned", unsigned),
          Map.entry("signature in upper case", Tampering.inUpperCase(letter)),
          Map.entry("another last digit", Tampering.withAnotherLastDigit(letter)),
          Map.entry("a line end behind it", Arrays.copyOf(letter, letter.length + 1)),
          Map.entry("an update behind it", Tampering.updated(letter)),
          Map.entry("another letter's record", Tampering.withRecordOf(letter, other)),
          Map.entry("another letter's page", Tampering.withPageOf(letter, other)),
          Map.entry(
              "signed again by a stranger",
              LetterSignature.sign(letter, STRANGER.director(), page.issued())),
          Map.entry(
              "signed by a stranger",
              LetterSignature.sign(unsigned, STRANGER.signer(text.signatory()), page.issued())),
          Map.entry(
              "signed by a nurse",
              LetterSignature.sign(unsigned, AUTHORITY.nurse(), page.issued())),
          Map.entry("a nurse's own denial", byNurse(text, page)),
          Map.entry("a record that leaves an item out", altered(text, page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A denial whose record names the nurse who signed it.
  private static byte[] byNurse(LetterText text, LetterPage page) {
    LetterSigner nurse = AUTHORITY.nurse();
    LetterRecord record =
        Samples.record(
            text.record(),
            text.record().findings(),
            new LetterRecord.SignedBy(nurse.person().userId(), Role.NURSE));
    return LetterSignature.sign(
        new LetterPdf().render(new LetterPage(page.xhtml(), record, page.signatureLabel())),
        nurse,
        page.issued());
  }

  /// A denial that was turned into a letter that leaves an item out before it was signed.
  private static byte[] altered(LetterText text, LetterPage page) {
    LetterRecord record =
        Samples.record(
            text.record(),
            text.record().findings().subList(0, text.record().findings().size() - 1),
            text.record().signer());
    return LetterSignature.sign(
        new LetterPdf().render(new LetterPage(page.xhtml(), record, page.signatureLabel())),
        AUTHORITY.signer(text.signatory()),
        page.issued());
  }

  /// The page of the denial that bears its code, scanned at 200 dots an inch, as PNG.
  public static byte[] denialScan() {
    var letter = new PaperCopy.Letter(denial(), "");
    try {
      var png = new ByteArrayOutputStream();
      ImageIO.write(letter.page(200), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The certificate of the authority that is not to be trusted, as PEM.
  public static String stranger() {
    return pem(STRANGER);
  }

  /// The certificate of the authority that is to be trusted, as PEM.
  public static String authority() {
    return pem(AUTHORITY);
  }

  static String pem(Authority authority) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {10})
              .encodeToString(authority.certificate().getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signed(Authority authority) {
    return signed(authority, Cases.denied(true).text());
  }

  private static byte[] signed(Authority authority, LetterText text) {
    LetterPage page = LetterPage.of(text, authority.code(text.signatory(), text.claim()));
    return LetterSignature.sign(
        new LetterPdf().render(page), authority.signer(text.signatory()), page.issued());
  }
}
