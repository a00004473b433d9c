package org.pumpreview.review;

import java.text.Normalizer;
import java.util.List;

/// The characters that a letter can print. What is typed is held against them at once, because a
/// letter is made only after the decision, when the text can no longer change. The letter's fonts
/// have a glyph for each; a test holds them to it.
public final class Printable {
  /// The first and the last of each run, in ascending order: Latin with its accents, Vietnamese,
  /// Greek, Cyrillic, and the signs that records use.
  private static final int[][] RUNS = {
    {'\t', '\n'},
    {'\r', '\r'},
    {0x0020, 0x007E},
    {0x00A0, 0x017F},
    {0x01A0, 0x01A1},
    {0x01AF, 0x01B0},
    {0x01CD, 0x01DC},
    {0x0218, 0x021B},
    {0x0391, 0x03A1},
    {0x03A3, 0x03C9},
    {0x0400, 0x045F},
    {0x1EA0, 0x1EF9},
    {0x2010, 0x2015},
    {0x2018, 0x201E},
    {0x2020, 0x2022},
    {0x2026, 0x2026},
    {0x2030, 0x2030},
    {0x2032, 0x2033},
    {0x2039, 0x203A},
    {0x2070, 0x2071},
    {0x2074, 0x207E},
    {0x2080, 0x208E},
    {0x20AC, 0x20AC},
    {0x2122, 0x2122},
    {0x2126, 0x2126},
    {0x2150, 0x215E},
    {0x2190, 0x2193},
    {0x2212, 0x2212},
    {0x2248, 0x2248},
    {0x2260, 0x2260},
    {0x2264, 0x2265},
    {0x2713, 0x2713},
    {0x2717, 0x2717}
  };

  private static final String LEFT_OUT = "[\u2026]";

  private Printable() {}

  /// What of a text no letter can print, each character once, in the order of the text.
  public static List<String> missing(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .distinct()
        .filter(point -> !covers(point))
        .mapToObj(Character::toString)
        .toList();
  }

  /// What a letter can print of a text that a document holds: letters that are joined in it are
  /// taken apart, and what cannot be printed is visibly left out. Nothing is made up for it.
  public static String legible(String text) {
    StringBuilder legible = new StringBuilder();
    boolean left = false;
    for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      String plain = covers(point) ? Character.toString(point) : simpler(point);
      boolean leaving = plain.isEmpty();
      legible.append(leaving ? left ? "" : LEFT_OUT : plain);
      left = leaving;
    }
    return legible.toString();
  }

  /// The same character without its ornaments, a plain space for any other; else nothing.
  private static String simpler(int point) {
    String taken = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    boolean printed = taken.codePoints().allMatch(Printable::covers);
    return Character.isWhitespace(point) ? " " : printed ? taken : "";
  }

  /// Whether a letter can print this code point.
  public static boolean covers(int point) {
    for (int[] run : RUNS) {
      if (point <= run[1]) {
        return point >= run[0];
      }
    }
    return false;
  }
}
