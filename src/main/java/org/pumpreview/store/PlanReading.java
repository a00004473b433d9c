package org.pumpreview.store;

import java.util.List;
import org.pumpreview.review.Plan;

/// What came of reading a file of plan settings.
public sealed interface PlanReading {

  /// Nothing is wrong.
  record Loaded(Plan plan) implements PlanReading {}

  /// Everything that is wrong, in the order of the file's fields.
  record Faulty(List<PlanFault> faults) implements PlanReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
