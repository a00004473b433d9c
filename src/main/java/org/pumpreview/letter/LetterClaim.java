package org.pumpreview.letter;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumpreview.review.LetterKind;

/// What the code on a printed letter says of it, and nothing of the member but the case's number
/// within the letter's.
///
/// @param decided the day of the decision; empty where nothing was decided
/// @param dated the day on the letter
/// @param practice made for practice, and no determination
public record LetterClaim(
    String letter,
    LetterKind kind,
    Outcome outcome,
    Optional<LocalDate> decided,
    LocalDate dated,
    String policy,
    String revision,
    boolean practice) {

  /// What every code of a letter begins with.
  static final String MARK = "PUMP-REVIEW ";

  private static final String FORM = "1";
  private static final String NONE = "-";
  private static final String PRACTICE = "PRACTICE";
  private static final String REAL = "REAL";

  /// Mark and form count as one word each.
  private static final int WORDS = 10;

  private static final String PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";

  /// The claim as one line of capitals, words parted by blanks, which any reader of QR codes shows:
  /// `PUMP-REVIEW 1 PR-2026-1166-1 ADVERSE DENIED 2026-11-16 2026-11-17 LA.CP.MP.173 2/25 REAL`.
  public String text() {
    return MARK
        + Arrays.asList(
                FORM,
                escaped(letter),
                word(kind),
                word(outcome),
                decided.map(LocalDate::toString).orElse(NONE),
                dated.toString(),
                escaped(policy),
                escaped(revision),
                practice ? PRACTICE : REAL)
            .stream()
            .collect(Collectors.joining(" "));
  }

  /// Reads what [#text] writes, in no other form.
  static Optional<LetterClaim> parse(String text) {
    String[] words = text.split(" ", -1);
    if (words.length != WORDS) {
      return Optional.empty();
    }
    try {
      var claim =
          new LetterClaim(
              unescaped(words[2]),
              LetterKind.valueOf(constant(words[3])),
              Outcome.valueOf(constant(words[4])),
              words[5].equals(NONE) ? Optional.empty() : Optional.of(LocalDate.parse(words[5])),
              LocalDate.parse(words[6]),
              unescaped(words[7]),
              unescaped(words[8]),
              words[9].equals(PRACTICE));
      return Optional.of(claim).filter(read -> read.text().equals(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toUpperCase(Locale.ROOT).replace('_', '-');
  }

  private static String constant(String word) {
    return word.replace('-', '_');
  }

  /// Whatever is no capital, digit or plain sign is written as bytes, `%` and two hex digits each.
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(each) >= 0) {
        escaped.append((char) each);
      } else {
        escaped.append("%%%02X".formatted(each));
      }
    }
    return escaped.toString();
  }

  private static String unescaped(String word) {
    List<Byte> bytes = new ArrayList<>();
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) == '%') {
        if (at + 2 >= word.length()) {
          throw new IllegalArgumentException("a byte is cut off");
        }
        bytes.add((byte) Integer.parseInt(word.substring(at + 1, at + 3), 16));
        at += 2;
      } else {
        bytes.add((byte) word.charAt(at));
      }
    }
    byte[] all = new byte[bytes.size()];
    for (int at = 0; at < all.length; at++) {
      all[at] = bytes.get(at);
    }
    return new String(all, StandardCharsets.UTF_8);
  }
}
