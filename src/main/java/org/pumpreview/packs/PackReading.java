package org.pumpreview.packs;

import java.util.List;
import org.pumpreview.policy.Policy;

/// What came of reading a pack.
public sealed interface PackReading {

  /// The pack is sound.
  record Loaded(Policy policy) implements PackReading {}

  /// The pack is refused.
  ///
  /// @param faults all that were found, at least one
  record Faulty(List<Fault> faults) implements PackReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
