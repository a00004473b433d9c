package org.pumpreview.desktop.director;

import org.pumpreview.review.Evidence;

/// The name of a document where a cell has little room for it.
final class Cited {
  private static final int ROOM = 11;

  private Cited() {}

  /// The whole name, or its first word where that is too long.
  static String inShort(Evidence piece) {
    String name = piece.document().strip();
    if (name.length() <= ROOM) {
      return name;
    }
    int space = name.indexOf(' ');
    String word = space > 0 ? name.substring(0, space) : name;
    return word.length() <= ROOM ? word : word.substring(0, ROOM - 1) + "\u2026";
  }
}
