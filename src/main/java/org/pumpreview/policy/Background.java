package org.pumpreview.policy;

import java.util.List;

/// A fact that the policy tells around its criteria. It is read, and never asked nor held against a
/// request.
///
/// @param sources numbers in the policy's reference list
public record Background(String topic, String fact, List<Integer> sources) {
  public Background {
    sources = List.copyOf(sources);
  }
}
