package org.pumpreview.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is looked for: words as somebody types them, or the terms of an item.
public final class Query {
  /// Shorter ones are abbreviations: MME is a word of its own, while wean begins a longer one.
  private static final int BEGINS_A_WORD = 4;

  /// One letter is no search: it would mark half the chart.
  private static final int SHORTEST = 2;

  /// A query of many hyphens has many readings; nobody types more than this.
  private static final int MOST_READINGS = 16;

  private final List<Phrase> phrases;
  private final boolean typed;

  private Query(List<Phrase> phrases, boolean typed) {
    this.phrases = List.copyOf(phrases);
    this.typed = typed;
  }

  /// Words that follow each other.
  ///
  /// @param said what was typed, or the term, as it stands on the screen
  record Phrase(String said, List<Wanted> words) {}

  /// One word of a phrase.
  ///
  /// @param text folded
  record Wanted(String text, Reach reach) {
    boolean isNumber() {
      return text.codePoints().anyMatch(Character::isDigit);
    }
  }

  /// Which words of a page a wanted word stands for.
  enum Reach {
    WHOLE,
    /// It and its plural.
    PLURAL,
    /// Whatever begins with it.
    BEGINNING
  }

  /// Words while they are typed. They stand one after the other; the last may be just begun, unless
  /// a space or a mark follows it.
  public static Query typed(String text) {
    boolean open =
        !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    return new Query(readings(text.strip(), open ? Reach.BEGINNING : Reach.WHOLE), true);
  }

  /// Several terms at once. A term of four letters or more finds every word that begins with it, a
  /// shorter one the word itself and its plural, a number only itself.
  public static Query terms(List<String> terms) {
    List<Phrase> phrases = new ArrayList<>();
    for (String term : terms) {
      phrases.addAll(readings(term.strip(), Reach.PLURAL));
    }
    return new Query(phrases, false);
  }

  private static List<Phrase> readings(String said, Reach last) {
    if (said.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '%').count()
        < SHORTEST) {
      return List.of();
    }
    Set<Phrase> found = new LinkedHashSet<>();
    walk(Token.ofLine(said), 0, new ArrayList<>(), said, last, found);
    return List.copyOf(found);
  }

  /// Every way through a typed line: a word with a hyphen is read both as one word and as two.
  private static void walk(
      List<Token> tokens,
      int place,
      List<String> soFar,
      String said,
      Reach last,
      Set<Phrase> found) {
    boolean further = false;
    for (Token token : tokens) {
      if (token.place() == place && found.size() < MOST_READINGS) {
        further = true;
        soFar.add(token.text());
        walk(tokens, place + token.span(), soFar, said, last, found);
        soFar.removeLast();
      }
    }
    if (!further && !soFar.isEmpty()) {
      found.add(phrase(said, soFar, last));
    }
  }

  private static Phrase phrase(String said, List<String> texts, Reach last) {
    List<Wanted> words = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Wanted word = new Wanted(texts.get(i), Reach.WHOLE);
      words.add(i < texts.size() - 1 ? word : new Wanted(word.text(), reach(word, last)));
    }
    return new Phrase(said, List.copyOf(words));
  }

  private static Reach reach(Wanted word, Reach asked) {
    if (asked != Reach.PLURAL) {
      return asked;
    }
    if (word.isNumber()) {
      return Reach.WHOLE;
    }
    return word.text().length() < BEGINS_A_WORD ? Reach.PLURAL : Reach.BEGINNING;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /// Whether it may also find its words apart from each other on one line.
  boolean mayScatter() {
    return typed && phrases.stream().anyMatch(phrase -> phrase.words().size() > 1);
  }

  /// Whether there is nothing to look for: no word, or a single letter.
  public boolean isEmpty() {
    return phrases.isEmpty();
  }
}
