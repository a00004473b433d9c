package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x509.Certificate;

/// Signs a letter: PAdES-BASELINE-B, or with a time stamp PAdES-BASELINE-T, certified so that any
/// later change breaks it. The signed file is the unsigned one, byte for byte, followed by the
/// signature.
public final class LetterSignature {
  static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  static final COSName REFERENCE = COSName.getPDFName("Reference");
  static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
  static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
  static final int NO_CHANGES = 1;

  /// What the PDF writer replaces by the real range; it is compared by value there.
  private static final int[] RANGE_TO_COME = {0, 1000000000, 1000000000, 1000000000};

  private LetterSignature() {}

  /// The letter with its signature.
  ///
  /// @param unsigned what [LetterPdf#render] gave
  /// @param at the letter's own instant, [LetterPage#issued]
  /// @throws SigningFailed when the key does not sign
  public static byte[] sign(byte[] unsigned, LetterSigner signer, Instant at) {
    try {
      return sign(unsigned, signer, at, Optional.empty());
    } catch (StampFailed e) {
      throw new IllegalStateException("no time stamp was asked for", e);
    }
  }

  /// The letter with its signature and a time stamp of that.
  ///
  /// @throws StampFailed when there is no time stamp; nothing was made then
  public static byte[] sign(byte[] unsigned, LetterSigner signer, Instant at, Stamping stamping)
      throws StampFailed {
    return sign(unsigned, signer, at, Optional.of(stamping));
  }

  private static byte[] sign(
      byte[] unsigned, LetterSigner signer, Instant at, Optional<Stamping> stamping)
      throws StampFailed {
    try {
      SignatureEnvelope blank = blank(signer, stamping);
      return written(
          unsigned,
          signer.person(),
          at,
          roomFor(blank),
          digest -> {
            SignatureEnvelope envelope = signed(blank.over(digest), signer);
            return stamping.isPresent()
                ? envelope.stamped(stamping.get().stamp(envelope.signature(), at)).encode()
                : envelope.encode();
          });
    } catch (GeneralSecurityException e) {
      throw new SigningFailed("The key does not sign", e);
    }
  }

  /// Whether a signed letter is what comes out when this unsigned one is signed by that person at
  /// that moment: every byte of it, but for the signature itself, which is not looked at.
  static boolean isOf(byte[] signed, byte[] unsigned, Signatory person, Instant at) {
    Optional<byte[]> contents = SignatureGap.of(signed).flatMap(gap -> gap.contents(signed));
    try {
      return contents.isPresent()
          && Arrays.equals(
              signed, written(unsigned, person, at, contents.get().length, _ -> contents.get()));
    } catch (GeneralSecurityException | StampFailed e) {
      throw new IllegalStateException("nothing was signed", e);
    }
  }

  /// Makes the signature over the digest of a file.
  private interface Making {
    byte[] over(byte[] digest) throws GeneralSecurityException, StampFailed;
  }

  private static byte[] written(
      byte[] unsigned, Signatory person, Instant at, int room, Making making)
      throws GeneralSecurityException, StampFailed {
    var signed = new ByteArrayOutputStream(unsigned.length + 16 * 1024);
    int[] range;
    try (PDDocument document = Loader.loadPDF(unsigned)) {
      document.setDocumentId(at.toEpochMilli());
      PDSignature signature = certify(document, person, at, room);
      var support = document.saveIncrementalForExternalSigning(signed);
      byte[] digest = Digests.sha256(support.getContent().readAllBytes());
      support.setSignature(making.over(digest));
      range = signature.getByteRange();
    } catch (IOException e) {
      throw new UncheckedIOException("The letter cannot be signed", e);
    }
    byte[] bytes = signed.toByteArray();
    SignatureGap.lowerCase(bytes, range[1], range[2]);
    return bytes;
  }

  /// The envelope before anything of the letter is in it.
  private static SignatureEnvelope blank(LetterSigner signer, Optional<Stamping> stamping)
      throws CertificateEncodingException {
    return new SignatureEnvelope(
        certificates(signer),
        new byte[32],
        new byte[SignatureEnvelope.LONGEST_SIGNATURE],
        stamping.map(Stamping::names).orElse(List.of()),
        Optional.empty());
  }

  private static SignatureEnvelope signed(SignatureEnvelope envelope, LetterSigner signer)
      throws GeneralSecurityException {
    return envelope.signed(Ecdsa.sign(signer.key(), envelope.signedAttributes()));
  }

  private static int roomFor(SignatureEnvelope blank) {
    int room = blank.encode().length;
    return blank.stampAuthorities().isEmpty() ? room : room + Stamping.ROOM;
  }

  private static PDSignature certify(PDDocument document, Signatory person, Instant at, int room)
      throws IOException {
    var field =
        (PDSignatureField) document.getDocumentCatalog().getAcroForm(null).getField(SealField.NAME);
    var signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setName(person.styledName());
    signature.setReason(person.meaning());
    signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    // The writer looks for the contents first and the range next.
    signature.setContents(new byte[room]);
    signature.setByteRange(RANGE_TO_COME);
    forbidChanges(document, signature);
    field.setValue(signature);
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    var place = widget.getRectangle();
    widget.setAppearance(SealDrawing.signed(document, place.getWidth(), place.getHeight()));
    return signature;
  }

  private static void forbidChanges(PDDocument document, PDSignature signature) {
    var params = new COSDictionary();
    params.setItem(COSName.TYPE, TRANSFORM_PARAMS);
    params.setItem(COSName.P, COSInteger.get(NO_CHANGES));
    params.setName(COSName.V, "1.2");
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setItem(TRANSFORM_METHOD, DOC_MDP);
    reference.setItem(TRANSFORM_PARAMS, params);
    for (COSDictionary each : List.of(params, reference)) {
      each.setDirect(true);
    }
    var references = new COSArray();
    references.add(reference);
    references.setDirect(true);
    signature.getCOSObject().setItem(REFERENCE, references);
    var permissions = new COSDictionary();
    permissions.setItem(DOC_MDP, signature);
    permissions.setDirect(true);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
  }

  private static List<Certificate> certificates(LetterSigner signer)
      throws CertificateEncodingException {
    List<Certificate> certificates = new ArrayList<>();
    for (X509Certificate certificate : signer.chain()) {
      certificates.add(Certificate.getInstance(certificate.getEncoded()));
    }
    return certificates;
  }
}
