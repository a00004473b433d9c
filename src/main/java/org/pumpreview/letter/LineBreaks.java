package org.pumpreview.letter;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line of a letter may end: between words, and behind the hyphen that joins two words. Not
/// within a phone number, a date, a time, a paragraph's number or "p.m.", which the language's own
/// rule would part.
final class LineBreaks implements FSTextBreaker {
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
    char before = text.charAt(at - 1);
    boolean joined = before == '-' && Character.isLetter(text.charAt(at));
    return joined || Character.isWhitespace(before);
  }
}
