package org.pumpreview.review;

/// National Provider Identifiers: ten digits whose check digit is Luhn's over the number with the
/// card prefix 80840 (CMS, NPI check digit).
public final class Npi {
  /// What the prefix 80840 adds to the Luhn sum.
  private static final int PREFIX_SUM = 24;

  private Npi() {}

  public static boolean isValid(String text) {
    if (!text.matches("[12][0-9]{9}")) {
      return false;
    }
    int sum = PREFIX_SUM;
    for (int i = 0; i < 10; i++) {
      int digit = text.charAt(i) - '0';
      boolean doubled = i % 2 == 0;
      int value = doubled ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }
}
