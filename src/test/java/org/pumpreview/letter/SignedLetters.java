package org.pumpreview.letter;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;

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

  /// The certificate of the authority that is to be trusted, as PEM.
  public static String authority() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(AUTHORITY.certificate().getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signed(Authority authority) {
    LetterText text = Cases.denied(true).text();
    LetterPage page = LetterPage.of(text);
    return LetterSignature.sign(
        new LetterPdf().render(page), authority.signer(text.signatory()), page.issued());
  }
}
