package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.StampAuthority.Kind;
import org.pumpreview.letter.StampFailed.Reason;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;

/// Letters with a time stamp (RFC 3161): what stamps hold, and that nobody can change, take out or
/// put in one unseen.
@BesideWindows
class StampedLetterTest {
  private static final Authority AUTHORITY = new Authority("Example Bayou Health Plan");
  private static final LetterSigner DIRECTOR = AUTHORITY.director();
  private static final Instant STAMPED = Samples.AT.plusSeconds(4);
  private static final byte[] UNSIGNED =
      new LetterPdf().render(Samples.page(Samples.record(Outcome.DENIED, false, DIRECTOR)));
  private static final Map<Kind, StampAuthority> SERVERS = new EnumMap<>(Kind.class);

  static {
    for (Kind kind : Kind.values()) {
      SERVERS.put(kind, StampAuthority.of(kind));
    }
  }

  private static final byte[] LETTER = stamped(Kind.ELLIPTIC);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RSA", "ELLIPTIC"})
  void aStampedLetterKeepsEveryStandard(Kind kind) throws Exception {
    byte[] letter = stamped(kind);
    assertEquals(
        "PAdES-BASELINE-T TOTAL_PASSED",
        PdfStandards.signature(letter, AUTHORITY.certificate(), server(kind).certificate()));
    assertEquals(List.of(), PdfStandards.faults(letter));
    String found = Poppler.run(Files.write(folder.resolve("stamped.pdf"), letter), "pdfsig");
    assertTrue(found.contains("Signature Validation: Signature is Valid."), found);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RSA", "ELLIPTIC", "BETWEEN"})
  void aStampedLetterIsTrustedAndTellsWhenAndByWhom(Kind kind) {
    Verification found = verify(stamped(kind), server(kind));
    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(
        "Time stamped at 2026-11-17T17:06:04Z by Example time stamps.",
        found.check(Point.STAMP).sentence());
  }

  @Test
  void aLetterThatNeverWasToBearAStampSaysNothingOfOne() {
    byte[] plain = LetterSignature.sign(UNSIGNED, DIRECTOR, Samples.AT);
    assertTrue(
        verify(plain, server(Kind.RSA)).checks().stream()
            .noneMatch(check -> check.point() == Point.STAMP));
  }

  @Test
  void aStampOfAServerThatNobodyTrustsLeavesTheLetterUntrusted() {
    Verification found = verify(LETTER, server(Kind.RSA));
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(State.UNKNOWN, found.check(Point.STAMP).state());
    assertEquals(
        "The letter is as it was signed, by a person certified for it, but nobody trusted here"
            + " vouches for its time stamp.",
        found.sentence());
  }

  @Test
  void whoMayCertifyServersOfTimeCertifiesNoDirector() {
    StampAuthority time = server(Kind.ELLIPTIC);
    LetterSigner stranger = time.person(DIRECTOR.person());
    byte[] letter = LetterSignature.sign(UNSIGNED, stranger, Samples.AT);
    var verifier = Samples.verifier(List.of(stranger.chain().getLast()));
    var found = (Verification) verifier.verify(letter);
    assertNotEquals(Overall.TRUSTED, found.overall());
    assertEquals(State.FAILS, found.check(Point.CHAIN).state());
  }

  // ---- tampering

  @Test
  void noFlippedByteIsTrusted() {
    boolean full = System.getProperty("test.extent", "sample").equals("full");
    for (int at = 0; at < LETTER.length; at += full ? 1 : 97) {
      assertNotTrusted(at);
    }
  }

  @Test
  void noFlippedDigitOfTheStampIsTrusted() throws IOException {
    byte[] token = envelope(LETTER).stamp().orElseThrow().content().getEncoded(ASN1Encoding.DER);
    byte[] digits = HexFormat.of().formatHex(token).getBytes(StandardCharsets.US_ASCII);
    int from = SignatureGap.indexOf(LETTER, digits, 0);
    boolean full = System.getProperty("test.extent", "sample").equals("full");
    for (int at = from; at < from + digits.length; at += full ? 1 : 3) {
      assertNotTrusted(at);
    }
  }

  @Test
  void noFlippedDigitOfACertificateBetweenIsTrusted() throws Exception {
    StampAuthority server = server(Kind.BETWEEN);
    byte[] letter = stamped(Kind.BETWEEN);
    byte[] digits =
        HexFormat.of().formatHex(server.issuer().getEncoded()).getBytes(StandardCharsets.US_ASCII);
    int from = SignatureGap.indexOf(letter, digits, 0);
    // Before the value of its signature stands how many of its last bits are none of it.
    int value = digits.length - 2 * server.issuer().getSignature().length;
    boolean full = System.getProperty("test.extent", "sample").equals("full");
    for (int at = 0; at < digits.length; at += full || Math.abs(at - value) < 10 ? 1 : 7) {
      byte[] changed = letter.clone();
      changed[from + at] ^= (byte) 1;
      String where = "digit " + at;
      assertEquals(Overall.WRONG, verify(changed, server.certificate()).overall(), where);
    }
  }

  @Test
  void aCertificateOfAnAuthorityByAnotherIsOneTooMany() throws Exception {
    StampAuthority server = server(Kind.BETWEEN);
    StampAuthority.Cross cross = server.cross();
    List<X509Certificate> named = List.of(server.certificate(), cross.authority());
    var both = new Stamping(named, request -> server.answer(request, STAMPED));
    byte[] letter = LetterSignature.sign(UNSIGNED, DIRECTOR, Samples.AT, both);
    assertEquals(Overall.TRUSTED, verify(letter, named).overall());

    ContentInfo own = envelope(letter).stamp().orElseThrow().content();
    StampToken longer = StampToken.decode(with(own, cross.certificate()));
    assertEquals(3, longer.chain().size());
    byte[] changed = with(letter, envelope(letter).stamped(longer).encode());
    assertEquals(Overall.WRONG, verify(changed, named).overall());
  }

  @Test
  void theStampOfAnotherServerIsWrongWhereEverybodyNamedIsTrusted() throws Exception {
    byte[] value = envelope(LETTER).signature();
    StampToken other = server(Kind.RSA).stamping(STAMPED).stamp(value, Samples.AT);
    Verification found =
        verify(with(LETTER, envelope(LETTER).stamped(other).encode()), server(Kind.ELLIPTIC));
    assertEquals(Overall.WRONG, found.overall());
    assertEquals(
        "It bears a time stamp by Example time stamps, and none of the authorities that the letter"
            + " names vouches for that.",
        found.check(Point.STAMP).sentence());
  }

  @Test
  void aStampThatWasTakenOutIsMissed() {
    SignatureEnvelope whole = envelope(LETTER);
    var bare =
        new SignatureEnvelope(
            whole.certificates(),
            whole.messageDigest(),
            whole.signature(),
            whole.stampAuthorities(),
            Optional.empty());
    Verification found = verify(with(LETTER, bare.encode()), server(Kind.ELLIPTIC));
    assertEquals(Overall.WRONG, found.overall());
    assertEquals(
        "The letter was signed to bear a time stamp, and that was taken out.",
        found.check(Point.STAMP).sentence());
  }

  @Test
  void aStampThatWasPutInIsNoPartOfTheLetter() throws Exception {
    SignatureEnvelope blank =
        new SignatureEnvelope(
            envelope(LETTER).certificates(), envelope(LETTER).messageDigest(), new byte[0]);
    SignatureEnvelope whole = blank.signed(Ecdsa.sign(DIRECTOR.key(), blank.signedAttributes()));
    byte[] plain = with(LETTER, whole.encode());
    assertEquals(Overall.TRUSTED, verify(plain, server(Kind.ELLIPTIC)).overall());
    StampToken own = server(Kind.ELLIPTIC).stamping(STAMPED).stamp(whole.signature(), Samples.AT);
    byte[] changed = with(plain, whole.stamped(own).encode());
    assertEquals(Overall.WRONG, verify(changed, server(Kind.ELLIPTIC)).overall());
  }

  @Test
  void theLongestStampFitsAndOneThatIsLongerIsTooLarge() throws Exception {
    StampAuthority server = server(Kind.RSA);
    byte[] letter = LetterSignature.sign(UNSIGNED, DIRECTOR, Samples.AT, ofLength(0));
    assertEquals(Stamping.LONGEST, der(envelope(letter).stamp().orElseThrow()).length);
    assertEquals(Overall.TRUSTED, verify(letter, server).overall());
    assertEquals(Reason.TOO_LARGE, fails(ofLength(1)).reason());
  }

  /// A line to a server whose stamps are the longest that fit, and so many bytes longer.
  private static Stamping ofLength(int more) {
    StampAuthority server = server(Kind.RSA);
    return line(
        server,
        request -> {
          int some = Stamping.LONGEST / 2;
          int length = length(server.answer(request, STAMPED, some));
          return server.answer(request, STAMPED, some + Stamping.LONGEST - length + more);
        });
  }

  private static int length(byte[] answer) throws IOException {
    var token = TimeStampResp.getInstance(answer).getTimeStampToken();
    return der(StampToken.decode(token).under(List.of(server(Kind.RSA).certificate()))).length;
  }

  @Test
  void theStampOfAnotherLetterIsWrong() {
    StampToken other = envelope(stamped(Kind.ELLIPTIC)).stamp().orElseThrow();
    byte[] mixed = envelope(LETTER).stamped(other).encode();
    Verification found = verify(with(LETTER, mixed), server(Kind.ELLIPTIC));
    assertEquals(Overall.WRONG, found.overall());
    assertEquals(State.FAILS, found.check(Point.STAMP).state());
  }

  @Test
  void aStampHoldsNoCertificateThatIsNotNeeded() {
    assertEquals(1, envelope(LETTER).stamp().orElseThrow().chain().size());
    byte[] between = stamped(Kind.BETWEEN);
    assertEquals(2, envelope(between).stamp().orElseThrow().chain().size());
  }

  @Test
  void anAuthorityPutIntoTheStampIsOneCertificateTooMany() throws Exception {
    StampAuthority server = server(Kind.BETWEEN);
    List<byte[]> answers = new ArrayList<>();
    var both =
        new Stamping(
            List.of(server.certificate(), server.issuer()),
            request -> {
              answers.add(server.answer(request, STAMPED));
              return answers.getLast();
            });
    byte[] letter = LetterSignature.sign(UNSIGNED, DIRECTOR, Samples.AT, both);
    assertEquals(Overall.TRUSTED, verify(letter, server.issuer()).overall());

    var answered = TimeStampResp.getInstance(answers.getFirst()).getTimeStampToken();
    StampToken longer = StampToken.decode(answered).under(List.of(server.certificate()));
    assertEquals(2, longer.chain().size());
    byte[] changed = with(letter, envelope(letter).stamped(longer).encode());
    assertEquals(Overall.WRONG, verify(changed, server.certificate()).overall());
  }

  // ---- one form

  @Test
  void howAServerWritesItsTokenMakesNoDifference() throws Exception {
    TimeStampRequest request = request(Digests.sha256(new byte[] {1}));
    byte[] answer = server(Kind.ELLIPTIC).answer(request, STAMPED);
    ContentInfo token = TimeStampResp.getInstance(answer).getTimeStampToken();
    byte[] once = der(StampToken.decode(token));
    for (SignerInfo other : List.of(greater(token), withUnsigned(token))) {
      assertArrayEquals(once, der(StampToken.decode(with(token, other))));
    }
    var data = SignedData.getInstance(token.getContent());
    byte[] info = ((DEROctetString) data.getEncapContentInfo().getContent()).getOctets();
    var indefinite =
        new SignedData(
            data.getDigestAlgorithms(),
            new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, new BEROctetString(info)),
            data.getCertificates(),
            null,
            data.getSignerInfos());
    byte[] ber = new ContentInfo(token.getContentType(), indefinite).getEncoded(ASN1Encoding.BER);
    assertArrayEquals(once, der(StampToken.decode(ContentInfo.getInstance(ber))));
  }

  // ---- bad answers

  @ParameterizedTest
  @CsvSource({
    "NOT_CRITICAL, 'The certificate of its server is not one for time stamps, or its key is weak.'",
    "FOR_MORE,     'The certificate of its server is not one for time stamps, or its key is weak.'",
    "EXPIRED,      A certificate of its server was not valid at that time."
  })
  void aServerWhoseCertificateIsNotFitStampsNothing(Kind kind, String why) {
    assertEquals(
        "The server gave a time stamp that does not hold. " + why,
        fails(server(kind).stamping(STAMPED)).sentence());
  }

  @Test
  void badAnswersAreToldApart() {
    StampAuthority good = server(Kind.ELLIPTIC);
    assertEquals(
        Reason.UNREACHABLE,
        failure(
            good,
            request -> {
              throw new IOException("no route");
            }));
    assertEquals(
        Reason.UNREACHABLE,
        failure(
            good,
            request -> {
              throw new IllegalArgumentException("no such port");
            }));
    assertEquals(
        Reason.LATE,
        failure(
            good,
            request -> {
              throw new SocketTimeoutException();
            }));
    assertEquals(Reason.REFUSED, failure(good, request -> good.refusal()));
    for (String rubbish : List.of("", "<html>Welcome</html>", "0\u0003\u0002\u0001\u0000")) {
      assertEquals(
          Reason.RUBBISH,
          failure(good, request -> rubbish.getBytes(StandardCharsets.ISO_8859_1)),
          rubbish);
    }
    assertEquals(
        Reason.OTHER_QUESTION,
        failure(
            good,
            request ->
                good.answer(
                    request(new TimeStampRequest(request).getMessageImprintDigest()), STAMPED)));
  }

  @Test
  void aStampThatDoesNotHoldIsNotTaken() {
    StampAuthority good = server(Kind.ELLIPTIC);
    assertEquals(
        "The server gave a time stamp that does not hold. It was made for something else.",
        fails(line(good, request -> good.answer(elsewhere(request), STAMPED))).sentence());
    assertEquals(
        "The server gave a time stamp that does not hold. It tells a time that is more than an hour"
            + " from the letter's own, which the signer's clock gave.",
        fails(good.stamping(Samples.AT.plusSeconds(3601))).sentence());
    assertEquals(
        "The server gave a time stamp that does not hold. No certificate in the settings vouches"
            + " for its server.",
        fails(line(server(Kind.RSA), request -> good.answer(request, STAMPED))).sentence());
    assertEquals(
        "The server gave a time stamp that does not hold. The signature of its server is not"
            + " right.",
        fails(line(good, request -> missigned(good.answer(request, STAMPED)))).sentence());
  }

  @Test
  void theServerIsToldADigestAndNothingElse() throws Exception {
    List<byte[]> asked = new ArrayList<>();
    StampAuthority good = server(Kind.ELLIPTIC);
    byte[] letter =
        LetterSignature.sign(
            UNSIGNED,
            DIRECTOR,
            Samples.AT,
            line(
                good,
                request -> {
                  asked.add(request);
                  return good.answer(request, STAMPED);
                }));
    assertEquals(1, asked.size());
    var request = new TimeStampRequest(asked.getFirst());
    assertArrayEquals(
        Digests.sha256(envelope(letter).signature()), request.getMessageImprintDigest());
    assertTrue(request.getCertReq());
    assertTrue(asked.getFirst().length < 80, "digest, nonce, and the names of both");
  }

  // ---- settings

  @Test
  void settingsAreReadAsTheyAreWritten() {
    StampAuthority good = server(Kind.ELLIPTIC);
    assertEquals(new StampSetting.Off(), StampSetting.of(" ", good.pem()));
    assertEquals(
        new StampSetting.On(URI.create("https://time.example/tsr"), List.of(good.certificate())),
        StampSetting.of("https://time.example/tsr", good.pem()));
    for (String address :
        List.of(
            "time.example",
            "ftp://time.example",
            "https://",
            "a b",
            "https://time.example:0",
            "https://time.example:65536")) {
      assertEquals(
          new StampSetting.Unusable(StampSetting.Fault.ADDRESS),
          StampSetting.of(address, good.pem()));
    }
    assertEquals(
        new StampSetting.Unusable(StampSetting.Fault.NO_CERTIFICATE),
        StampSetting.of("https://time.example", ""));
    assertEquals(
        new StampSetting.Unusable(StampSetting.Fault.CERTIFICATE),
        StampSetting.of("https://time.example", "a certificate"));
  }

  // ---- helpers

  private static StampAuthority server(Kind kind) {
    return Optional.ofNullable(SERVERS.get(kind)).orElseThrow();
  }

  private static byte[] stamped(Kind kind) {
    try {
      return LetterSignature.sign(UNSIGNED, DIRECTOR, Samples.AT, server(kind).stamping(STAMPED));
    } catch (StampFailed e) {
      throw new IllegalStateException(e.sentence(), e);
    }
  }

  private static Stamping line(StampAuthority trusted, Stamping.Line line) {
    return new Stamping(List.of(trusted.certificate()), line);
  }

  private static Reason failure(StampAuthority trusted, Stamping.Line line) {
    return fails(line(trusted, line)).reason();
  }

  private static StampFailed fails(Stamping stamping) {
    return assertThrows(
        StampFailed.class, () -> LetterSignature.sign(UNSIGNED, DIRECTOR, Samples.AT, stamping));
  }

  private static TimeStampRequest request(byte[] imprint) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, imprint, BigInteger.TWO);
  }

  /// The same question, nonce and all, about something else.
  private static TimeStampRequest elsewhere(byte[] request) throws IOException {
    var asked = new TimeStampRequest(request);
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
  }

  private static byte[] missigned(byte[] answer) throws IOException {
    var response = TimeStampResp.getInstance(answer);
    ContentInfo token = response.getTimeStampToken();
    SignerInfo info = info(token);
    byte[] value =
        new DERSequence(new ASN1Integer[] {new ASN1Integer(7), new ASN1Integer(9)}).getEncoded();
    return new TimeStampResp(response.getStatus(), with(token, with(info, value, null)))
        .getEncoded(ASN1Encoding.DER);
  }

  private static SignerInfo info(ContentInfo token) {
    return SignerInfo.getInstance(
        SignedData.getInstance(token.getContent()).getSignerInfos().getObjectAt(0));
  }

  private static SignerInfo greater(ContentInfo token) throws IOException {
    SignerInfo info = info(token);
    var order =
        new BigInteger(
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf"
                + "581a0db248b0a77aecec196accc52973",
            16);
    var pair = ASN1Sequence.getInstance(info.getEncryptedDigest().getOctets());
    var s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
    var other =
        new DERSequence(
            new ASN1Integer[] {
              ASN1Integer.getInstance(pair.getObjectAt(0)), new ASN1Integer(order.subtract(s))
            });
    return with(info, other.getEncoded(), null);
  }

  private static SignerInfo withUnsigned(ContentInfo token) {
    SignerInfo info = info(token);
    var attribute =
        new Attribute(
            PKCSObjectIdentifiers.pkcs_9_at_unstructuredName,
            new DERSet(new DEROctetString(new byte[3])));
    return with(
        info,
        info.getEncryptedDigest().getOctets(),
        new DERSet(new AttributeTable(attribute).toASN1EncodableVector()));
  }

  private static SignerInfo with(SignerInfo info, byte[] value, @Nullable ASN1Set unsigned) {
    return new SignerInfo(
        info.getSID(),
        info.getDigestAlgorithm(),
        info.getAuthenticatedAttributes(),
        info.getDigestEncryptionAlgorithm(),
        new DEROctetString(value),
        unsigned);
  }

  private static ContentInfo with(ContentInfo token, SignerInfo info) {
    var data = SignedData.getInstance(token.getContent());
    return new ContentInfo(
        token.getContentType(),
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            data.getCertificates(),
            null,
            new DERSet(info)));
  }

  private static ContentInfo with(ContentInfo token, X509Certificate more)
      throws GeneralSecurityException {
    var data = SignedData.getInstance(token.getContent());
    var certificates = new ASN1EncodableVector();
    data.getCertificates().forEach(certificates::add);
    certificates.add(Certificate.getInstance(more.getEncoded()));
    return new ContentInfo(
        token.getContentType(),
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            new DERSet(certificates),
            null,
            data.getSignerInfos()));
  }

  private static byte[] der(StampToken token) throws IOException {
    return token.content().getEncoded(ASN1Encoding.DER);
  }

  private static SignatureEnvelope envelope(byte[] letter) {
    SignatureGap gap = SignatureGap.of(letter).orElseThrow();
    return SignatureEnvelope.decode(gap.contents(letter).orElseThrow());
  }

  /// The letter with another envelope in its gap, padded with zeros.
  private static byte[] with(byte[] letter, byte[] envelope) {
    SignatureGap gap = SignatureGap.of(letter).orElseThrow();
    int room = gap.contents(letter).orElseThrow().length;
    byte[] digits =
        HexFormat.of().formatHex(Arrays.copyOf(envelope, room)).getBytes(StandardCharsets.US_ASCII);
    byte[] changed = letter.clone();
    System.arraycopy(digits, 0, changed, gap.start() + 1, digits.length);
    return changed;
  }

  private static void assertNotTrusted(int at) {
    byte[] changed = LETTER.clone();
    changed[at] ^= (byte) 1;
    assertEquals(
        Overall.WRONG, verify(changed, server(Kind.ELLIPTIC)).overall(), () -> "byte " + at);
  }

  private static Verification verify(byte[] letter, StampAuthority time) {
    return verify(letter, time.certificate());
  }

  private static Verification verify(byte[] letter, X509Certificate time) {
    return verify(letter, List.of(time));
  }

  private static Verification verify(byte[] letter, List<X509Certificate> time) {
    List<X509Certificate> trusted = new ArrayList<>(time);
    trusted.add(AUTHORITY.certificate());
    return (Verification) Samples.verifier(trusted).verify(letter);
  }
}
