package org.pumpreview.chart;

import java.util.List;

/// A word as it is compared: lower case, without marks over letters.
///
/// @param from where it begins in the text it was cut from
/// @param to where it ends there
/// @param place how many words stand before it
/// @param span how many words it takes up: a word with a hyphen is held both as its parts and, over
///   all of them, as one
record Token(String text, int from, int to, int place, int span) {

  /// Cuts a line of text, as somebody types it.
  static List<Token> ofLine(String line) {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.read(line, 0, false);
    return tokenizer.tokens();
  }
}
