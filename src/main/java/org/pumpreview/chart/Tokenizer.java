package org.pumpreview.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into words to compare. Case, marks over letters and apostrophes are ignored; a number
/// keeps its decimal point and loses its thousands comma; a unit written against its number is a
/// word of its own (36mg is 36 mg). A hyphen, also at the end of a line, leaves its parts as words
/// and the whole as one; never between digits, where 36-54 would become 3654.
final class Tokenizer {
  /// Longer chains are lists or rules drawn with hyphens, not words.
  private static final int LONGEST_CHAIN = 4;

  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final List<Token> chain = new ArrayList<>();
  private int from;
  private int to;
  private int place;
  private boolean hyphen;

  /// Reads on.
  ///
  /// @param offset what is added to places in the text
  /// @param lineGoesOn whether the next text read may be the other half of a word that a hyphen at
  ///   the end breaks
  void read(String text, int offset, boolean lineGoesOn) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      take(text, c, at, next, offset);
      at = next;
    }
    endWord();
    if (!(hyphen && lineGoesOn)) {
      endChain();
    }
  }

  List<Token> tokens() {
    endWord();
    endChain();
    return tokens;
  }

  private void take(String text, int c, int at, int next, int offset) {
    if (isPart(c)) {
      if (!word.isEmpty() && Character.isDigit(lastOfWord()) && !Character.isDigit(c)) {
        endWord();
        endChain();
      }
      if (word.isEmpty()) {
        from = at + offset;
      }
      append(c);
      to = next + offset;
    } else if (isMark(c) || isSoftHyphenWithin(text, c, next)) {
      return;
    } else if (c == '%') {
      endWord();
      endChain();
      tokens.add(new Token("%", at + offset, next + offset, place, 1));
      place++;
    } else if (!joinsNumber(text, c, at, next)) {
      boolean binds = isHyphen(c) && !word.isEmpty();
      endWord();
      if (binds) {
        hyphen = true;
      } else {
        endChain();
      }
    }
  }

  private static boolean isPart(int c) {
    return Character.isLetter(c) || Character.isDigit(c);
  }

  /// What belongs to a letter, or stands inside a word without being of it.
  private static boolean isMark(int c) {
    return c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD';
  }

  private static boolean isSoftHyphenWithin(String text, int c, int next) {
    return c == '\u00AD' && next < text.length();
  }

  /// A point or a thousands comma between digits.
  private boolean joinsNumber(String text, int c, int at, int next) {
    if (word.isEmpty() || at == 0 || !Character.isDigit(text.charAt(at - 1))) {
      return false;
    }
    int digits = 0;
    while (next + digits < text.length() && Character.isDigit(text.charAt(next + digits))) {
      digits++;
    }
    if (c == '.' && digits > 0) {
      word.append('.');
      return true;
    }
    return c == ',' && digits == 3;
  }

  private int lastOfWord() {
    return word.codePointBefore(word.length());
  }

  private void append(int c) {
    if (c < 0x80) {
      word.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
      return;
    }
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    apart
        .codePoints()
        .filter(Tokenizer::isPart)
        .forEach(part -> word.append(Character.toString(part).toLowerCase(Locale.ROOT)));
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    chain.add(new Token(word.toString(), from, to, place++, 1));
    word.setLength(0);
    hyphen = false;
  }

  private void endChain() {
    hyphen = false;
    if (chain.size() > 1 && chain.size() <= LONGEST_CHAIN && isOneWord()) {
      StringBuilder whole = new StringBuilder();
      chain.forEach(part -> whole.append(part.text()));
      Token first = chain.getFirst();
      tokens.add(
          new Token(
              whole.toString(), first.from(), chain.getLast().to(), first.place(), chain.size()));
    }
    tokens.addAll(chain);
    chain.clear();
  }

  /// Behind a digit a new word begins, with a hyphen and without.
  private boolean isOneWord() {
    return chain.subList(0, chain.size() - 1).stream()
        .map(Token::text)
        .noneMatch(part -> Character.isDigit(part.codePointBefore(part.length())));
  }
}
