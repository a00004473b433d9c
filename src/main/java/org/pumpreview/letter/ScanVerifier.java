package org.pumpreview.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.pumpreview.letter.NoCode.Reason;
import org.pumpreview.words.Words;

/// Verifies the code on a printed letter, from a scan, against the authorities whose word counts.
public final class ScanVerifier {
  private static final Words WORDS = Words.of("letter");

  private final List<X509Certificate> authorities;

  /// @param authorities certificates of trusted authorities; with none, no code is trusted
  public ScanVerifier(List<X509Certificate> authorities) {
    this.authorities = List.copyOf(authorities);
  }

  /// Verifies a scan: a picture, or a PDF of pages.
  public ScanVerdict verify(Path scan) {
    try (var stream = Files.newInputStream(scan)) {
      return verify(stream.readNBytes(Scan.MAX_BYTES + 1));
    } catch (IOException e) {
      return none(Reason.CANNOT_BE_OPENED);
    }
  }

  /// Verifies the bytes of a scan.
  public ScanVerdict verify(byte[] scan) {
    if (scan.length > Scan.MAX_BYTES) {
      return none(Reason.TOO_LARGE);
    }
    Set<String> codes;
    try {
      codes = Scan.codes(scan);
    } catch (IOException e) {
      return none(Reason.NOT_A_SCAN);
    }
    List<String> letters = codes.stream().filter(CodeReader::isOfALetter).toList();
    if (letters.isEmpty()) {
      return none(codes.isEmpty() ? Reason.UNREADABLE : Reason.ANOTHER_CODE);
    }
    return letters.size() > 1
        ? none(Reason.SEVERAL_LETTERS)
        : new CodeExamination(letters.getFirst(), authorities).run();
  }

  private static NoCode none(Reason reason) {
    return new NoCode(reason, WORDS.of("scan", reason));
  }
}
