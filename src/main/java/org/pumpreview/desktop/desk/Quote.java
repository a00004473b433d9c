package org.pumpreview.desktop.desk;

import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// The words of the record that a piece of evidence stands on, as every screen shows them.
public final class Quote {
  private static final Words WORDS = Words.of("desk");

  private Quote() {}

  /// In quotation marks, and with where they are from unless the page itself holds them; blank
  /// where no words are cited.
  public static String of(Evidence piece) {
    return of(piece.quote(), piece.isRecognized());
  }

  static String of(String quote, boolean recognized) {
    if (quote.isBlank()) {
      return "";
    }
    String words = quote.strip();
    return recognized ? WORDS.text("quote.recognized", words) : WORDS.text("quote", words);
  }
}
