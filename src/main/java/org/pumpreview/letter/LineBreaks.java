package org.pumpreview.letter;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line of a letter may end: between words, and behind the hyphen that joins two words. Not
/// within a phone number, a date, a time, a paragraph's number, a user id or "p.m.", which the
/// language's own rule would part, and not between "p." and the page.
final class LineBreaks implements FSTextBreaker {
  private static final String PAGE = " p. ";

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.US);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    breaks.setText(newText);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at != BreakIterator.DONE && !mayEnd(at)) {
      at = breaks.next();
    }
    return at;
  }

  private boolean mayEnd(int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    return Character.isWhitespace(text.charAt(at - 1)) ? !isOfAPage(at) : joinsWords(at);
  }

  private boolean isOfAPage(int at) {
    return Character.isDigit(text.charAt(at)) && text.startsWith(PAGE, at - PAGE.length());
  }

  /// One letter before a hyphen is no word: "u-egret", "X-ray".
  private boolean joinsWords(int at) {
    return at > 2
        && text.charAt(at - 1) == '-'
        && Character.isLetter(text.charAt(at))
        && Character.isLetter(text.charAt(at - 2))
        && Character.isLetter(text.charAt(at - 3));
  }
}
