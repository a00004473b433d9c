package org.pumpreview.chart;

/// Whether two words are one slip apart: a letter too many, too few, another one, or two that have
/// changed places.
final class Near {
  private Near() {}

  /// Whether exactly one slip leads from one word to the other.
  static boolean isOneSlip(String wanted, String found) {
    return isOneSlip(wanted, found, found.length());
  }

  /// Whether exactly one slip leads from a word to the beginning of another. Its last letter must
  /// be right, or every word of the same first letters would be near.
  static boolean beginsOneSlipAway(String wanted, String found) {
    char last = wanted.charAt(wanted.length() - 1);
    int most = Math.min(wanted.length() + 1, found.length());
    for (int length = wanted.length() - 1; length <= most; length++) {
      if (found.charAt(length - 1) == last && isOneSlip(wanted, found, length)) {
        return true;
      }
    }
    return false;
  }

  /// @param length how much of the found word is looked at
  private static boolean isOneSlip(String wanted, String found, int length) {
    int difference = wanted.length() - length;
    if (difference < -1 || difference > 1) {
      return false;
    }
    int shorter = Math.min(wanted.length(), length);
    int at = 0;
    while (at < shorter && wanted.charAt(at) == found.charAt(at)) {
      at++;
    }
    return switch (difference) {
      case 1 -> same(wanted, at + 1, found, at, length);
      case -1 -> same(wanted, at, found, at + 1, length);
      default ->
          at < length
              && (same(wanted, at + 1, found, at + 1, length)
                  || isSwapped(wanted, found, at, length));
    };
  }

  private static boolean isSwapped(String wanted, String found, int at, int length) {
    return at + 1 < length
        && wanted.charAt(at) == found.charAt(at + 1)
        && wanted.charAt(at + 1) == found.charAt(at)
        && same(wanted, at + 2, found, at + 2, length);
  }

  private static boolean same(String a, int fromA, String b, int fromB, int endB) {
    return a.length() - fromA == endB - fromB && a.regionMatches(fromA, b, fromB, endB - fromB);
  }
}
