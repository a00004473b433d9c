package org.pumpreview.packs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The faults found in one file so far, each once.
final class Faults {
  private final String file;
  private final SequencedSet<Fault> found = new LinkedHashSet<>();

  Faults(String file) {
    this.file = file;
  }

  void add(String place, Fault.Kind kind, Object... particulars) {
    found.add(Fault.of(file, place, kind, particulars));
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Fault> all() {
    return List.copyOf(found);
  }

  /// The pointer to a member of the value at `place`.
  static String member(String place, String name) {
    return place + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
