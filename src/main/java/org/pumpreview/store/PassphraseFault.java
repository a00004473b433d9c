package org.pumpreview.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pumpreview.review.Actor;
import org.pumpreview.words.Words;

/// What is wrong with a new passphrase.
public enum PassphraseFault {
  TOO_SHORT,
  TOO_SIMPLE,
  HOLDS_NAME;

  /// In characters.
  public static final int SHORTEST = 12;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int SHORTEST_NAME = 3;

  /// The sentence that says how to mend it.
  public String sentence() {
    return Words.of("store").of("passphrase", this, SHORTEST);
  }

  /// Everything that is wrong with a passphrase chosen by or for a person.
  static List<PassphraseFault> of(char[] passphrase, Actor person) {
    List<PassphraseFault> faults = new ArrayList<>();
    if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST) {
      faults.add(TOO_SHORT);
    }
    if (different(passphrase) < FEWEST_DIFFERENT) {
      faults.add(TOO_SIMPLE);
    }
    List<String> names = new ArrayList<>(List.of(person.name().split("[^\\p{L}]+")));
    names.add(person.userId());
    boolean named =
        names.stream()
            .filter(name -> name.length() >= SHORTEST_NAME)
            .anyMatch(name -> holds(passphrase, name.toLowerCase(Locale.ROOT)));
    if (named) {
      faults.add(HOLDS_NAME);
    }
    return faults;
  }

  private static long different(char[] passphrase) {
    return java.nio.CharBuffer.wrap(passphrase).chars().distinct().count();
  }

  private static boolean holds(char[] passphrase, String name) {
    for (int from = 0; from + name.length() <= passphrase.length; from++) {
      int at = 0;
      while (at < name.length()
          && Character.toLowerCase(passphrase[from + at]) == name.charAt(at)) {
        at++;
      }
      if (at == name.length()) {
        return true;
      }
    }
    return false;
  }
}
