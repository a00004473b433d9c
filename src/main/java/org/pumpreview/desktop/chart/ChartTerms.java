package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person looks for in the charts beside the terms of policy and plan: kept for each case
/// until the vault is locked, so that a case that is opened again is read as before.
public final class ChartTerms {
  private final Map<String, Map<String, Own>> cases = new HashMap<>();

  /// What was done to the terms of one item.
  ///
  /// @param added words that are looked for as well
  /// @param off those of all words that are not looked for now
  record Own(List<String> added, Set<String> off) {
    static Own none() {
      return new Own(new ArrayList<>(), new LinkedHashSet<>());
    }
  }

  /// Those of one case, by paragraph.
  Map<String, Own> of(String id) {
    return cases.computeIfAbsent(id, _ -> new HashMap<>());
  }
}
