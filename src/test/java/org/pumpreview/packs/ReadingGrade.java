package org.pumpreview.packs;

import java.util.Locale;
import java.util.regex.Pattern;

/// The Flesch-Kincaid grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59.
final class ReadingGrade {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['-][A-Za-z]+)*");
  private static final Pattern SENTENCE = Pattern.compile("[.?!](?:\\s|$)");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_END =
      Pattern.compile("(?<=[a-z]{2})(?:(?<![sxzcg]|ch|sh)es|(?<![td])ed|(?<![aeiouy]l)(?<!l)e)$");

  private ReadingGrade() {}

  static double of(String text) {
    long words = WORD.matcher(text).results().count();
    long sentences = SENTENCE.matcher(text).results().count();
    long syllables = WORD.matcher(text).results().mapToLong(word -> syllables(word.group())).sum();
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  /// Vowel groups, without an end that is not spoken: an estimate, right for common English words.
  static long syllables(String word) {
    String spoken = SILENT_END.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    return Math.max(1, VOWELS.matcher(spoken).results().count());
  }
}
