package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Signed letters for tests of other rooms.
public final class SignedLetters {
  private static final Authority AUTHORITY = new Authority(CertifiedPerson.PRACTICE);
  private static final Authority STRANGER = new Authority(CertifiedPerson.PRACTICE);

  private SignedLetters() {}

  /// A denial made for practice, signed by a director of [#authority].
  public static byte[] denial() {
    return signed(AUTHORITY);
  }

  /// The same denial, signed by somebody of another authority.
  public static byte[] strangersDenial() {
    return signed(STRANGER);
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
    LetterText text = Cases.denied(true).text();
    LetterPage page = LetterPage.of(text, authority.code(text.signatory(), text.claim()));
    return LetterSignature.sign(
        new LetterPdf().render(page), authority.signer(text.signatory()), page.issued());
  }
}
