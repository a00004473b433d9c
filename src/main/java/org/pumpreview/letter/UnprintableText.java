package org.pumpreview.letter;

import java.util.List;

/// A letter holds characters that its fonts cannot print. Nothing was made of it.
public final class UnprintableText extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final List<Integer> codePoints;

  UnprintableText(List<Integer> codePoints) {
    super(codePoints.size() + " characters have no glyph in the letter's fonts");
    this.codePoints = List.copyOf(codePoints);
  }

  /// The characters, each once, in ascending order.
  public List<Integer> codePoints() {
    return codePoints;
  }
}
