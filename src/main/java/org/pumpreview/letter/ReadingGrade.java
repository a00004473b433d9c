package org.pumpreview.letter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Flesch-Kincaid grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59 (J. P.
/// Kincaid and others, Navy Research Branch Report 8-75, 1975).
///
/// A sentence ends at a stop, a question mark or the end of its piece, so a line of a list is one.
/// A number is one word of one syllable. Syllables are counted by groups of vowels, with the usual
/// silent endings.
public record ReadingGrade(int sentences, int words, int syllables) {
  /// The most a member's part may have, to one decimal place.
  public static final double MOST = 6.9;

  private static final Pattern SENTENCE_END = Pattern.compile("[.?](?=\\s|$)|[.?]\u201d");
  private static final Pattern WORD_GAP =
      Pattern.compile("[\\s\u201c\u201d(),.?:;]+|-(?=[A-Za-z])");
  private static final Pattern SILENT_END = Pattern.compile("(?<=[^aeiouy])(e|es|ed)$");
  private static final Pattern SPOKEN_END =
      Pattern.compile("([td]ed|[^aeiouyr]le|[^aeiouyr]les|(s|x|z|ch|sh|c|g)es|[^aeiouy]led)$");
  private static final Pattern TWO_VOWELS =
      Pattern.compile("(?<![tscg])i[oa](?!us)|(?<!p)eo|(?<![gq])ua|ie(?=t)|oui|siana");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /// The grade of pieces together.
  static ReadingGrade of(List<String> pieces) {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    for (String piece : pieces) {
      sentences += (int) SENTENCE_END.splitAsStream(piece).filter(ReadingGrade::speaks).count();
      List<String> found = words(piece).toList();
      words += found.size();
      syllables += found.stream().mapToInt(ReadingGrade::syllables).sum();
    }
    return new ReadingGrade(sentences, words, syllables);
  }

  /// The grade; 0 of no words.
  public double grade() {
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  /// Whether it is at most [#MOST], as both are written.
  public boolean isPlain() {
    return Math.round(grade() * 10) <= Math.round(MOST * 10);
  }

  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.US).replaceAll("[^a-z]", "");
    if (letters.isEmpty()) {
      return 1;
    }
    String spoken =
        SPOKEN_END.matcher(letters).find() ? letters : SILENT_END.matcher(letters).replaceFirst("");
    int groups = (int) VOWELS.matcher(spoken).results().count();
    int split = (int) TWO_VOWELS.matcher(spoken).results().count();
    return Math.max(1, groups + split);
  }

  private static Stream<String> words(String piece) {
    return WORD_GAP.splitAsStream(piece).filter(ReadingGrade::speaks);
  }

  private static boolean speaks(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
