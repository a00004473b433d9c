package org.pumpreview.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.letter.NotALetter.Reason;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.words.Words;

/// Verifies letters against the authorities whose word counts. Takes any bytes, throws nothing at
/// them, and looks at no more than [#MAX_BYTES].
public final class LetterVerifier {
  /// A letter has tens of kilobytes; nothing larger is looked into.
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final Words WORDS = Words.of("letter");
  private static final byte[] HEADER = bytes("%PDF-");
  private static final List<byte[]> TRACES =
      List.of(bytes("endobj"), bytes("startxref"), bytes("%%EOF"), bytes("/ByteRange"));
  private static final int HEADER_WITHIN = 1024;

  private final List<X509Certificate> authorities;
  private final Function<PackRef, Optional<Policy>> packs;

  /// @param authorities certificates of trusted authorities; with none, no letter is trusted
  /// @param packs the policy packs that are known, under which what a letter says is recomputed
  public LetterVerifier(
      List<X509Certificate> authorities, Function<PackRef, Optional<Policy>> packs) {
    this.authorities = List.copyOf(authorities);
    this.packs = packs;
  }

  /// Verifies a file.
  public Verdict verify(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return verify(stream.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      return new NotALetter(Reason.CANNOT_BE_OPENED, WORDS.text("verify.cannot_be_opened"));
    }
  }

  /// Verifies the bytes of a file.
  public Verdict verify(byte[] file) {
    return wasPdf(file)
        ? new Examination(file, authorities, packs).run()
        : new NotALetter(Reason.NOT_A_PDF, WORDS.text("verify.not_a_pdf"));
  }

  /// A damaged letter is still a letter: one that lost its head is known by two other traces.
  private static boolean wasPdf(byte[] file) {
    int header = SignatureGap.indexOf(file, HEADER, 0);
    return (header >= 0 && header < HEADER_WITHIN)
        || TRACES.stream().filter(trace -> SignatureGap.indexOf(file, trace, 0) >= 0).count() > 1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
