package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/// Ways to change a signed letter that a careless verifier does not see.
final class Tampering {
  private Tampering() {}

  /// An update appended as a PDF editor does it.
  static byte[] updated(byte[] letter) throws IOException {
    try (var document = Loader.loadPDF(letter)) {
      document.getDocumentInformation().setTitle("Approved");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      var bytes = new ByteArrayOutputStream();
      document.saveIncremental(bytes);
      return bytes.toByteArray();
    }
  }

  /// The letter with another letter's record written over its own.
  static byte[] withRecordOf(byte[] letter, byte[] other) throws IOException {
    byte[] mine = stream(letter);
    byte[] theirs = stream(other);
    int at = SignatureGap.indexOf(letter, mine, 0);
    byte[] changed = Arrays.copyOf(letter, letter.length);
    System.arraycopy(theirs, 0, changed, at, Math.min(mine.length, theirs.length));
    return changed;
  }

  /// The letter with what another letter's first page shows written over its own.
  static byte[] withPageOf(byte[] letter, byte[] other) throws IOException {
    byte[] mine = firstPage(letter);
    byte[] theirs = firstPage(other);
    int at = SignatureGap.indexOf(letter, mine, 0);
    byte[] changed = letter.clone();
    System.arraycopy(theirs, 0, changed, at, Math.min(mine.length, theirs.length));
    return changed;
  }

  private static byte[] firstPage(byte[] letter) throws IOException {
    try (var document = Loader.loadPDF(letter)) {
      var contents = document.getPage(0).getContentStreams().next().getCOSObject();
      try (var raw = contents.createRawInputStream()) {
        return raw.readAllBytes();
      }
    }
  }

  /// The signature's digits in capitals: the same signature to every PDF reader.
  static byte[] inUpperCase(byte[] letter) {
    SignatureGap gap = SignatureGap.of(letter).orElseThrow();
    byte[] changed = letter.clone();
    for (int at = gap.start(); at < gap.end(); at++) {
      changed[at] = (byte) Character.toUpperCase(changed[at]);
    }
    return changed;
  }

  /// The last digit of the signature's room, which is padding or the end of the signature.
  static byte[] withAnotherLastDigit(byte[] letter) {
    SignatureGap gap = SignatureGap.of(letter).orElseThrow();
    byte[] changed = letter.clone();
    changed[gap.end() - 2] = (byte) (changed[gap.end() - 2] == '1' ? '2' : '1');
    return changed;
  }

  private static byte[] stream(byte[] letter) throws IOException {
    try (var document = Loader.loadPDF(letter)) {
      var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      var file = names.get(LetterRecord.FILE_NAME).getEmbeddedFile().getCOSObject();
      try (var raw = file.createRawInputStream()) {
        return raw.readAllBytes();
      }
    }
  }

  /// A signature's envelope with an attribute that the signature does not cover.
  static byte[] withUnsignedAttribute(byte[] envelope) {
    return changed(
        envelope,
        info ->
            new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                info.getAuthenticatedAttributes(),
                info.getDigestEncryptionAlgorithm(),
                info.getEncryptedDigest(),
                new DERSet(
                    new Attribute(
                        new ASN1ObjectIdentifier("1.2.3"), new DERSet(new DERUTF8String("x"))))));
  }

  /// A signature's envelope with the value (r, n - s) in place of (r, s): as good for ECDSA.
  static byte[] withOtherValue(byte[] envelope) {
    return changed(envelope, Tampering::otherValue);
  }

  /// A value (r, s) whose r begins with a zero, without that zero: to a lenient reader the same.
  static byte[] withoutTheZeroOfR(byte[] value) {
    byte[] shorter = new byte[value.length - 1];
    System.arraycopy(value, 0, shorter, 0, 4);
    System.arraycopy(value, 5, shorter, 4, shorter.length - 4);
    shorter[1]--;
    shorter[3]--;
    return shorter;
  }

  private static SignerInfo otherValue(SignerInfo info) {
    var pair = ASN1Sequence.getInstance(info.getEncryptedDigest().getOctets());
    var s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
    var other =
        new DERSequence(
            new ASN1Encodable[] {pair.getObjectAt(0), new ASN1Integer(Ecdsa.ORDER.subtract(s))});
    return new SignerInfo(
        info.getSID(),
        info.getDigestAlgorithm(),
        info.getAuthenticatedAttributes(),
        info.getDigestEncryptionAlgorithm(),
        new DEROctetString(der(other)),
        info.getUnauthenticatedAttributes());
  }

  /// A PDF of some kilobytes whose one stream unpacks to more than a gigabyte.
  static byte[] bomb() {
    var packed = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    for (int i = 0; i < 64; i++) {
      deflater.setInput(zeros);
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    packed.write(buffer, 0, deflater.deflate(buffer));
    deflater.end();
    var file = new ByteArrayOutputStream();
    file.writeBytes(
        "%PDF-1.7\n1 0 obj\n<< /Length 1 /Filter /FlateDecode >>\nstream\n"
            .getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(packed.toByteArray());
    file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  /// One to eight random changes: bytes flipped, stretches removed, doubled or overwritten.
  static byte[] damaged(byte[] letter, Random random) {
    byte[] bytes = letter;
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(200), bytes.length - at);
      byte[] next =
          switch (random.nextInt(4)) {
            case 0 -> cut(bytes, at, length);
            case 1 -> doubled(bytes, at, length);
            case 2 -> overwritten(bytes, at, length, random);
            default -> flipped(bytes, at, random);
          };
      bytes = next.length == 0 ? bytes : next;
    }
    return Arrays.equals(bytes, letter) ? flipped(letter, 0, random) : bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    byte[] next = bytes.clone();
    next[at] ^= (byte) (1 << random.nextInt(8));
    return next;
  }

  private static byte[] cut(byte[] bytes, int at, int length) {
    byte[] next = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, next, 0, at);
    System.arraycopy(bytes, at + length, next, at, next.length - at);
    return next;
  }

  private static byte[] doubled(byte[] bytes, int at, int length) {
    byte[] next = new byte[bytes.length + length];
    System.arraycopy(bytes, 0, next, 0, at + length);
    System.arraycopy(bytes, at, next, at + length, bytes.length - at);
    return next;
  }

  private static byte[] overwritten(byte[] bytes, int at, int length, Random random) {
    byte[] next = bytes.clone();
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    System.arraycopy(noise, 0, next, at, length);
    return next;
  }

  private static byte[] changed(byte[] envelope, UnaryOperator<SignerInfo> change) {
    var data = SignedData.getInstance(ContentInfo.getInstance(envelope).getContent());
    var info = change.apply(SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
    return der(
        new ContentInfo(
            CMSObjectIdentifiers.signedData,
            new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                null,
                new DERSet(info))));
  }

  private static byte[] der(org.bouncycastle.asn1.ASN1Object object) {
    try {
      return object.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
