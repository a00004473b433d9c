package org.pumpreview.letter;

import java.io.IOException;
import java.math.BigInteger;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.pumpreview.letter.StampFailed.Reason;
import org.pumpreview.words.Words;

/// Gets the time stamp of a letter's signature. The server learns the digest of that signature and
/// nothing else.
public final class Stamping {
  /// The longest time stamp that a letter takes: the longest known chain below an authority fits.
  static final int LONGEST = 6 * 1024;

  /// What the attribute around the time stamp adds, with the longer lengths of all that holds it.
  private static final int AROUND = 64;

  /// What a letter keeps free for the time stamp.
  static final int ROOM = LONGEST + AROUND;

  private static final Words WORDS = Words.of("letter");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BITS = 64;

  private final List<X509Certificate> authorities;
  private final Line line;

  /// @param authorities those that may certify the server
  /// @param line to the server
  public Stamping(List<X509Certificate> authorities, Line line) {
    this.authorities = List.copyOf(authorities);
    this.line = line;
  }

  /// The way to a server.
  public interface Line {
    /// Hands the server a request (RFC 3161, DER) and takes its answer.
    ///
    /// @throws SocketTimeoutException when it takes too long
    /// @throws IOException when it cannot be reached or hands out nothing
    byte[] ask(byte[] request) throws IOException;
  }

  /// Asks the server for a stamp that nobody keeps.
  ///
  /// @param now the time here
  /// @return who stamped and when, in words
  public String tryOut(Instant now) throws StampFailed {
    byte[] anything = new byte[NONCE_BITS];
    RANDOM.nextBytes(anything);
    var found = new StampExamination(stamp(anything, now));
    try {
      return WORDS.text("stamp.holds", found.at().toString(), found.by());
    } catch (IOException e) {
      throw new StampFailed(Reason.RUBBISH);
    }
  }

  /// The digests by which a letter names who may certify the server.
  List<String> names() {
    return authorities.stream().map(Stamping::name).toList();
  }

  /// The digest by which a letter names an authority.
  static String name(X509Certificate authority) {
    try {
      return HexFormat.of().formatHex(Digests.sha256(authority.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /// The stamp of a signature's value, in the one form, examined as a stranger would.
  ///
  /// @param told the time that the letter tells
  StampToken stamp(byte[] signature, Instant told) throws StampFailed {
    var imprint =
        new MessageImprint(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), Digests.sha256(signature));
    var nonce = new ASN1Integer(new BigInteger(NONCE_BITS, RANDOM));
    var request = new TimeStampReq(imprint, null, nonce, ASN1Boolean.TRUE, null);
    StampToken token = read(ask(request), nonce).under(authorities);
    Optional<StampFlaw> flaw = new StampExamination(token).flaw(signature, authorities, told);
    if (flaw.isPresent()) {
      throw new StampFailed(flaw.get());
    }
    if (length(token) > LONGEST) {
      throw new StampFailed(Reason.TOO_LARGE);
    }
    return token;
  }

  private byte[] ask(TimeStampReq request) throws StampFailed {
    try {
      return line.ask(request.getEncoded(ASN1Encoding.DER));
    } catch (SocketTimeoutException e) {
      throw new StampFailed(Reason.LATE);
    } catch (IOException | RuntimeException e) {
      // The JDK says of some addresses only when they are opened that they are none.
      throw new StampFailed(Reason.UNREACHABLE);
    }
  }

  private static StampToken read(byte[] answer, ASN1Integer nonce) throws StampFailed {
    try {
      var response = TimeStampResp.getInstance(answer);
      int status = response.getStatus().getStatusObject().intValueExact();
      if (status < 0 || status > PKIStatus.GRANTED_WITH_MODS) {
        throw new StampFailed(Reason.REFUSED);
      }
      StampToken token = StampToken.decode(response.getTimeStampToken());
      if (!nonce.equals(token.says().getNonce())) {
        throw new StampFailed(Reason.OTHER_QUESTION);
      }
      return token;
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever an answer does to a parser, it is none.
      throw new StampFailed(Reason.RUBBISH);
    }
  }

  private static int length(StampToken token) {
    try {
      return token.content().getEncoded(ASN1Encoding.DER).length;
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written", e);
    }
  }
}
