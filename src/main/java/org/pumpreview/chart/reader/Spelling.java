package org.pumpreview.chart.reader;

import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// What the letters of a page are called. A font says so itself, and can say anything: that its
/// full stop is called a sentence, with a line break in it.
final class Spelling {
  /// Characters that one glyph stands for, as a ligature does.
  private static final int MOST = 4;

  /// Of the height that a font is written in, what each character takes of the line at least where
  /// a glyph stands for several.
  private static final double NARROWEST = 0.1;

  private Spelling() {}

  static boolean isBlank(@Nullable String unicode) {
    return unicode == null || unicode.codePoints().allMatch(Spelling::isBlank);
  }

  /// Whether a glyph can stand for what it is said to stand for.
  ///
  /// @param breadth of the height it is written in, how far it moves on along the line
  static boolean isLikely(@Nullable String unicode, double breadth) {
    if (unicode == null || isBlank(unicode)) {
      return true;
    }
    long characters = unicode.codePoints().filter(one -> !isMark(one)).count();
    return unicode.codePoints().noneMatch(one -> isBlank(one) || isCommand(one))
        && unicode.codePointCount(0, unicode.length()) <= MOST
        && (characters <= 1 || breadth >= NARROWEST * characters);
  }

  /// Whether this is a word, and one only.
  static boolean isWord(String text) {
    return !text.isEmpty() && text.codePoints().noneMatch(one -> isBlank(one) || isCommand(one));
  }

  /// The letters one after the other; a ligature is spelled out, so that a search finds it.
  static String of(List<TextPosition> letters) {
    var text = new StringBuilder();
    for (TextPosition letter : letters) {
      String unicode = letter.getUnicode();
      boolean presentation = unicode.chars().anyMatch(Spelling::isPresentationForm);
      text.append(presentation ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode);
    }
    return clean(text.toString());
  }

  /// Without what is no part of a word: some signs of the Arabic script are spelled as phrases.
  static String clean(String text) {
    if (isWord(text)) {
      return text;
    }
    var clean = new StringBuilder();
    text.codePoints()
        .filter(one -> !isBlank(one) && !isCommand(one))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// Whether it tells how to set other characters, and shows nothing itself.
  private static boolean isCommand(int character) {
    return Character.isISOControl(character)
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static boolean isPresentationForm(int character) {
    return (character >= 0xFB00 && character <= 0xFDFF)
        || (character >= 0xFE70 && character <= 0xFEFF);
  }
}
