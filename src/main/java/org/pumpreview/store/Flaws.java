package org.pumpreview.store;

import java.util.ArrayList;
import java.util.List;

/// Collects what a check finds.
final class Flaws {
  private final List<Flaw> all = new ArrayList<>();

  void add(Flaw.Kind kind, String place) {
    all.add(new Flaw(kind, place));
  }

  /// @param n an entry's place in the vault
  void add(Flaw.Kind kind, long n) {
    add(kind, Long.toString(n));
  }

  List<Flaw> all() {
    return List.copyOf(all);
  }
}
